import type { TermAnchor } from "#app/domain/standards/term.ts";

type TermWithMonths = {
  id: number;
  anchors: readonly Pick<TermAnchor, "ageMonth" | "eventMonth">[];
};

/**
 * The term that is looked at where none is asked for: the next one with anybody planned, whose last month lies ahead of
 * the day (yyyy-mm-dd), else the last one with anybody. Terms are given by time, `counts` by their ids.
 */
export function usualTerm<Term extends TermWithMonths>(
  terms: readonly Term[],
  counts: ReadonlyMap<number, number>,
  day: string,
): Term | null {
  const planned = terms.filter(({ id }) => (counts.get(id) ?? 0) > 0);
  const month = day.slice(0, 7);
  const ahead = planned.find(({ anchors }) =>
    anchors.some(({ ageMonth, eventMonth }) => (eventMonth ?? ageMonth ?? "") >= month),
  );
  return ahead ?? planned.at(-1) ?? null;
}
