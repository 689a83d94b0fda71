import { expect, test } from "vitest";
import { levelsOn } from "#app/domain/evidence/evidence.ts";
import type { Statement } from "#app/domain/evidence/evidence.ts";
import {
  discardImport,
  requestAcceptance,
  requestUndo,
} from "#app/domain/importing/ask-import.server.ts";
import { whatStandsOn } from "#app/domain/importing/take-back.server.ts";
import { addPost } from "#app/domain/people/add-post.server.ts";
import { makeWaiver } from "#tests/integration/readiness/decision-factory.ts";
import { makeCourse, seatIn } from "#tests/support/course-rows.ts";
import { type TestDb, testDb, testWork } from "#tests/support/database.ts";
import {
  checkFile,
  importInto,
  listFile,
  toldOf,
  workOnImportsOf,
} from "#tests/support/imports.ts";
import { accountWith, communeByCode } from "#tests/support/world.ts";
import { contents } from "./contents.ts";

const provincial = "tests/samples/planning-provincial-committee.xlsx";
const corrected = "tests/samples/planning-provincial-committee-changed.xlsx";

async function undo(db: TestDb, id: number) {
  const asked = await requestUndo(testWork(db), { id });
  await workOnImportsOf(db, "/nowhere");
  return asked;
}

const stateOf = (db: TestDb, id: number) => db.prisma.import.findUniqueOrThrow({ where: { id } });

/** A planner of a unit and what stands below it. */
async function plannerAt(db: TestDb, unitId: number, cadreId: number | null = null) {
  const role = "planner" as const;
  const given = await accountWith(db, { userName: "planner", role, unitId, cadreId });
  const viewer = { ...given, accountName: "Người lập", cadreId, role, unitId, today: "2026-06-01" };
  return { kind: "account", ...viewer } as const;
}

test("an accepted list is one round with its records, people, posts and evidence", async () => {
  const db = await testDb({ starter: true });

  const id = await importInto(db, testWork(db), { file: provincial });

  const { people, births, posts, evidence, rounds, records } = await contents(db);
  expect([people, births, posts, records].map(({ length }) => length)).toEqual([58, 58, 58, 58]);
  expect(rounds).toMatchObject([{ status: "approved", asOf: "2024-10-14", decisionNumber: null }]);
  expect(records.map(({ listOrder }) => listOrder)).toEqual(records.map((_row, n) => n + 1));
  expect(new Set(records.map(({ validFrom }) => validFrom))).toEqual(new Set(["2024-10-14"]));
  expect(evidence.length).toBeGreaterThan(58 * 3);
  expect(new Set(evidence.map(({ grade }) => grade))).toEqual(new Set(["official_list"]));
  const state = await stateOf(db, id);
  expect(state).toMatchObject({
    status: "accepted",
    acceptedBy: "operator:tests",
    filePath: null,
  });
  expect(await db.prisma.stagedPerson.count()).toBe(0);
  expect(await db.prisma.importRow.count({ where: { importId: id } })).toBe(60);
});

test("what is taken back leaves everything as it was, and can come again", async () => {
  const db = await testDb({ starter: true });
  const nothing = await contents(db);
  const first = await importInto(db, testWork(db), { file: provincial });
  const after = await contents(db);

  const second = await importInto(db, testWork(db), { file: corrected });
  expect(await contents(db)).not.toEqual(after);
  expect(await undo(db, first)).toEqual({ ok: false, refusal: "built_upon" });
  expect(await undo(db, second)).toEqual({ ok: true, value: { id: second } });
  expect(await contents(db)).toEqual(after);
  expect(await stateOf(db, second)).toMatchObject({
    status: "undone",
    undoneBy: "operator:tests",
  });

  expect((await undo(db, first)).ok).toBe(true);
  expect(await contents(db)).toEqual(nothing);
  expect(await toldOf(db, first)).toHaveLength(58);
  const again = await importInto(db, testWork(db), { file: provincial });
  expect(new Set(await toldOf(db, again))).toEqual(new Set(["new"]));
});

test("nothing is taken back once something stands on it, and it is said what", async () => {
  const db = await testDb({ starter: true });
  const leThuy = await communeByCode(db, "19249");
  const province = await db.prisma.orgUnit.findFirstOrThrow({
    where: { kind: "province", validTo: null },
    orderBy: { id: "desc" },
  });
  const planner = await plannerAt(db, province.id);
  const id = await importInto(db, testWork(db), { file: provincial });
  expect(await whatStandsOn(db.sql, id)).toEqual([]);
  const somebody = await db.prisma.cadre.findFirstOrThrow({ where: { importId: id } });

  const added = await addPost(testWork(db, planner), {
    cadreId: somebody.id,
    unitId: leThuy,
    name: "Phó Chủ tịch UBND",
    validFrom: "2025-07-01",
    validTo: null,
    decision: null,
    key: null,
  });

  expect(added.ok).toBe(true);
  expect(await whatStandsOn(db.sql, id)).toContainEqual({ what: "posts", n: 1 });
  expect(await undo(db, id)).toEqual({ ok: false, refusal: "built_upon" });
  expect(await stateOf(db, id)).toMatchObject({ status: "accepted", asked: null });
});

test("a seat and a waiver stand on an import, a refused request does not", async () => {
  const db = await testDb({ starter: true });
  const id = await importInto(db, testWork(db), { file: provincial });
  const record = await db.prisma.planningRecord.findFirstOrThrow({ where: { importId: id } });
  const { cadreId } = record;
  // why: whoever asked for a seat and was refused has taken a turn
  await db.prisma.seatTurn.create({ data: { cadreId, turn: 1 } });
  expect(await whatStandsOn(db.sql, id)).toEqual([]);

  const programme = await db.prisma.programme.findFirstOrThrow();
  const hostUnitId = record.unitId;
  const days = { announcedOn: "2026-05-01", startsOn: "2026-08-01", endsOn: "2026-08-10" };
  const courseId = await makeCourse(db, { programmeId: programme.id, hostUnitId, ...days });
  await seatIn(db, { courseId, cadreId });
  await makeWaiver(db, { recordId: record.id });
  expect(await whatStandsOn(db.sql, id)).toEqual([
    { what: "waivers", n: 1 },
    { what: "enrolments", n: 1 },
  ]);
  expect(await undo(db, id)).toEqual({ ok: false, refusal: "built_upon" });

  await db.prisma.enrolment.deleteMany();
  await db.prisma.waiver.deleteMany();
  expect(await undo(db, id)).toEqual({ ok: true, value: { id } });
  expect(await db.prisma.cadre.count({ where: { id: cadreId } })).toBe(0);
});

test("what is thrown away leaves neither rows nor anything staged", async () => {
  const db = await testDb({ starter: true });
  const before = await contents(db);
  const { id, uploads } = await checkFile(db, testWork(db), { file: provincial });
  expect(await db.prisma.stagedRecord.count()).toBe(58);

  expect(await discardImport(testWork(db), { id })).toMatchObject({ ok: true });
  await workOnImportsOf(db, uploads);

  expect(await contents(db)).toEqual(before);
  expect(await db.prisma.stagedRecord.count()).toBe(0);
  expect(await db.prisma.importRow.count()).toBe(0);
  expect(await requestAcceptance(testWork(db), { id })).toEqual({
    ok: false,
    refusal: "not_checked",
  });
});

test("somebody on two rows that say different things is unchanged when the file comes again", async () => {
  const db = await testDb({ starter: true });
  const file = await listFile([
    { degree: "ĐH Luật", rating: "HTTNV", post: "Phó Bí thư Đảng ủy xã Phong Thủy" },
    {
      degree: "ThS Quản lý công",
      rating: "HTXSNV",
      post: "Chủ tịch HĐND xã Phong Thủy",
      title: "Phó Bí thư Đảng ủy xã Phong Thủy",
    },
  ]);

  const first = await importInto(db, testWork(db), { file });
  const after = await contents(db);
  const again = await importInto(db, testWork(db), { file });

  expect(await toldOf(db, first)).toEqual(["new", "new"]);
  expect(await toldOf(db, again)).toEqual(["unchanged", "unchanged"]);
  expect(await contents(db)).toEqual(after);
  expect(after.people).toHaveLength(1);
  expect(after.posts).toHaveLength(2);
});

test("evidence keeps its days, whichever list comes first", async () => {
  const db = await testDb({ starter: true });
  const work = testWork(db);
  await importInto(db, work, {
    file: await listFile([{ theory: "CC", title: "Tỉnh ủy viên", post: "" }]),
    asOf: "2025-06-30",
  });
  await importInto(db, work, {
    file: await listFile([{ theory: "TC", title: "Tỉnh ủy viên", post: "" }]),
    asOf: "2024-10-14",
  });
  await importInto(db, work, {
    file: await listFile([{ theory: "CN", title: "Tỉnh ủy viên", post: "" }]),
    asOf: "2026-01-15",
  });

  const rows = await db.prisma.evidence.findMany({ where: { dimension: "political_theory" } });
  const statements = rows as unknown as Statement[]; // why: a check constraint names the words
  const heldOn = (day: string) => levelsOn(statements, day)[0]?.held?.level ?? null;
  expect(
    ["2024-10-13", "2024-10-14", "2025-06-29", "2025-06-30", "2026-01-15"].map(heldOn),
  ).toEqual([null, "intermediate", "intermediate", "advanced", "bachelor"]);
});

test("who is outside the importer's scope is refused, and so is one's own row", async () => {
  const db = await testDb({ starter: true });
  const leThuy = await communeByCode(db, "19249");
  await importInto(db, testWork(db), {
    file: await listFile([
      {
        name: "Trần Văn Trong",
        birth: "01/01/1980",
        post: "Chủ tịch UBND xã Lệ Thủy",
        title: "Bí thư Đảng ủy xã Lệ Thủy",
      },
      {
        name: "Trần Văn Ngoài",
        birth: "02/02/1981",
        post: "Chủ tịch UBND xã Cam Hồng",
        title: "Bí thư Đảng ủy xã Cam Hồng",
      },
      {
        name: "Trần Văn Lập",
        birth: "03/03/1982",
        post: "Phó Bí thư Đảng ủy xã Lệ Thủy",
        title: "Bí thư Đảng ủy xã Lệ Thủy",
      },
    ]),
    asOf: "2026-01-15",
  });
  const own = await db.prisma.cadre.findFirstOrThrow({ where: { fullName: "Trần Văn Lập" } });
  const planner = await plannerAt(db, leThuy, own.id);

  const { id } = await checkFile(db, testWork(db, planner), {
    asOf: "2026-01-15",
    file: await listFile([
      { name: "Trần Văn Trong", birth: "01/01/1980", post: "", title: "Bí thư Đảng ủy xã Lệ Thủy" },
      { name: "Trần Văn Ngoài", birth: "02/02/1981", post: "", title: "Bí thư Đảng ủy xã Lệ Thủy" },
      { name: "Tran Van Ngoai", birth: "02/02/1981", post: "", title: "Bí thư Đảng ủy xã Lệ Thủy" },
      { name: "Trần Văn Lập", birth: "03/03/1982", post: "", title: "Bí thư Đảng ủy xã Lệ Thủy" },
      { name: "Trần Văn Mới", birth: "04/04/1983", post: "", title: "Bí thư Đảng ủy xã Cam Hồng" },
      { name: "Trần Văn Mới", birth: "04/04/1983", post: "", title: "Bí thư Đảng ủy xã Lệ Thủy" },
    ]),
  });

  expect(await toldOf(db, id)).toEqual([
    "unchanged",
    "out_of_scope",
    "out_of_scope",
    "out_of_scope",
    "out_of_scope",
    "new",
  ]);
  const rows = await db.prisma.importRow.findMany({ where: { reason: "out_of_scope" } });
  expect(rows.map(({ detail }) => detail).join()).not.toContain("Cam Hồng,");
});

test("a formula as a name is refused, and takes no other row with it", async () => {
  const db = await testDb({ starter: true });
  const file = await listFile([{ name: '=HYPERLINK("http://x")' }, { name: "Lê Văn Bình" }]);

  const { id } = await checkFile(db, testWork(db), { file });

  expect(await toldOf(db, id)).toEqual(["name_invalid", "new"]);
});
