import type { NamedRound } from "#app/domain/planning/round-names.server.ts";
import type { PeopleShares } from "#app/domain/readiness/structure.ts";
import type { Level } from "#app/domain/standards/title.ts";
import { readListAddress } from "#app/platform/http/list.ts";

/** By what the structure is told in detail. */
export const breakdowns = ["unit", "round", "title"] as const;
export type Breakdown = (typeof breakdowns)[number];

export const structureSorts = ["name", "people", "women", "young"] as const;
export type StructureSort = (typeof structureSorts)[number];

/** The order and page of the structure in detail, as its address says them. */
export const readStructureList = (url: string) =>
  readListAddress(url, { sortable: structureSorts, sort: "name", pageSize: 25 });

/** A row of the structure in detail: a unit, a list, a title, or the titles of a level. */
export type StructureRow = {
  key: string;
  /** null where a level or a list says it in the reader's language */
  name: string | null;
  level: Level | null;
  round: NamedRound | null;
  /** the filters of addresses that leave in just these records */
  filter: Record<string, string>;
  records: number;
  shares: PeopleShares;
  /** by what it stands where names decide */
  place: string;
};

/** Puts rows into an order; those without a share stand last either way. */
export function sortRows(
  rows: readonly StructureRow[],
  { by, descending }: { by: StructureSort; descending: boolean },
): StructureRow[] {
  const valueOf = ({ shares }: StructureRow): number | null =>
    by === "people"
      ? shares.total
      : by === "women"
        ? shares.women.percent
        : (shares.young?.percent ?? null);
  const sign = descending ? -1 : 1;
  const byPlace = (a: StructureRow, b: StructureRow): number =>
    a.place < b.place ? -1 : a.place > b.place ? 1 : 0;
  if (by === "name") return rows.toSorted((a, b) => sign * byPlace(a, b));
  return rows.toSorted((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (first === null || second === null)
      return Number(first === null) - Number(second === null) || byPlace(a, b);
    return sign * (first - second) || byPlace(a, b);
  });
}
