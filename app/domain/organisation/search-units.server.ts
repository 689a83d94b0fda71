import { sql, type SqlBool } from "kysely";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Db } from "#app/platform/db.server.ts";
import { type Scope, unitsInScope } from "./scope.server.ts";
import { exactFirst, kindOfUnit, named, nameOrder } from "./unit-sql.server.ts";

/** Names that a unit has had over time; a search looks at so many for each unit that it answers. */
const namesOfUnit = 4;

/**
 * The units in scope whose name of today or of any time fits what was typed, each once with the name that fits best:
 * those that are still there before those that have ended. One statement; nothing for an empty text.
 */
export async function searchUnits(
  db: Db,
  viewer: Scope,
  { q, limit }: { q: string; limit: number },
) {
  if (tidy(q) === "") return [];
  const rows = await db.sql
    .selectFrom(unitsInScope(db.sql, viewer).as("scope"))
    .innerJoin("OrgUnitVersion as v", "v.unitId", "scope.unitId")
    .innerJoin("OrgUnit as u", "u.id", "v.unitId")
    .leftJoin("OrgUnitVersion as above", (join) =>
      join.onRef("above.unitId", "=", "v.parentId").on(coversLastDayOf(viewer.today)),
    )
    .where(named(q))
    .select(["u.id", kindOfUnit, "v.name", "v.code", "above.name as parentName", "u.validTo"])
    .orderBy(exactFirst(q))
    .orderBy(sql`case when ${sql.ref("u.validTo")} < ${viewer.today} then 1 else 0 end`)
    .orderBy(nameOrder)
    .orderBy(sql`coalesce(${sql.ref("v.validTo")}, ${endOfTime})`, "desc")
    .orderBy("u.id")
    .limit(limit * namesOfUnit)
    .execute();
  const found = new Map<number, (typeof rows)[number]>();
  for (const row of rows) if (!found.has(row.id)) found.set(row.id, row);
  return [...found.values()].slice(0, limit);
}

export type FoundUnit = Awaited<ReturnType<typeof searchUnits>>[number];

/** The name that the unit above had on the last day of a name, or today where it still has that. */
function coversLastDayOf(today: string) {
  const day = sql`coalesce(${sql.ref("v.validTo")}, ${today})`;
  return sql<SqlBool>`coalesce(${sql.ref("above.validFrom")}, ${beginningOfTime}) <= ${day}
    and coalesce(${sql.ref("above.validTo")}, ${endOfTime}) >= ${day}`;
}
