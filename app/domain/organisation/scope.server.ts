import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";

/** What of a viewer decides the scope: the unit of the grant and the day. */
export type Scope = Pick<Viewer, "unitId" | "today">;

/** The ids of the units that a viewer's grant covers today, ended units that lead into it included (product 4.7). */
export function unitsInScope(sql: Sql, viewer: Scope) {
  return sql
    .selectFrom("UnitReach")
    .select("UnitReach.unitId")
    .where("UnitReach.ancestorId", "=", viewer.unitId)
    .where("UnitReach.validFrom", "<=", viewer.today)
    .where("UnitReach.validTo", ">=", viewer.today);
}

/** True when no unit lies outside the viewer's scope, so that a query may leave the predicate out. */
export async function coversEveryUnit(db: Db, viewer: Scope): Promise<boolean> {
  const counts = await db.sql
    .selectNoFrom((eb) => [
      eb
        .selectFrom(unitsInScope(db.sql, viewer).as("covered"))
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .as("covered"),
      eb
        .selectFrom("OrgUnit")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .as("every"),
    ])
    .executeTakeFirstOrThrow();
  return counts.every === counts.covered;
}
