import type { OwnCourse } from "#app/domain/enrolment/own-enrolment.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { dayOfInstant, timeOfInstant } from "#app/platform/i18n/formats.ts";
import { courseDays } from "#app/ui/courses/states.tsx";

/** Of which course: "Cập nhật kiến thức, 06/07/2026 – 10/07/2026". */
export const givenUpLead = (
  t: Translate,
  { name, startsOn, endsOn }: Pick<OwnCourse, "name" | "startsOn" | "endsOn">,
): string => t("study.withdrawal.lead", { name, days: courseDays(t, { startsOn, endsOn }) });

/** Until when an offered seat waits for its answer; null where none is offered. */
export const offerText = (
  t: Translate,
  { code, offerExpiresAt }: Pick<OwnCourse, "code" | "offerExpiresAt">,
): string | null =>
  offerExpiresAt === null
    ? null
    : t("study.next.offered", {
        code,
        time: timeOfInstant(offerExpiresAt),
        date: dayOfInstant(offerExpiresAt),
      });

/** Why an act on one's own row was refused, in words. */
export const refusalOf = (t: Translate, word: string): string =>
  t(`enrolment.refusal.${word as "stale"}`); // why: the commands' own words
