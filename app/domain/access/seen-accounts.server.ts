import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import { actorLabel, type Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";

/**
 * The accounts an administrator sees: those that hold or ever held a grant at a unit in scope, those of
 * people placed in scope, and those they created themselves.
 */
export function accountsInScope(db: Sql, viewer: Viewer) {
  const granted = db
    .selectFrom("Grant as given")
    .where("given.unitId", "in", unitsInScope(db, viewer))
    .select("given.accountId");
  return db.selectFrom("Account as a").where((eb) =>
    eb.or([
      eb("a.id", "in", granted),
      // why: most accounts hold a grant, so few people are looked up and never all of a province
      eb.exists(peopleInScope(db, viewer).whereRef("placed.cadreId", "=", eb.ref("a.cadreId"))),
      eb("a.createdBy", "=", actorLabel(viewer)),
    ]),
  );
}
