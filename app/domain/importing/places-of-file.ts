import type { KnownPlanning } from "./facts.ts";

type List = Pick<KnownPlanning, "titleId" | "unitId" | "term">;

/**
 * Places on the lists of titles, 1 for the first, batch by batch as `placesOnList` gives them at once: people
 * whose records exist come first in the order of their records and keep their places; whoever is stated twice
 * counts once.
 */
export type PlaceBook = {
  /** records that exist, all of them of each list that the next rows state; others are passed over */
  know(records: readonly KnownPlanning[], stated: readonly List[]): void;
  /** `person` is a `personKey` */
  take(list: List, person: number): number;
};

const keyOf = ({ titleId, unitId, term }: List): string => `${titleId} ${unitId} ${term}`;

export function placeBook(): PlaceBook {
  const lists = new Map<string, Map<number, number>>();

  function take(list: List, person: number): number {
    const key = keyOf(list);
    const places = lists.get(key) ?? new Map<number, number>();
    lists.set(key, places);
    const place = places.get(person) ?? places.size + 1;
    places.set(person, place);
    return place;
  }

  return {
    know(records, stated) {
      const fresh = new Set(stated.map(keyOf).filter((key) => !lists.has(key)));
      for (const record of records.toSorted((a, b) => a.id - b.id)) {
        if (fresh.has(keyOf(record))) take(record, record.cadreId);
      }
    },
    take,
  };
}
