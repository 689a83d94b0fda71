import type { OwnCourse } from "#app/domain/enrolment/own-enrolment.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { courseDays } from "#app/ui/courses/states.tsx";

/** Of which course: "Cập nhật kiến thức, 06/07/2026 – 10/07/2026". */
export const givenUpLead = (
  t: Translate,
  { name, startsOn, endsOn }: Pick<OwnCourse, "name" | "startsOn" | "endsOn">,
): string => t("study.withdrawal.lead", { name, days: courseDays(t, { startsOn, endsOn }) });

/** Why an act on one's own row was refused, in words. */
export const refusalOf = (t: Translate, word: string): string =>
  t(`enrolment.refusal.${word as "stale"}`); // why: the commands' own words
