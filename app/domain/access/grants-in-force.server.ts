import { rolesToConfirm } from "#app/domain/access/grant.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** The grants in force on a day, whoever asks: `grantState` as a query. */
export function grantsInForce(db: Sql, today: string) {
  return db
    .selectFrom("Grant as g")
    .innerJoin("OrgUnit as of", "of.id", "g.unitId")
    .where("g.endedAt", "is", null)
    .where("g.validFrom", "<=", today)
    .where((eb) => eb.or([eb("g.validTo", "is", null), eb("g.validTo", ">=", today)]))
    .where((eb) =>
      eb.or([eb("g.role", "not in", rolesToConfirm), eb("g.confirmedAt", "is not", null)]),
    )
    .where((eb) => eb.or([eb("of.validFrom", "is", null), eb("of.validFrom", "<=", today)]))
    .where((eb) => eb.or([eb("of.validTo", "is", null), eb("of.validTo", ">=", today)]));
}
