import type { PlanningWarning } from "#app/domain/planning/checks.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

/** The sentence of a breached limit, with the computed number, the limit and its source. */
export function warningText(t: Translate, told: PlanningWarning): string {
  if (told.warning === "too_little_time") {
    const { n, source, limit } = told;
    const values = {
      anchor: formatDate(told.anchor),
      n: Math.abs(n),
      count: Math.abs(n),
      limit,
      source,
    };
    return n < 0
      ? t("planning.warning.too_little_time_retired", values)
      : t("planning.warning.too_little_time", values);
  }
  if (told.warning === "share_not_met") {
    const { warning: _warning, group, ...values } = told;
    return group === "women"
      ? t("planning.warning.share_women", values)
      : t("planning.warning.share_young", values);
  }
  const { warning, ...values } = told;
  return t(`planning.warning.${warning}`, values);
}
