import { expect, test } from "vitest";
import { findUnit } from "#app/domain/organisation/queries.server.ts";
import { rebuildUnitReach } from "#app/domain/organisation/rebuild-reach.server.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import { communeByCode } from "#tests/support/world.ts";

test("of a unit that was split each officer may open the part in scope, the other is named only", async () => {
  const db = await testDb({ starter: true });
  const leThuy = await communeByCode(db, "19249");
  const camHong = await communeByCode(db, "19255");
  const former = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { name: "Xã Phong Thủy", validTo: "2025-06-30" },
  });
  await testWork(db).bookkeeping(async (tx) => {
    await tx.unitSuccession.create({
      data: {
        fromUnitId: former.unitId,
        toUnitId: camHong,
        date: "2025-07-01",
        kind: "split",
        decision: "",
      },
    });
    await rebuildUnitReach(tx);
  });
  const seen = async (unitId: number) => {
    const viewer = { unitId, today: "2026-06-01" };
    const unit = await findUnit(db, viewer, { id: former.unitId, asOf: "2026-06-01" });
    const openOnes = (units: { name: string; inScope: number }[] = []) =>
      units.filter(({ inScope }) => inScope === 1).map(({ name }) => name);
    return { successors: openOnes(unit?.successors), today: openOnes(unit?.presentUnits) };
  };

  expect(await seen(leThuy)).toEqual({ successors: ["Xã Lệ Thủy"], today: ["Xã Lệ Thủy"] });
  expect(await seen(camHong)).toEqual({ successors: ["Xã Cam Hồng"], today: ["Xã Cam Hồng"] });
});
