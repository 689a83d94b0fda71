import { expect, test } from "vitest";
import { unitMatcher } from "#app/domain/organisation/matching.ts";
import {
  findUnit,
  listNamedUnits,
  listUnits,
  suggestUnits,
  unitTree,
} from "#app/domain/organisation/queries.server.ts";
import type { Scope } from "#app/domain/organisation/scope.server.ts";
import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const today = "2026-06-01";
const db = await testDb({ starter: true });

/** The id of the unit that a name and code stood for on a day. */
async function unitId(name: string, day: string, code?: string): Promise<number> {
  const versions = await db.prisma.orgUnitVersion.findMany({
    where: {
      name,
      ...(code === undefined ? {} : { code }),
      OR: [{ validFrom: null }, { validFrom: { lte: day } }],
      AND: { OR: [{ validTo: null }, { validTo: { gte: day } }] },
    },
  });
  expect(versions).toHaveLength(1);
  return versions[0]?.unitId ?? 0;
}

const province: Scope = { unitId: await unitId("Tỉnh Quảng Trị", today), today };
const leThuy: Scope = { unitId: await unitId("Xã Lệ Thủy", today), today };
const camHong: Scope = { unitId: await unitId("Xã Cam Hồng", today), today };
const phongThuy = await unitId("Xã Phong Thủy", "2025-06-30");

test("loading the starter data twice changes nothing", async () => {
  const before = await db.prisma.orgUnitVersion.findMany();

  expect(await loadStarter(testWork(db))).toEqual({ ok: false, refusal: "already_loaded" });
  expect(await db.prisma.orgUnitVersion.findMany()).toEqual(before);
});

test("loading an empty database takes few statements and is one event", async () => {
  const empty = await testDb();

  const loaded: Awaited<ReturnType<typeof loadStarter>>[] = [];
  const statements = await statementsDuring(empty, async () => {
    loaded.push(await loadStarter(testWork(empty)));
  });

  // why: thousands of rows go in by the hundred; one statement for each would be the slow way
  expect(statements.length).toBeLessThan(100);
  expect(loaded).toMatchObject([{ ok: true, value: { units: await db.prisma.orgUnit.count() } }]);
  expect(await empty.prisma.auditEvent.findMany({ select: { action: true } })).toEqual([
    { action: "starter.loaded" },
  ]);
});

test.each([
  ["2024-11-30", 151],
  ["2024-12-01", 145],
  ["2025-06-30", 145],
])("as of %s former Quảng Bình has %i communes and 8 districts", async (asOf, communes) => {
  const tree = await unitTree(db, province, asOf);

  const node = tree.find(({ name }) => name === "Tỉnh Quảng Bình");
  expect(node).toMatchObject({
    depth: 0,
    below: { commune: communes, district: 8 },
    formerProvinces: [],
  });
  expect(tree.find(({ name }) => name === "Tỉnh Quảng Trị")).toMatchObject({
    below: { commune: 119, district: 10 },
  });
});

test("as of 2025-07-01 merged Quảng Trị has 78 communes, 41 in former Quảng Bình, 37 in former Quảng Trị", async () => {
  const tree = await unitTree(db, province, "2025-07-01");

  expect(tree.filter(({ kind }) => kind === "province")).toHaveLength(1);
  expect(tree[0]).toMatchObject({
    name: "Tỉnh Quảng Trị",
    code: "44",
    below: { commune: 78 },
    path: [],
  });
  expect(tree[0]?.below.district).toBeUndefined();
  expect(tree[0]?.formerProvinces.map(({ name, communes }) => [name, communes])).toEqual([
    ["Tỉnh Quảng Bình", 41],
    ["Tỉnh Quảng Trị", 37],
  ]);
});

test.each([
  ["2024-11-30", "18931"],
  ["2024-12-01", "18931"],
  ["2025-06-30", "18931"],
  ["2025-07-01", "18901"],
])("as of %s xã Minh Hóa is %s in list, suggestions, tree and matching", async (asOf, code) => {
  const page = { asOf, q: "xa minh hoa", kind: null, sort: "name", page: 1, pageSize: 10 } as const;
  const list = await listUnits(db, province, page);
  const suggested = await suggestUnits(db, province, { q: "Minh Hóa", day: asOf, limit: 5 });
  const tree = await unitTree(db, province, asOf);
  const match = unitMatcher(await listNamedUnits(db, province, asOf));

  expect(list.rows.map((row) => row.code)).toEqual([code]);
  expect(list.total).toBe(1);
  expect(suggested.filter(({ kind }) => kind === "commune").map((row) => row.code)).toEqual([code]);
  expect(tree.filter(({ name }) => name === "Xã Minh Hóa").map((node) => node.code)).toEqual([
    code,
  ]);
  expect(match("Đảng uỷ xã Minh Hoá")).toMatchObject({ ok: true, unit: { code } });
});

test("today's xã Lệ Thủy covers former xã Phong Thủy, xã Cam Hồng does not", async () => {
  expect(await findUnit(db, leThuy, { id: phongThuy, asOf: today })).toMatchObject({
    name: "Xã Phong Thủy",
    code: "19267",
    shownOn: "2025-06-30",
    path: ["Huyện Lệ Thủy", "Tỉnh Quảng Bình"],
    predecessors: [],
    successors: [
      {
        id: leThuy.unitId,
        name: "Xã Lệ Thủy",
        date: "2025-07-01",
        succession: "merge",
        inScope: 1,
      },
    ],
  });
  expect(await findUnit(db, camHong, { id: phongThuy, asOf: today })).toBeNull();
});

test("before the merger the scope of xã Lệ Thủy is empty", async () => {
  const then = { unitId: leThuy.unitId, today: "2025-06-30" };

  expect(await unitTree(db, then, "2025-06-30")).toEqual([]);
  expect(await findUnit(db, then, { id: phongThuy, asOf: "2025-06-30" })).toBeNull();
});

test("a commune's tree of the past holds what led into it, the units above as text only", async () => {
  const tree = await unitTree(db, leThuy, "2025-06-30");

  expect(tree.map(({ name, depth }) => [name, depth])).toEqual([
    ["Thị trấn Kiến Giang", 0],
    ["Xã An Thủy", 0],
    ["Xã Liên Thủy", 0],
    ["Xã Lộc Thủy", 0],
    ["Xã Phong Thủy", 0],
    ["Xã Xuân Thủy", 0],
  ]);
  expect(new Set(tree.map(({ path }) => path.join(" < ")))).toEqual(
    new Set(["Huyện Lệ Thủy < Tỉnh Quảng Bình"]),
  );
});

test("an ended district belongs to the province only", async () => {
  const district = await unitId("Huyện Lệ Thủy", "2025-06-30");
  const owners = await db.prisma.unitReach.findMany({
    where: { unitId: district, validFrom: { lte: today }, validTo: { gte: today } },
    select: { ancestorId: true },
  });

  expect(owners).toEqual([{ ancestorId: province.unitId }]);
});

test("the province covers every unit, a commune does not", async () => {
  expect(await coversEveryUnit(db, province)).toBe(true);
  expect(await coversEveryUnit(db, leThuy)).toBe(false);
});

test("xã Tân Thành goes on under the new province with both its periods shown", async () => {
  const id = await unitId("Xã Tân Thành", today);
  const before = await findUnit(db, province, { id, asOf: "2025-06-30" });
  const after = await findUnit(db, province, { id, asOf: "2025-07-01" });

  expect(before?.path).toEqual(["Huyện Minh Hóa", "Tỉnh Quảng Bình"]);
  expect(after?.path).toEqual(["Tỉnh Quảng Trị"]);
  expect(after?.versions).toHaveLength(2);
  expect(after?.successors).toEqual([]);
  expect(after?.predecessors.map(({ name, code, toConfirm }) => [name, code, toConfirm])).toEqual([
    ["Xã Hóa Thanh", "18916", 1],
    ["Xã Hóa Tiến", "18919", 1],
  ]);
});

test("a list is paged, sorted and counted, and text is found with and without marks, exact first", async () => {
  const wanted = {
    asOf: "2025-06-30",
    q: "quang phu",
    kind: "commune",
    sort: "name",
    page: 1,
    pageSize: 10,
  } as const;
  const folded = await listUnits(db, province, wanted);
  const marked = await listUnits(db, province, { ...wanted, q: "Quảng Phú", sort: "-name" });
  const second = await listUnits(db, province, {
    ...wanted,
    q: "",
    page: 2,
    pageSize: 100,
    sort: "code",
  });

  expect(folded.rows.map(({ name, parentName }) => [name, parentName])).toEqual([
    ["Xã Quang Phú", "Thành phố Đồng Hới"],
    ["Xã Quảng Phú", "Huyện Quảng Trạch"],
    ["Phường Quảng Phúc", "Thị xã Ba Đồn"],
    ["Xã Quảng Phương", "Huyện Quảng Trạch"],
  ]);
  expect(marked.rows[0]?.name).toBe("Xã Quảng Phú");
  expect([second.total, second.rows.length]).toEqual([264, 100]);
  const codes = second.rows.map(({ code }) => code ?? "");
  expect(codes).toEqual(codes.toSorted());
});

test("signs of a search pattern are text", async () => {
  const wanted = { asOf: today, kind: null, sort: "name", page: 1, pageSize: 10 } as const;

  for (const q of ["%", "_", "\\", "x%"])
    expect(await listUnits(db, province, { ...wanted, q })).toEqual({ rows: [], total: 0 });
});

test("an unknown id and an id outside the scope are alike", async () => {
  expect(await findUnit(db, leThuy, { id: 999_999, asOf: today })).toBeNull();
  expect(await findUnit(db, leThuy, { id: province.unitId, asOf: today })).toBeNull();
});

test("the number of statements does not grow with the number of units", async () => {
  const page = { asOf: "2025-06-30", q: "", kind: null, sort: "name", page: 1 } as const;
  const count = async (run: () => Promise<unknown>): Promise<number> =>
    (await statementsDuring(db, run)).length;

  expect(await count(() => listUnits(db, province, { ...page, pageSize: 100 }))).toBe(
    await count(() => listUnits(db, province, { ...page, pageSize: 1 })),
  );
  expect(await count(() => unitTree(db, province, today))).toBe(3);
  expect(
    await count(() => unitTree(db, { ...province, unitId: province.unitId }, "2025-06-30")),
  ).toBe(3);
  expect(await count(() => unitTree(db, leThuy, "2025-06-30"))).toBeLessThanOrEqual(3);
  expect(await count(() => findUnit(db, province, { id: province.unitId, asOf: today }))).toBe(
    await count(() => findUnit(db, province, { id: phongThuy, asOf: today })),
  );
});
