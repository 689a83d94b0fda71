import { expect, test } from "vitest";
import {
  countWarned,
  findBusy,
  findImport,
  findSameFile,
  listImports,
  listImportWords,
} from "#app/domain/importing/queries.server.ts";
import { listImportRows } from "#app/domain/importing/row-queries.server.ts";
import { makeImport, makeRows } from "#tests/integration/importing/import-factory.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
];
const [person, other] = [
  await makeCadre(db, { fullName: "Lê Thị Mận", posts: [{ unitId: leThuy }] }),
  await makeCadre(db, { fullName: "Trần Văn Đạt", posts: [{ unitId: leThuy }] }),
];
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const inspector = await makeViewer(db, { role: "inspector", unitId: tinh });
const atLeThuy = await makeViewer(db, { role: "planner", unitId: leThuy });
const atCamHong = await makeViewer(db, { role: "planner", unitId: camHong });
const leader = await makeViewer(db, { role: "leader", unitId: tinh });
const planned = await makeViewer(db, { role: "planner", unitId: tinh, cadreId: person });

const everything = { kind: null, state: null, sort: "-at", page: 1, pageSize: 50 } as const;

const ofProvince = await makeImport(db, {
  unitId: tinh,
  createdAt: "2026-05-02T01:00:00.000Z",
  fileHash: "same",
});
const ofCommune = await makeImport(db, {
  unitId: leThuy,
  createdAt: "2026-05-03T01:00:00.000Z",
  kind: "past-training",
});
const accepted = await makeImport(db, {
  unitId: tinh,
  status: "accepted",
  createdAt: "2026-05-01T01:00:00.000Z",
  asOf: "2025-01-01",
  acceptedAt: "2026-05-01T02:00:00.000Z",
  fileHash: "same",
});

const first = { page: 1, pageSize: 50 };

const plannedRows = await makeImport(db, { unitId: tinh });
await makeRows(db, plannedRows, [
  { row: 7, verdict: "ignored", detail: { text: "I | BAN THƯỜNG VỤ" } },
  {
    row: 8,
    verdict: "changed",
    name: "Lê Thị Mận",
    cadreId: person,
    person: "changed",
    detail: {
      birth: "1980-05-02",
      title: "Bí thư Đảng ủy xã Lệ Thủy",
      unit: "xã Lệ Thủy",
      term: "2025-2030",
      differences: [{ field: "note", known: null, stated: "mới" }],
    },
  },
  {
    row: 9,
    verdict: "new",
    name: "Trần Văn Đạt",
    cadreId: other,
    person: "known",
    detail: { warnings: ["studying"], records: [{ term: "2025-2030" }, { term: "2026-2031" }] },
  },
  {
    row: 10,
    verdict: "refused",
    reason: "name_missing",
    detail: { details: [{ word: "name_missing", column: "Họ và tên", cell: "B10", values: {} }] },
  },
]);
const shown = { id: plannedRows, kind: "planning" } as const;

test("imports are listed where their unit lies in the scope, the latest first", async () => {
  const ids = async (viewer: typeof planner, filter: object = {}) => {
    const found = await listImports(db, viewer, { ...everything, ...filter });
    expect(found?.total).toBe(found?.rows.length);
    return found?.rows.map(({ id }) => id);
  };

  expect(await ids(planner)).toEqual([plannedRows, ofCommune, ofProvince, accepted]);
  expect(await ids(inspector)).toEqual([plannedRows, ofCommune, ofProvince, accepted]);
  expect(await ids(atLeThuy)).toEqual([ofCommune]);
  expect(await ids(atCamHong)).toEqual([]);
  expect(await ids(leader)).toBeUndefined();
  expect(await ids(planner, { kind: "past-training" })).toEqual([ofCommune]);
  expect(await ids(planner, { state: "accepted" })).toEqual([accepted]);
  expect(await ids(planner, { sort: "asOf" })).toEqual([
    ofProvince,
    ofCommune,
    plannedRows,
    accepted,
  ]);
  expect(await ids(planner, { sort: "at" })).toEqual([
    accepted,
    ofProvince,
    ofCommune,
    plannedRows,
  ]);
});

test("somebody outside finds no import, none of its rows, words or the same file", async () => {
  await makeRows(db, ofCommune, [{ row: 5, verdict: "new", name: "Trần Văn Đạt" }]);
  const word = { kind: "header", scope: "past-training", key: "x", text: "X", rows: 1 };
  await db.prisma.importWord.create({ data: { importId: ofCommune, ...word } });
  const rowsOf = (viewer: typeof planner) =>
    listImportRows(
      db,
      viewer,
      { id: ofCommune, kind: "past-training" },
      { filter: "all", ...first },
    );

  expect((await findImport(db, atLeThuy, ofCommune))?.id).toBe(ofCommune);
  expect(await findImport(db, atCamHong, ofCommune)).toBeNull();
  expect(await findImport(db, leader, ofCommune)).toBeNull();
  expect((await rowsOf(atLeThuy))?.total).toBe(1);
  expect(await rowsOf(atCamHong)).toEqual({ total: 0, rows: [] });
  expect(await rowsOf(leader)).toBeNull();
  expect(await listImportWords(db, atLeThuy, ofCommune)).toEqual([word]);
  expect(await listImportWords(db, atCamHong, ofCommune)).toEqual([]);
  const same = { id: ofProvince, fileHash: "same", kind: "planning" } as const;
  expect(await findSameFile(db, planner, same)).toBe("2026-05-01T02:00:00.000Z");
  expect(await findSameFile(db, atLeThuy, same)).toBeNull();
});

test("what was asked of an import and is not done yet is its state", async () => {
  const asked = { askedBy: "{}" };
  const made = [
    await makeImport(db, { unitId: camHong, status: "accepted", asked: "undo", ...asked }),
    await makeImport(db, { unitId: camHong, status: "waiting", asked: "check", ...asked }),
    await makeImport(db, { unitId: camHong, status: "accepting", asked: "accept", ...asked }),
    await makeImport(db, { unitId: camHong, status: "undone" }),
  ];
  const states = await Promise.all(made.map((id) => findImport(db, atCamHong, id)));

  expect(states.map((one) => one?.state)).toEqual(["undoing", "waiting", "accepting", "undone"]);
});

test("a file waits for another one: its uploader is named to those in whose scope it lies", async () => {
  const busy = await makeImport(db, {
    unitId: leThuy,
    status: "accepting",
    atWork: 1,
    createdByName: "Lê Văn Bận",
  });

  expect(await findBusy(db, planner, ofProvince)).toEqual({ name: "Lê Văn Bận", atWork: true });
  expect(await findBusy(db, atCamHong, ofProvince)).toEqual({ name: null, atWork: true });
  expect(await findBusy(db, planner, busy)).toBeNull();
});

test.each([
  ["all", [8, 9, 10]],
  ["changed", [8]],
  ["refused", [10]],
  ["warned", [9]],
  ["ignored", [7]],
  ["unchanged", []],
] as const)("rows asked for as %s come in the order of the file", async (filter, rows) => {
  const found = await listImportRows(db, planner, shown, { filter, ...first });

  expect(found?.rows.map(({ row }) => row)).toEqual(rows);
  expect(found?.total).toBe(rows.length);
});

test("a row says what it states, what differs and what is wrong", async () => {
  const found = await listImportRows(db, planner, shown, { filter: "all", ...first });
  const [changed, two, refused] = found?.rows ?? [];

  expect(changed).toMatchObject({
    name: "Lê Thị Mận",
    birth: "1980-05-02",
    title: "Bí thư Đảng ủy xã Lệ Thủy",
    terms: ["2025-2030"],
    differences: [{ field: "note", known: null, stated: "mới" }],
  });
  expect(two?.terms).toEqual(["2025-2030", "2026-2031"]);
  expect(refused?.details).toMatchObject([{ word: "name_missing", cell: "B10" }]);
  expect(await countWarned(db, planner, shown)).toBe(1);
});

test("nobody sees a row of a planning list about themselves, whatever record it means", async () => {
  const rowsOf = async () => {
    const found = await listImportRows(db, planned, shown, { filter: "all", ...first });
    return [found?.rows.map(({ row }) => row), found?.total];
  };
  expect(await rowsOf()).toEqual([[9, 10], 2]);

  await db.prisma.cadre.update({ where: { id: other }, data: { mergedIntoId: person } });
  expect(await rowsOf()).toEqual([[10], 1]);
  await db.prisma.cadre.update({ where: { id: other }, data: { mergedIntoId: null } });

  const made = await makeImport(db, { unitId: tinh });
  await makeRows(db, made, [
    { row: 5, verdict: "new", name: "Lê Thị Mận", person: "new", personRow: 5 },
    { row: 6, verdict: "new", name: "Ai Đó", person: "new", personRow: 6 },
  ]);
  await db.prisma.cadre.update({
    where: { id: person },
    data: { importId: made, importRow: 5 },
  });
  const own = { id: made, kind: "planning" } as const;
  const found = await listImportRows(db, planned, own, { filter: "all", ...first });
  expect(found?.rows.map(({ row }) => row)).toEqual([6]);
  const courses = { id: made, kind: "past-training" } as const;
  expect((await listImportRows(db, planned, courses, { filter: "all", ...first }))?.total).toBe(2);
});

test("a course is shown by the name of its programme", async () => {
  const programme = await db.prisma.programme.findFirstOrThrow({ orderBy: { id: "asc" } });
  const id = await makeImport(db, { unitId: tinh, kind: "past-training" });
  await makeRows(db, id, [
    {
      row: 3,
      verdict: "new",
      name: "Trần Văn Đạt",
      detail: { programme: programme.code, from: "2020-05", to: "2021", certificate: "A 12" },
    },
  ]);

  const found = await listImportRows(
    db,
    planner,
    { id, kind: "past-training" },
    { filter: "all", ...first },
  );

  expect(found?.rows).toMatchObject([
    { programme: programme.name, from: "2020-05", to: "2021", certificate: "A 12" },
  ]);
});

test("a page of rows costs the same statements for one row and for a hundred", async () => {
  const [few, many] = [
    await makeImport(db, { unitId: tinh, kind: "past-training" }),
    await makeImport(db, { unitId: tinh, kind: "past-training" }),
  ];
  const { code } = await db.prisma.programme.findFirstOrThrow({ orderBy: { id: "asc" } });
  const rows = (n: number) =>
    Array.from({ length: n }, (_value, index) => ({
      row: index + 2,
      verdict: "new" as const,
      name: `Người ${index}`,
      detail: { programme: code },
    }));
  await makeRows(db, few, rows(1));
  await makeRows(db, many, rows(250));
  const ask = (id: number, page: number) => () =>
    listImportRows(
      db,
      planner,
      { id, kind: "past-training" },
      { filter: "all", page, pageSize: 100 },
    );

  expect(await statementsDuring(db, ask(few, 1))).toHaveLength(3);
  expect(await statementsDuring(db, ask(many, 1))).toHaveLength(3);
  const third = await ask(many, 3)();
  expect([third?.rows.length, third?.total, third?.rows[0]?.row]).toEqual([50, 250, 202]);
  const list = () => listImports(db, planner, everything);
  expect(await statementsDuring(db, list)).toHaveLength(2);
});
