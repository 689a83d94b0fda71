import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { Asker } from "./asker.ts";
import type { UnitStates } from "./board.ts";

/**
 * Which units are asked for: a unit with what it covers on `reachDay` or covered on the as-of day (yyyy-mm-dd), or it
 * alone; null = every one. A unit of then has its own units of then, one of now those that led into it.
 */
export type UnitsWanted = {
  day: string;
  unitId: number | null;
  unitOnly?: boolean;
  reachDay: string;
};

/**
 * The units whose records an asker may see, with whether each is there or has ended on the as-of day (yyyy-mm-dd). One
 * statement.
 */
export async function unitsAsked(
  sql: Sql,
  asker: Asker,
  { day, unitId, unitOnly = false, reachDay }: UnitsWanted,
): Promise<UnitStates> {
  let units = sql.selectFrom("OrgUnit as u").select(["u.id", "u.validTo"]);
  if (asker.kind !== "operator") units = units.where("u.id", "in", unitsInScope(sql, asker));
  if (unitId !== null && unitOnly) units = units.where("u.id", "=", unitId);
  if (unitId !== null && !unitOnly) {
    const covered = [...new Set([reachDay, day])].map((today) =>
      unitsInScope(sql, { unitId, today }),
    );
    units = units.where((eb) => eb.or(covered.map((those) => eb("u.id", "in", those))));
  }
  const rows = await units.execute();
  return new Map(
    rows.map(({ id, validTo }) => [id, validTo !== null && validTo < day ? "ended" : "there"]),
  );
}
