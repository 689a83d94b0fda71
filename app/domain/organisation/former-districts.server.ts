import type { Db } from "#app/platform/db.server.ts";
import { type Scope, unitsInScope } from "./scope.server.ts";

/**
 * In which former district each commune of a day lies, for the districts that had ended by then. A commune
 * lies in a former district when both cover one and the same unit: the district on its last day, the commune
 * on the day asked. No rows while the districts are there.
 */
export async function communesByFormerDistrict(db: Db, viewer: Scope, asOf: string) {
  return await db.sql
    .selectFrom("OrgUnit as former")
    .innerJoin("OrgUnitVersion as name", (join) =>
      join.onRef("name.unitId", "=", "former.id").onRef("name.validTo", "=", "former.validTo"),
    )
    .innerJoin("OrgUnitVersion as province", (join) =>
      join
        .onRef("province.unitId", "=", "name.parentId")
        .onRef("province.validTo", "=", "former.validTo"),
    )
    .innerJoin("UnitReach as of", "of.ancestorId", "former.id")
    .innerJoin("UnitReach as by", "by.unitId", "of.unitId")
    .innerJoin("OrgUnit as commune", "commune.id", "by.ancestorId")
    .where("former.kind", "=", "district")
    .where("former.validTo", "<", asOf)
    .whereRef("of.validFrom", "<=", "former.validTo")
    .whereRef("of.validTo", ">=", "former.validTo")
    .where("commune.kind", "=", "commune")
    .where("by.validFrom", "<=", asOf)
    .where("by.validTo", ">=", asOf)
    .where("commune.id", "in", unitsInScope(db.sql, viewer))
    .where("former.id", "in", unitsInScope(db.sql, viewer))
    .select(["commune.id as communeId", "former.id as districtId", "name.name as districtName"])
    .select(["name.code as districtCode", "province.name as provinceName"])
    .distinct()
    .orderBy("name.code")
    .orderBy("commune.id")
    .execute();
}

export type CommunesByFormerDistrict = Awaited<ReturnType<typeof communesByFormerDistrict>>;
