import type { Standing, VerdictChange } from "#app/domain/readiness/comparison.ts";
import type { Verdict } from "#app/domain/readiness/verdict.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BandBadge } from "#app/ui/readiness/badges.tsx";

/** A band, or why a record is not counted. */
export const standingText = (t: Translate, standing: Standing): string =>
  standing === "absent" || standing === "unit_ended"
    ? t(`comparison.${standing}`)
    : t(`readiness.band.${standing}`);

export function StandingBadge({ standing }: { standing: Standing }) {
  const t = useTranslate();
  return standing === "absent" || standing === "unit_ended" ? (
    <span className="quiet">{standingText(t, standing)}</span>
  ) : (
    <BandBadge band={standing} />
  );
}

const verdictText = (t: Translate, verdict: Verdict | null): string =>
  verdict === null ? t("comparison.notAsked") : t(`readiness.verdict.${verdict}`);

/** "Chuyên môn: Chưa đạt → Đạt" */
export const verdictChangeText = (t: Translate, { subject, was, now }: VerdictChange): string =>
  t("comparison.changes.verdict", {
    subject: t(`readiness.subject.${subject}`),
    was: verdictText(t, was),
    now: verdictText(t, now),
  });
