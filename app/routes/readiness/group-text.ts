import type { AgeBand } from "#app/domain/planning/age-bands.ts";
import type { NamedRound } from "#app/domain/planning/round-names.server.ts";
import {
  type CountedDimension,
  countedDimensions,
  type PeopleGroup,
} from "#app/domain/readiness/structure.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { levelText } from "#app/ui/standards/level-text.ts";

/** "31–35 tuổi" */
export function ageText(t: Translate, { from, to }: AgeBand): string {
  if (from === null) return to === null ? "" : t("structure.ageUpTo", { to });
  return to === null ? t("structure.ageFrom", { from }) : t("structure.ageBetween", { from, to });
}

/** An age group as addresses write it, in words. */
function ageKeyText(t: Translate, key: string): string {
  if (key === "unknown") return t("structure.unknown");
  const [from = "", to = ""] = key.split("-");
  const year = (text: string): number | null => (text === "" ? null : Number(text));
  return ageText(t, { from: year(from), to: year(to) });
}

/** A counted level in words; a bachelor of politics is counted with the advanced level. */
export function countedLevelText(t: Translate, dimension: CountedDimension, level: string): string {
  if (level === "unknown") return t("structure.unknown");
  return dimension === "political_theory" && level === "advanced"
    ? t("structure.advanced")
    : levelText(t, dimension, level);
}

/** A list by whose it is and its day. */
export const roundText = (t: Translate, { unitName, asOf }: NamedRound): string =>
  t("structure.roundName", { unit: unitName ?? "", date: formatDate(asOf) });

/** Whom of the people a list shows, as filters that can be taken off. */
export function groupChips(
  t: Translate,
  group: PeopleGroup | null,
): { label: string; names: string[] }[] {
  if (group === null) return [];
  const { young, minority, age } = group;
  return [
    young && {
      label: t(young === "yes" ? "structure.chip.young" : "structure.chip.youngUnknown"),
      names: ["young"],
    },
    minority && {
      label: t(minority === "yes" ? "structure.chip.minority" : "structure.chip.minorityUnknown"),
      names: ["minority"],
    },
    age === null
      ? null
      : { label: t("structure.chip.age", { value: ageKeyText(t, age) }), names: ["age"] },
    ...countedDimensions.map((dimension) => {
      const level = group[dimension];
      if (level === null) return null;
      const words = {
        dimension: t(`readiness.subject.${dimension}`),
        value: countedLevelText(t, dimension, level),
      };
      return { label: t("structure.chip.held", words), names: [dimension] };
    }),
  ].filter((chip) => chip !== null);
}

/** "2 lượt quy hoạch" and "2 người", for the sentence over a list of records. */
export const listCounts = (t: Translate, { total, people }: { total: number; people: number }) => ({
  records: t("board.list.records", { count: total, n: total }),
  people: t("board.list.people", { count: people, n: people }),
});
