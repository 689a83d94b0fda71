import type { ReadinessTable } from "./readiness-table.ts";
import type { ReadinessSort } from "./sorts.ts";

export type ListSort = { by: ReadinessSort; descending: boolean };

type RankedTitle = { id: number; rank: number };

type Ordering = {
  titles: ReadonlyMap<number, RankedTitle>;
  /** the place of each unit's name; read only where the list is sorted by it */
  unitPlaces: ReadonlyMap<number, number>;
};

/** Compares two slots of a table; never the same for two different ones. */
export type Compare = (a: number, b: number) => number;

/**
 * Compares two slots of a table as a list shows them: by what it is sorted by, then the highest title first, by the
 * order of the decision, by name. No two are the same, so that pages never overlap.
 */
export function listOrder(
  table: ReadinessTable,
  { by, descending }: ListSort,
  { titles, unitPlaces }: Ordering,
): Compare {
  const { listOrder: listed, birth, titleId, unitId, recordId } = table;
  const names = table.names.places();
  const titlePlaces = placesByTitle(titles, (a, b) => b.rank - a.rank || a.id - b.id);
  const rankPlaces = placesByTitle(titles, (a, b) => b.rank - a.rank);
  const keys = {
    list: (slot) => listed[slot] ?? 0,
    name: (slot) => names[slot] ?? 0,
    birth: (slot) => birth[slot] ?? 0,
    title: (slot) => rankPlaces[titleId[slot] ?? 0] ?? 0,
    unit: (slot) => unitPlaces.get(unitId[slot] ?? 0) ?? 0,
  } satisfies Record<ReadinessSort, (slot: number) => number>;
  const key = keys[by];
  const direction = descending ? -1 : 1;
  return (a, b) =>
    (key(a) - key(b)) * direction ||
    (titlePlaces[titleId[a] ?? 0] ?? 0) - (titlePlaces[titleId[b] ?? 0] ?? 0) ||
    (listed[a] ?? 0) - (listed[b] ?? 0) ||
    (names[a] ?? 0) - (names[b] ?? 0) ||
    (recordId[a] ?? 0) - (recordId[b] ?? 0);
}

/** By title id: the place in an order, the same one where the order sees no difference. */
function placesByTitle(
  titles: ReadonlyMap<number, RankedTitle>,
  compare: (a: RankedTitle, b: RankedTitle) => number,
): Int32Array {
  const sorted = [...titles.values()].sort(compare);
  const places = new Int32Array(Math.max(0, ...titles.keys()) + 1);
  let last = 0;
  for (const [index, title] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && compare(before, title) !== 0) last = index;
    places[title.id] = last;
  }
  return places;
}
