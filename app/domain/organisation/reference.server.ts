import { covers } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/sql.server.ts";
import type { NamedUnit } from "./matching.ts";
import { namesAbove } from "./tree.ts";
import { kindOfUnit, inForce } from "./unit-sql.server.ts";

// why: names of units are nobody's personal data; a file may name any of them, whoever brings it

/** All units of a day, as `unitMatcher` takes them. */
export async function loadNamedUnits(sql: Sql, day: string): Promise<NamedUnit[]> {
  const units = await sql
    .selectFrom("OrgUnitVersion as v")
    .innerJoin("OrgUnit as u", "u.id", "v.unitId")
    .where(inForce("v", day))
    .select(["u.id", kindOfUnit, "v.name", "v.code", "v.parentId", "u.validFrom", "u.validTo"])
    .orderBy("u.id")
    .execute();
  const above = new Map(units.map(({ id, name, parentId }) => [id, { name, parentId }]));
  return units
    .filter((unit) => covers(unit, day))
    .map(({ id, kind, name, code, parentId }) => ({
      id,
      kind,
      name,
      code,
      path: namesAbove(parentId, above),
    }));
}
