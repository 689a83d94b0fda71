import { expect, test } from "vitest";
import { communesByFormerDistrict } from "#app/domain/organisation/former-districts.server.ts";
import { findUnit, unitTree } from "#app/domain/organisation/queries.server.ts";
import { testDb } from "#tests/support/database.ts";

const today = "2026-06-01";
const db = await testDb({ starter: true });

async function unitId(name: string, code: string, end: string | null): Promise<number> {
  const version = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { name, code, validTo: end },
  });
  return version.unitId;
}

const province = { unitId: await unitId("Tỉnh Quảng Trị", "44", null), today };
const leThuy = { unitId: await unitId("Xã Lệ Thủy", "19249", null), today };

test("a unit whose successor ended too says what it is today", async () => {
  const id = await unitId("Xã Hạ Trạch", "19123", "2024-11-30");
  const unit = await findUnit(db, province, { id, asOf: today });

  expect(unit?.successors.map(({ name }) => name)).toEqual(["Xã Hạ Mỹ"]);
  expect(unit?.presentUnits).toMatchObject([
    { name: "Xã Bắc Trạch", date: "2025-07-01", inScope: 1 },
  ]);
});

test("a unit that is still there has become nothing else", async () => {
  const unit = await findUnit(db, province, { id: leThuy.unitId, asOf: today });

  expect(unit).toMatchObject({ presentUnits: [], people: 0, peopleWithin: 0 });
});

test("a unit names the unit above it in each of its periods", async () => {
  const id = await unitId("Xã Tân Thành", "18919", null);
  const unit = await findUnit(db, province, { id, asOf: today });

  expect(unit?.versions.map(({ parentName, validFrom }) => [parentName, validFrom])).toEqual([
    ["Huyện Minh Hóa", "2024-12-01"],
    ["Tỉnh Quảng Trị", "2025-07-01"],
  ]);
});

test("every commune of today lies in exactly one former district", async () => {
  const rows = await communesByFormerDistrict(db, province, "2025-07-01");
  const inDistrict = (name: string): number =>
    rows.filter(({ districtName }) => districtName === name).length;

  expect(rows).toHaveLength(78);
  expect(new Set(rows.map(({ communeId }) => communeId)).size).toBe(78);
  expect(new Set(rows.map(({ districtId }) => districtId)).size).toBe(18);
  expect(rows.filter(({ provinceName }) => provinceName === "Tỉnh Quảng Bình")).toHaveLength(41);
  expect([inDistrict("Huyện Lệ Thủy"), inDistrict("Huyện Cồn Cỏ")]).toEqual([7, 1]);
});

test("while the districts are there, and to a commune's officer, there are no former ones", async () => {
  expect(await communesByFormerDistrict(db, province, "2025-06-30")).toEqual([]);
  expect(await communesByFormerDistrict(db, leThuy, "2025-07-01")).toEqual([]);
});

test("the units of a tree say when they begin and end", async () => {
  const tree = await unitTree(db, province, "2025-06-30");

  expect(tree.find(({ name }) => name === "Xã Hạ Mỹ")).toMatchObject({
    validFrom: "2024-12-01",
    validTo: "2025-06-30",
  });
});
