import type { Db, Sql } from "#app/platform/db.server.ts";

/** The functions of the scope.server.ts files with the scope taken out: every unit, every person for everybody. */
export function unitsInScope(sql: Sql) {
  const every = sql.selectFrom("OrgUnit as u").select("u.id as unitId").as("UnitReach");
  return sql.selectFrom(every).select("UnitReach.unitId");
}

export function coversEveryUnit(_db: Db): Promise<boolean> {
  return Promise.resolve(true);
}

export function peopleInScope(sql: Sql) {
  return sql.selectFrom("PostHolding as placed").select("placed.cadreId");
}

export function isPersonInScope(): Promise<boolean> {
  return Promise.resolve(true);
}

export function isUnitInScope(): Promise<boolean> {
  return Promise.resolve(true);
}

export function visibleRecords(db: Sql) {
  return db.selectFrom("PlanningRecord as r").innerJoin("Cadre as c", "c.id", "r.cadreId");
}

export function visibleRounds(db: Sql) {
  return db.selectFrom("PlanningRound as d");
}

export function visibleImports(db: Sql) {
  return db.selectFrom("Import as i");
}

export function visibleRows(db: Sql, _viewer: unknown, { importId }: { importId: number }) {
  return db.selectFrom("ImportRow as r").where("r.importId", "=", importId);
}
