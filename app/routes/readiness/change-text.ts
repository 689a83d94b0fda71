import type { ChangeFilter } from "#app/domain/readiness/comparison.ts";
import type { Translate } from "#app/i18n/locales.ts";
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
