import type { Db } from "#app/platform/db.server.ts";

export type DemoPerson = { cadreId: number; fullName: string; unitId: number };

/** The first person who holds a post at a unit now, by the unit's name: who the demo's accounts belong to. */
export async function findDemoPerson(
  db: Db,
  wanted: { unit: string; post: string },
): Promise<DemoPerson | null> {
  const found = await db.sql
    .selectFrom("PostHolding as p")
    .innerJoin("Cadre as c", "c.id", "p.cadreId")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "p.unitId")
    .where("v.name", "=", wanted.unit)
    .where("v.validTo", "is", null)
    .where("p.name", "=", wanted.post)
    .where("p.validTo", "is", null)
    .select(["c.id as cadreId", "c.fullName", "p.unitId"])
    .orderBy("c.id")
    .executeTakeFirst();
  return found ?? null;
}

/** The id of a unit that is still there, by its name. */
export async function findDemoUnit(db: Db, name: string): Promise<number | null> {
  const found = await db.sql
    .selectFrom("OrgUnitVersion as v")
    .where("v.name", "=", name)
    .where("v.validTo", "is", null)
    .select("v.unitId")
    .executeTakeFirst();
  return found?.unitId ?? null;
}
