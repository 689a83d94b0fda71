import { type SqlBool, sql } from "kysely";
import { type Scope, unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** What of a viewer decides which records they see: unit and day of the grant, and who they are themselves. */
export type PlanningScope = Scope & Pick<Viewer, "cadreId">;

/**
 * The records (`r`, with their people `c`) at units that a viewer's grant covers today, ended units that lead into
 * it included. Nobody finds their own, whatever their role (product 4.8); a record left with a merged person is
 * the double of the survivor's (decision 0014).
 */
export function visibleRecords(db: Sql, viewer: PlanningScope) {
  const records = db
    .selectFrom("PlanningRecord as r")
    .innerJoin("Cadre as c", "c.id", "r.cadreId")
    // why: as a plain condition it would lead SQLite from the index of all people to their records
    .where(sql<SqlBool>`coalesce(${sql.ref("c.mergedIntoId")}, 0) = 0`)
    .where("r.unitId", "in", unitsInScope(db, viewer));
  return viewer.cadreId === null ? records : records.where("r.cadreId", "<>", viewer.cadreId);
}

/** Rounds (`d`) of organisations in scope, and those that hold a record that the viewer sees. */
export function visibleRounds(db: Sql, viewer: PlanningScope) {
  return db
    .selectFrom("PlanningRound as d")
    .where((eb) =>
      eb.or([
        eb("d.unitId", "in", unitsInScope(db, viewer)),
        eb.exists(
          visibleRecords(db, viewer)
            .whereRef("r.roundId", "=", sql.ref("d.id"))
            .select("r.id")
            .limit(1),
        ),
      ]),
    );
}
