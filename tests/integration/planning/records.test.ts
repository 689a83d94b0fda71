import { expect, test } from "vitest";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { findChecks } from "#app/domain/planning/check-queries.server.ts";
import {
  exportRecords,
  findRecord,
  listPlanningOf,
  listRecords,
  type RecordFilter,
} from "#app/domain/planning/record-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong, phongThuy] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
];
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const communePlanner = await makeViewer(db, { role: "planner", unitId: leThuy });
const roundId = await makeRound(db, { unitId: tinh, asOf: "2025-01-15" });

type Listed = [name: string, born: string, belongs: number, unitId: number, title: string];
const listed: Listed[] = [
  ["Nguyễn Thị An", "1990-01-01", camHong, phongThuy, "commune-secretary"],
  ["Trần Văn Bình", "1968-03-01", leThuy, phongThuy, "commune-deputy-secretary"],
  ["Lê Văn Cường", "1980-01-01", leThuy, leThuy, "commune-secretary"],
  ["Đỗ Văn Ân", "1985-01-01", camHong, camHong, "commune-secretary"],
];
const ids: number[] = [];
const people: number[] = [];
for (const [index, [fullName, birthDate, belongs, unitId, title]] of listed.entries()) {
  const gender = fullName.includes("Thị") ? "female" : "male";
  const cadreId = await makeCadre(db, {
    fullName,
    birthDate,
    gender,
    posts: [{ unitId: belongs, validFrom: null }],
  });
  people.push(cadreId);
  ids.push(
    await makeRecord(db, { roundId, cadreId, unitId, title, listOrder: listed.length - index }),
  );
}
const [an = 0, binh = 0, cuong = 0, anSmall = 0] = ids;

const all: RecordFilter = {
  roundId,
  q: "",
  titleId: null,
  unitId: null,
  gender: null,
  status: null,
  review: null,
  sort: "list",
};
const found = async (change: Partial<RecordFilter>, viewer: Viewer = planner) =>
  (await listRecords(db, viewer, { ...all, ...change, page: 1, pageSize: 50 }))?.rows.map(
    ({ id }) => id,
  );

test("records stand in the order of the decision's list, with unit of then and what asks for a review", async () => {
  const page = await listRecords(db, planner, { ...all, page: 1, pageSize: 2 });

  expect(page).toMatchObject({
    total: 4,
    rows: [
      { id: anSmall, listOrder: 1, unitEnded: false, review: ["older_rule_set"] },
      { id: cuong, titleName: "Bí thư Đảng ủy cấp xã", level: "commune", term: "2025-2030" },
    ],
  });
  expect(await findRecord(db, planner, an)).toMatchObject({
    fullName: "Nguyễn Thị An",
    unitName: "Xã Phong Thủy",
    today: [{ name: "Xã Lệ Thủy", since: "2025-07-01" }],
    posts: [{ unitName: "Xã Cam Hồng" }],
    unitEnded: true,
    personInScope: true,
    review: ["older_rule_set", "reorganisation"],
    decisionNumber: null,
  });
});

test.each([
  ["by name", { sort: "name" as const }, [an, anSmall, binh, cuong]],
  ["by name, backwards", { sort: "-name" as const }, [cuong, binh, anSmall, an]],
  ["by birth", { sort: "birth" as const }, [binh, cuong, anSmall, an]],
  ["by title, the highest first", { sort: "title" as const }, [anSmall, cuong, an, binh]],
  ["by unit", { sort: "unit" as const }, [anSmall, cuong, binh, an]],
])("records are sorted %s", async (_name, change, expected) => {
  expect(await found(change)).toEqual(expected);
});

test("records are filtered by name, title, unit, gender, status and review", async () => {
  const { id: titleId } = await db.prisma.title.findUniqueOrThrow({
    where: { code: "commune-deputy-secretary" },
  });

  expect(await found({ q: "van binh" })).toEqual([binh]);
  expect(await found({ titleId })).toEqual([binh]);
  expect(await found({ unitId: leThuy })).toEqual([cuong, binh, an]);
  expect(await found({ gender: "female" })).toEqual([an]);
  expect(await found({ status: "ended" })).toEqual([]);
  expect(await found({ review: "reorganisation" })).toEqual([binh, an]);
  expect(await found({ review: "older_rule_set" })).toHaveLength(4);
  expect(
    (await exportRecords(db, planner, { ...all, unitId: camHong }))?.map(({ id }) => id),
  ).toEqual([anSmall]);
});

test("a page behind the last one still knows how many there are", async () => {
  expect(await listRecords(db, planner, { ...all, page: 9, pageSize: 50 })).toEqual({
    rows: [],
    total: 4,
  });
});

test("a commune's planner sees the records of the commune and of what became part of it, whoever is named", async () => {
  expect(await found({}, communePlanner)).toEqual([cuong, binh, an]);
  expect(await findRecord(db, communePlanner, an)).toMatchObject({ personInScope: false });
  expect(await findRecord(db, communePlanner, anSmall)).toBeNull();
  expect(await findChecks(db, communePlanner, anSmall)).toBeNull();
});

test("an administrator, an officer and the planned person find no record", async () => {
  const admin = await makeViewer(db, { role: "system_admin", unitId: tinh });
  const officer = await makeViewer(db, { role: "unit_officer", unitId: tinh });
  const self = await makeViewer(db, { role: "planner", unitId: tinh, cadreId: people[2] ?? 0 });

  for (const viewer of [admin, officer]) {
    expect(await found({}, viewer)).toBeUndefined();
    expect(await findRecord(db, viewer, cuong)).toBeNull();
    expect(await exportRecords(db, viewer, all)).toBeNull();
    expect(await listPlanningOf(db, viewer, people[2] ?? 0)).toBeNull();
    expect(await findChecks(db, viewer, cuong)).toBeNull();
  }
  expect(await found({}, self)).toEqual([anSmall, binh, an]);
  expect(await findRecord(db, self, cuong)).toBeNull();
  expect(await listPlanningOf(db, self, people[2] ?? 0)).toEqual([]);
});

test("a person's records stand together, those ended last", async () => {
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  const other = await makeRound(db, { unitId: leThuy, asOf: "2026-01-10", term: "2026-2031" });
  const ended = await makeRecord(db, { roundId, cadreId, unitId: leThuy, endedOn: "2025-12-31" });
  const chair = await makeRecord(db, {
    roundId: other,
    cadreId,
    unitId: leThuy,
    title: "commune-committee-chair",
  });
  const again = await makeRecord(db, { roundId, cadreId, unitId: leThuy });

  const planning = await listPlanningOf(db, planner, cadreId);
  expect(planning?.map(({ id }) => id)).toEqual([chair, again, ended]);
  expect(planning?.map(({ review }) => review)).toEqual([[], ["older_rule_set"], []]);
});

test("a title that two merged records were planned for is listed once", async () => {
  const round = await makeRound(db, { unitId: leThuy, asOf: "2026-03-01" });
  const [survivorId, aliasId] = [
    await makeCadre(db, { posts: [{ unitId: leThuy }] }),
    await makeCadre(db, { posts: [{ unitId: leThuy }] }),
  ];
  const record = { roundId: round, unitId: leThuy, title: "commune-deputy-secretary" };
  const kept = await makeRecord(db, { ...record, cadreId: survivorId });
  await makeRecord(db, { ...record, cadreId: aliasId });
  await mergeCadres(testWork(db, planner), { survivorId, aliasId, confirmed: false });

  expect(await found({ roundId: round })).toEqual([kept]);
});

test("records are read in as many statements for one as for all", async () => {
  const count = async (pageSize: number) =>
    (await statementsDuring(db, () => listRecords(db, planner, { ...all, page: 1, pageSize })))
      .length;

  expect(await count(1)).toBe(await count(100));
});
