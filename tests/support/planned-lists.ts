import type { Portal } from "#app/platform/portal.server.ts";

/** Planning lists of the demo that are worth looking at, by their ids. */
export type PlannedLists = {
  /** of xã Lệ Thủy for the next term, approved, its decision not recorded */
  round: number;
  /** a record of it whose person lists and papers say most of */
  record: number;
  cadre: number;
  /** a record at a former commune of xã Lệ Thủy that a decision ended */
  ended: number;
  /** of the province before the merger, judged by the rules of that day */
  former: number;
};

/** Finds them in a copy of the demo database. */
export async function findPlannedLists({ db }: Pick<Portal, "db">): Promise<PlannedLists> {
  const round = await roundOf({ db }, { unit: "Xã Lệ Thủy", term: "2030-2035" });
  const record = await db.sql
    .selectFrom("PlanningRecord as r")
    .innerJoin("Evidence as e", "e.cadreId", "r.cadreId")
    .where("r.roundId", "=", round)
    .groupBy(["r.id", "r.cadreId"])
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .orderBy("r.id")
    .select(["r.id", "r.cadreId"])
    .executeTakeFirstOrThrow();
  const atPhongThuy = await roundOf({ db }, { unit: "Xã Phong Thủy", term: "2025-2030" });
  const ended = await db.prisma.planningRecord.findFirstOrThrow({
    where: { roundId: atPhongThuy, status: "ended" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return {
    round,
    record: record.id,
    cadre: record.cadreId,
    ended: ended.id,
    former: await roundOf({ db }, { unit: "Tỉnh Quảng Bình", term: "2025-2030" }),
  };
}

/** The last round of a unit for a term. */
async function roundOf(
  { db }: Pick<Portal, "db">,
  { unit, term }: { unit: string; term: string },
): Promise<number> {
  const { id } = await db.sql
    .selectFrom("PlanningRound as d")
    .innerJoin("Term as t", "t.id", "d.termId")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "d.unitId")
    .where("v.name", "=", unit)
    .where("t.code", "=", term)
    .orderBy("d.asOf", "desc")
    .select("d.id")
    .executeTakeFirstOrThrow();
  return id;
}
