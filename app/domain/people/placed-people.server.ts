import type { Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";

// why: callers have found the people by their scope or hold their course locked

type Placed = { ids: readonly number[]; today: string };

/** People with the unit to which they belong on a day; of several units the oldest post's comes last. */
export const placedPeople = prepared((sql, { ids, today }: Placed) =>
  sql
    .selectFrom("Cadre as c")
    .innerJoin("PostHolding as p", "p.cadreId", "c.id")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "p.unitId")
    .where("c.id", "in", ids)
    .where("p.placedFrom", "<=", today)
    .where("p.placedTo", ">=", today)
    .select(["c.id", "c.fullName", "p.unitId", "v.name as unitName"])
    .orderBy("p.id", "desc")
    .orderBy("v.validFrom"),
);

/** So many people of a unit are named in one message; of more it says how many. */
const mostNamed = 5;

export type NamedPeople = { names: string[]; others: number };

/** The people of each unit by their names, for one message to its officers. One statement. */
export async function namesByUnit(
  sql: Sql,
  { ids, today }: Placed,
): Promise<{ unitId: number; people: NamedPeople }[]> {
  if (ids.length === 0) return [];
  const placed = new Map((await placedPeople(sql, { ids, today })).map((row) => [row.id, row]));
  const inOrder = ids.flatMap((id) => placed.get(id) ?? []);
  return [...Map.groupBy(inOrder, ({ unitId }) => unitId)].map(([unitId, people]) => ({
    unitId,
    people: {
      names: people.slice(0, mostNamed).map(({ fullName }) => fullName),
      others: Math.max(0, people.length - mostNamed),
    },
  }));
}
