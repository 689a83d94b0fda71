import { changeKinds, standings } from "#app/domain/readiness/comparison.ts";
import { readinessSorts } from "#app/domain/readiness/sorts.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import { readListAddress } from "#app/platform/http/list.ts";

/** Which changes an address asks for, in which order and page. */
export function readChanges(url: string) {
  const list = readListAddress(url, { sortable: readinessSorts, sort: "title" });
  const { text, sort } = list;
  return {
    list,
    changes: {
      kind: changeKinds.find((known) => known === text("kind")) ?? null,
      was: standings.find((known) => known === text("was")) ?? null,
      now: standings.find((known) => known === text("now")) ?? null,
      subject: subjects.find((known) => known === text("changed")) ?? null,
      sort: {
        by: readinessSorts.find((known) => known === sort.by) ?? ("title" as const),
        descending: sort.descending,
      },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}

/** What takes every choice of changes off an address. */
export const everyChange = { kind: null, was: null, now: null, changed: null, page: null };

/** What stands between two days and their comparison. */
export type DaysState = "compared" | "not_a_date" | "order" | "same";

/** The same of a whole address, whose unit may be none. */
export type ComparisonState = DaysState | "no_unit";

/** Whether two days can be compared; null = what was typed is no day. */
export function stateOfDays(from: string | null, to: string | null): DaysState {
  if (from === null || to === null) return "not_a_date";
  if (from === to) return "same";
  return from < to ? "compared" : "order";
}
