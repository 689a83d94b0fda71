import { expect, test } from "vitest";
import { type Statement, standsOn } from "#app/domain/evidence/evidence.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { type TestDb, testDb, testWork } from "#tests/support/database.ts";
import { importInto, listFile, toldOf } from "#tests/support/imports.ts";
import { accountWith } from "#tests/support/world.ts";
import { contents } from "./contents.ts";

const provincial = "tests/samples/planning-provincial-committee.xlsx";
const courses = "tests/samples/past-training.xlsx";

/** A planner of the whole province. */
async function provincialPlanner(db: TestDb) {
  const { id: unitId } = await db.prisma.orgUnit.findFirstOrThrow({
    where: { kind: "province", validTo: null },
    orderBy: { id: "desc" },
  });
  const role = "planner" as const;
  const given = await accountWith(db, { userName: "planner", role, unitId });
  const viewer = { ...given, accountName: "Người lập", cadreId: null, role, unitId };
  return { kind: "account", ...viewer, today: "2026-06-01" } as const;
}

test("E28: lists that come in the wrong order leave the same evidence as in the right one", async () => {
  const days = ["2023-10-14", "2024-10-14", "2025-06-30"];
  const theories = ["TC", "CC", "CN"];
  const inOrder = async (order: number[]) => {
    const db = await testDb({ starter: true });
    for (const index of order) {
      const theory = theories[index] ?? "";
      const file = await listFile([{ theory, title: "Tỉnh ủy viên", post: "" }]);
      await importInto(db, testWork(db), { file, asOf: days[index] ?? "" });
    }
    const rows = await db.prisma.evidence.findMany({ where: { dimension: "political_theory" } });
    return rows
      .map(({ level, statedOn, replacedOn }) => ({ level, statedOn, replacedOn }))
      .toSorted((a, b) => (a.statedOn < b.statedOn ? -1 : 1));
  };

  const right = await inOrder([0, 1, 2]);

  expect(right.map(({ replacedOn }) => replacedOn)).toEqual(["2024-10-14", "2025-06-30", null]);
  expect(await inOrder([2, 0, 1])).toEqual(right);
  expect(await inOrder([1, 2, 0])).toEqual(right);
});

test("E29: a course of years ago keeps its own dates, and stands from the day of its certificate", async () => {
  const db = await testDb({ starter: true });
  await importInto(db, testWork(db), { file: provincial });

  await importInto(db, testWork(db), {
    file: courses,
    kind: "past-training",
    asOf: "2024-12-31",
  });

  const found = await db.prisma.evidence.findFirstOrThrow({
    where: { certificate: "41/2019-TQS" },
  });
  expect(found).toMatchObject({
    grade: "certificate_on_record",
    startedOn: "2019-06",
    endedOn: "2019-06",
  });
  expect(found.statedOn.startsWith("2019")).toBe(true);
  const statement = found as unknown as Statement; // why: check constraints name its words
  expect(["2018-12-31", "2026-06-01"].map((day) => standsOn(statement, day))).toEqual([
    false,
    true,
  ]);
});

test("E35: a list that names a merged record means the one that is left, and undoes no merge", async () => {
  const db = await testDb({ starter: true });
  const title = "Tỉnh ủy viên";
  const file = await listFile([
    { name: "Lê Văn Sáu", birth: "01/02/1980", title },
    { name: "Lê Văn Sáu Nhỏ", birth: "01/02/1980", title, post: "" },
  ]);
  await importInto(db, testWork(db), { file, asOf: "2025-06-30" });
  const [survivor, alias] = await db.prisma.cadre.findMany({ orderBy: { id: "asc" } });
  const planner = testWork(db, await provincialPlanner(db));
  const merged = await mergeCadres(planner, {
    survivorId: survivor?.id ?? 0,
    aliasId: alias?.id ?? 0,
    confirmed: true,
  });
  expect(merged.ok).toBe(true);
  const before = await contents(db);

  const only = await listFile([{ name: "Lê Văn Sáu Nhỏ", birth: "01/02/1980", title, post: "" }]);
  const again = await importInto(db, testWork(db), { file: only, asOf: "2025-06-30" });

  expect(await toldOf(db, again)).toEqual(["unchanged"]);
  expect(await contents(db)).toEqual(before);
});

test("E39: a bad row takes no other with it, wherever it stands", async () => {
  const db = await testDb({ starter: true });
  const file = await listFile([
    { name: "", birth: "31/02/1980", title: "Chức danh lạ" },
    { name: "Lê Văn Một" },
    { name: "Lê Văn Hai", title: "Bí thư Đảng ủy xã Không Có" },
    { name: "Lê Văn Ba" },
  ]);

  const id = await importInto(db, testWork(db), { file });

  expect(await toldOf(db, id)).toEqual(["name_missing", "new", "unknown_unit", "new"]);
  expect((await contents(db)).people.map(({ fullName }) => fullName)).toEqual([
    "Lê Văn Một",
    "Lê Văn Ba",
  ]);
});
