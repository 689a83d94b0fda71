import type { ChangeFilter } from "#app/domain/readiness/comparison.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { ComparisonState } from "#app/routes/readiness/comparison-wanted.ts";
import type { AsOf } from "#app/routes/units/as-of.ts";
import { standingText } from "#app/ui/readiness/standing.tsx";

/** Which changes are shown, as filters that can be taken off; pages and files say them alike. */
export function changeChips(
  t: Translate,
  { kind, was, now, subject }: ChangeFilter,
): { label: string; names: string[] }[] {
  return [
    kind && { label: t(`comparison.kind.${kind}`), names: ["kind"] },
    was && now
      ? {
          label: t("comparison.changes.standing", {
            was: standingText(t, was),
            now: standingText(t, now),
          }),
          names: ["was", "now"],
        }
      : null,
    subject && { label: t(`readiness.subject.${subject}`), names: ["changed"] },
  ].filter((chip) => chip !== null);
}

type Days = { state: ComparisonState; from: AsOf; to: AsOf; typedUnit: string };

/** Why two days are not compared, for a file that cannot be made. */
export function daysText(t: Translate, { state, from, to, typedUnit }: Days): string {
  const date = formatDate(to.day ?? "");
  if (state === "no_unit") return t("board.noUnit", { value: typedUnit });
  if (state === "same") return t("comparison.sameDay", { date });
  if (state === "order") return t("comparison.order", { date });
  return t("form.error.not_a_date", { value: (from.day === null ? from : to).typed });
}
