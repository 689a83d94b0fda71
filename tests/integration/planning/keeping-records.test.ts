import { expect, test } from "vitest";
import { addRecord, type AddRecordInput } from "#app/domain/planning/add-record.server.ts";
import { endRecord, type EndRecordInput } from "#app/domain/planning/end-record.server.ts";
import { recordHistory, roundHistory } from "#app/domain/planning/history-queries.server.ts";
import { recordDecision } from "#app/domain/planning/record-decision.server.ts";
import { findRecord } from "#app/domain/planning/record-queries.server.ts";
import { reopenRecord } from "#app/domain/planning/reopen-record.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  lastEvent,
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong, phongThuy] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
];
const planner = await makeViewer(db, { role: "planner", unitId: leThuy });
const colleague = await makeViewer(db, { role: "planner", unitId: tinh });
const stranger = await makeViewer(db, { role: "planner", unitId: camHong });
const leader = await makeViewer(db, { role: "leader", unitId: leThuy });
const admin = await makeViewer(db, { role: "system_admin", unitId: leThuy });
const person = (unitId = leThuy) => makeCadre(db, { posts: [{ unitId }] });
const titleOf = async (code: string): Promise<number> =>
  (await db.prisma.title.findUniqueOrThrow({ where: { code } })).id;
const secretary = await titleOf("commune-secretary");
const roundId = await makeRound(db, { unitId: leThuy });

const stated = async (change: Partial<AddRecordInput> = {}): Promise<AddRecordInput> => ({
  roundId,
  cadreId: await person(),
  titleId: secretary,
  unitId: leThuy,
  listOrder: 3,
  note: null,
  key: null,
  ...change,
});
const add = (input: AddRecordInput, viewer: Viewer = planner) =>
  addRecord(testWork(db, viewer), input);

test("a person entered by hand stands on the list from its day, and the log says who entered them", async () => {
  const input = await stated();
  const result = await add(input);
  const id = result.ok ? result.value : 0;

  expect(await findRecord(db, planner, id)).toMatchObject({
    cadreId: input.cadreId,
    titleText: "Bí thư Đảng ủy cấp xã",
    status: "approved",
    validFrom: "2026-01-15",
    validTo: null,
    term: "2025-2030",
    listOrder: 3,
  });
  expect(await lastEvent(db)).toMatchObject({
    action: "planning.record_added",
    subjectType: "planning_record",
    subjectId: id,
    detail: { cadreId: input.cadreId, roundId, after: { status: "approved" } },
  });
  expect(await recordHistory(db, planner, id)).toMatchObject([
    { action: "planning.record_added", actorName: planner.accountName },
  ]);
  expect(await recordHistory(db, stranger, id)).toEqual([]);
  expect(await recordHistory(db, admin, id)).toBeNull();
});

test("on a list under way a person is proposed, and approved with its decision", async () => {
  const draft = await makeRound(db, { unitId: leThuy, asOf: "2026-02-01", status: "draft" });
  const result = await add(await stated({ roundId: draft }));
  const id = result.ok ? result.value : 0;

  expect(await findRecord(db, planner, id)).toMatchObject({ status: "proposed" });
  const decision = {
    decisionNumber: "12-QĐ/ĐU",
    decisionDate: "2026-02-20",
    signatory: "Bí thư",
  };
  await recordDecision(testWork(db, planner), { roundId: draft, revision: 1, ...decision });
  expect(await findRecord(db, planner, id)).toMatchObject({ status: "approved", revision: 2 });
  expect(await lastEvent(db)).toMatchObject({ detail: { approved: 1 } });
  expect(await roundHistory(db, planner, draft)).toMatchObject([decision]);
  expect(await roundHistory(db, stranger, draft)).toEqual([]);
  expect(await add(await stated({ roundId: draft }))).toEqual({
    ok: false,
    refusal: "decision_recorded",
  });
});

test("the same form sent twice enters a person once, another form is told that they are planned already", async () => {
  const input = await stated({ key: "one-form" });
  const first = await add(input);

  expect(await add(input)).toEqual(first);
  expect(await add({ ...input, key: "another-form" })).toEqual({
    ok: false,
    refusal: "already_planned",
  });
});

test("of two planners who enter the same at one moment one is told that the person is planned already", async () => {
  const input = await stated();
  const answers = await Promise.all([
    add({ ...input, key: "first" }),
    add({ ...input, key: "second" }, colleague),
  ]);

  expect(answers.map((answer) => (answer.ok ? "added" : answer.refusal)).sort()).toEqual([
    "added",
    "already_planned",
  ]);
  expect(await db.prisma.planningRecord.count({ where: { cadreId: input.cadreId } })).toBe(1);
});

const provinceRound = await makeRound(db, { unitId: tinh, asOf: "2026-01-20" });
await makeRecord(db, { roundId: provinceRound, cadreId: await person(), unitId: leThuy });
const self = await person();
const own = await makeViewer(db, { role: "planner", unitId: leThuy, cadreId: self });

test.each<[string, Viewer, Partial<AddRecordInput>, string]>([
  ["a person out of scope", planner, { cadreId: await person(camHong) }, "not_found"],
  ["a unit out of scope", planner, { unitId: camHong }, "not_found"],
  ["a round out of scope", stranger, { cadreId: await person(camHong) }, "not_found"],
  ["the province's round", planner, { roundId: provinceRound }, "not_allowed"],
  ["a leader", leader, {}, "not_allowed"],
  ["an administrator", admin, {}, "not_found"],
  ["oneself", own, { cadreId: self }, "not_allowed"],
  [
    "a title of the province",
    planner,
    { titleId: await titleOf("provincial-secretary") },
    "title_not_there",
  ],
  ["a unit that had ended", planner, { unitId: phongThuy }, "unit_not_there"],
])("nobody is entered: %s", async (_name, viewer, change, refusal) => {
  const before = await db.prisma.auditEvent.count();

  expect(await add(await stated(change), viewer)).toEqual({ ok: false, refusal });
  expect(await db.prisma.auditEvent.count()).toBe(before);
});

const planned = async (cadreId?: number): Promise<number> =>
  makeRecord(db, { roundId, cadreId: cadreId ?? (await person()), unitId: leThuy });
const removal = (recordId: number): EndRecordInput => ({
  recordId,
  revision: 1,
  reason: "removed_on_review",
  lastDay: "2026-03-31",
  document: " Quyết định số 45-QĐ/ĐU  ngày 31/03/2026 ",
});
const end = (input: EndRecordInput, viewer: Viewer = planner) =>
  endRecord(testWork(db, viewer), input);
const reopen = (recordId: number, revision: number, viewer: Viewer = planner) =>
  reopenRecord(testWork(db, viewer), { recordId, revision });

test("a record ends by a decision that the log keeps, and the end can be taken back", async () => {
  const id = await planned();

  expect(await end(removal(id))).toEqual({ ok: true, value: id });
  expect(await findRecord(db, planner, id)).toMatchObject({
    status: "ended",
    endedReason: "removed_on_review",
    validTo: "2026-03-31",
    revision: 2,
  });
  expect(await end(removal(id))).toEqual({ ok: true, value: id });
  expect(await recordHistory(db, planner, id)).toMatchObject([
    {
      action: "planning.record_ended",
      reason: "removed_on_review",
      document: "Quyết định số 45-QĐ/ĐU ngày 31/03/2026",
      validTo: "2026-03-31",
    },
  ]);
  expect(await reopen(id, 1)).toEqual({ ok: false, refusal: "stale" });
  expect(await reopen(id, 2)).toEqual({ ok: true, value: id });
  expect(await findRecord(db, planner, id)).toMatchObject({
    status: "approved",
    endedReason: null,
    validTo: null,
    revision: 3,
  });
  expect(await reopen(id, 3)).toEqual({ ok: false, refusal: "not_ended" });
});

test.each<[string, Viewer, Partial<EndRecordInput>, string]>([
  ["by a planner of another commune", stranger, {}, "not_found"],
  ["by an administrator", admin, {}, "not_found"],
  ["by a leader", leader, {}, "not_allowed"],
  ["before it was in force", planner, { lastDay: "2026-01-14" }, "ends_before_start"],
  ["on a day to come", planner, { lastDay: "2026-06-02" }, "end_in_future"],
  ["over somebody else's change", planner, { revision: 7 }, "stale"],
])("a record does not end %s", async (_name, viewer, change, refusal) => {
  const id = await planned();

  expect(await end({ ...removal(id), ...change }, viewer)).toEqual({ ok: false, refusal });
  expect(await findRecord(db, planner, id)).toMatchObject({ status: "approved", revision: 1 });
});

test("nobody ends or reopens their own record", async () => {
  const id = await planned(self);

  expect(await end(removal(id), own)).toEqual({ ok: false, refusal: "not_found" });
  await end(removal(id));
  expect(await reopen(id, 2, own)).toEqual({ ok: false, refusal: "not_found" });
  expect(await end({ ...removal(id), reason: "appointed", revision: 2 })).toEqual({
    ok: false,
    refusal: "already_ended",
  });
});

test("an end stays where the person is planned again, or where the log does not say what stood before", async () => {
  const cadreId = await person();
  const id = await planned(cadreId);
  await end(removal(id));
  await planned(cadreId);
  const imported = await makeRecord(db, {
    roundId,
    cadreId: await person(),
    unitId: leThuy,
    endedOn: "2026-03-01",
  });

  expect(await reopen(id, 2)).toEqual({ ok: false, refusal: "planned_again" });
  expect(await findRecord(db, planner, id)).toMatchObject({ status: "ended", revision: 2 });
  expect(await reopen(imported, 1)).toEqual({ ok: false, refusal: "end_not_recorded" });
  expect(await reopen(imported, 1, leader)).toEqual({ ok: false, refusal: "not_allowed" });
});

test("two ends at one moment: the second is told that the record has ended", async () => {
  const id = await planned();
  const answers = await Promise.all([
    end(removal(id)),
    end({ ...removal(id), reason: "appointed" }, colleague),
  ]);

  expect(answers.map((answer) => (answer.ok ? "ended" : answer.refusal)).sort()).toEqual([
    "already_ended",
    "ended",
  ]);
});
