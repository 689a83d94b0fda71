import type { Outcome, OutcomeReason } from "#app/domain/teaching/result.ts";
import type { Translate } from "#app/i18n/locales.ts";

type Result = { outcome: Outcome | null; reason: OutcomeReason | null; isVoided: boolean };

/** "Đạt", "Không đạt", or that neither can be said. */
export function resultText(t: Translate, { outcome, isVoided }: Result): string {
  if (isVoided) return t("courseSheets.results.voided");
  if (outcome === null) return t("courseSheets.results.pending");
  return t(`teaching.outcome.${outcome}`);
}

/** Why somebody did not pass. */
export const resultWhy = (t: Translate, { reason, isVoided }: Result): string | null =>
  reason === null || isVoided ? null : t(`teaching.why.${reason}`);
