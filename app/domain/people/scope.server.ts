import { type Scope, unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** The ids of the people who belong today at a unit that the viewer's grant covers today (product 2 and 4.7). */
export function peopleInScope(sql: Sql, viewer: Scope) {
  return sql
    .selectFrom("PostHolding as placed")
    .where("placed.unitId", "in", unitsInScope(sql, viewer))
    .where("placed.placedFrom", "<=", viewer.today)
    .where("placed.placedTo", ">=", viewer.today)
    .select("placed.cadreId");
}

/** True when the person belongs today at a covered unit and is no alias. */
export async function isPersonInScope(sql: Sql, viewer: Scope, cadreId: number): Promise<boolean> {
  const found = await sql
    .selectFrom("Cadre as c")
    .where("c.id", "=", cadreId)
    .where("c.mergedIntoId", "is", null)
    .where("c.id", "in", peopleInScope(sql, viewer).where("placed.cadreId", "=", cadreId))
    .select("c.id")
    .executeTakeFirst();
  return found !== undefined;
}

/** True when the unit lies in the viewer's scope today, ended units that lead into it included. */
export async function isUnitInScope(sql: Sql, viewer: Scope, unitId: number): Promise<boolean> {
  const found = await unitsInScope(sql, viewer)
    .where("UnitReach.unitId", "=", unitId)
    .executeTakeFirst();
  return found !== undefined;
}
