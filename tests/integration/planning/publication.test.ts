import { expect, test } from "vitest";
import { recordDecision } from "#app/domain/planning/record-decision.server.ts";
import { recordPublication } from "#app/domain/planning/record-publication.server.ts";
import {
  closeOwnPlanning,
  openOwnPlanning,
} from "#app/domain/planning/switch-own-planning.server.ts";
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
const [tinh, leThuy, camHong, quangBinh] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Tỉnh Quảng Bình", "2024-10-14"),
];
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const notice = { publicationNumber: " 15-TB/TU ", publicationDate: "2026-05-20" };

let day = 0;
/** A list of xã Lệ Thủy of a day of its own, decided or not. */
async function newRound(decided = true, unitId = leThuy): Promise<number> {
  day += 1;
  const id = await makeRound(db, { unitId, asOf: `2026-03-${String(day).padStart(2, "0")}` });
  if (!decided) return id;
  const decision = { decisionNumber: "12-QĐ/TU", decisionDate: "2026-05-10", signatory: "Bí thư" };
  await db.prisma.planningRound.update({ where: { id }, data: decision });
  return id;
}

const publish = (viewer: Viewer, roundId: number, change: object = {}) =>
  recordPublication(testWork(db, viewer), { roundId, revision: 1, ...notice, ...change });
const open = (viewer: Viewer, roundId: number, revision = 2) =>
  openOwnPlanning(testWork(db, viewer), { roundId, revision });
const close = (viewer: Viewer, roundId: number, revision = 3) =>
  closeOwnPlanning(testWork(db, viewer), { roundId, revision });
const stored = (id: number) => db.prisma.planningRound.findUniqueOrThrow({ where: { id } });

test("a notice is recorded, opens nothing by itself, and stays in the log when it is corrected", async () => {
  const round = await newRound();

  expect(await publish(planner, round)).toEqual({ ok: true, value: round });
  expect(await stored(round)).toMatchObject({
    status: "published",
    publicationNumber: "15-TB/TU",
    publicationDate: "2026-05-20",
    ownPlanningOpen: 0,
    revision: 2,
  });
  expect(await lastEvent(db)).toMatchObject({
    action: "planning.published",
    subjectType: "planning_round",
    subjectId: round,
    detail: { before: { status: "approved" }, after: { publicationNumber: "15-TB/TU" } },
  });

  const corrected = await publish(planner, round, { revision: 2, publicationNumber: "16-TB/TU" });
  expect(corrected).toEqual({ ok: true, value: round });
  expect(await lastEvent(db)).toMatchObject({
    detail: { before: { publicationNumber: "15-TB/TU" }, after: { publicationNumber: "16-TB/TU" } },
  });
});

test("saying again what stands there is done and no event", async () => {
  const round = await newRound();
  await publish(planner, round);
  const events = await db.prisma.auditEvent.count();

  expect(await publish(planner, round)).toEqual({ ok: true, value: round });
  expect(await db.prisma.auditEvent.count()).toBe(events);
});

test.each([
  ["a list without a decision", false, {}, "not_decided"],
  ["a day to come", true, { publicationDate: "2026-06-02" }, "publication_in_future"],
  [
    "a day before the decision",
    true,
    { publicationDate: "2026-05-09" },
    "publication_before_decision",
  ],
  ["a form of before another's change", true, { revision: 7 }, "stale"],
])("a notice of %s is refused", async (_name, decided, change, refusal) => {
  const round = await newRound(decided);

  expect(await publish(planner, round, change)).toEqual({ ok: false, refusal });
  expect(await stored(round)).toMatchObject({ publicationNumber: null, status: "approved" });
});

test("people see their titles only once the list is published, from the opening to the closing", async () => {
  const round = await newRound();

  expect(await open(planner, round, 1)).toEqual({ ok: false, refusal: "not_published" });
  await publish(planner, round);
  expect(await close(planner, round, 2)).toEqual({ ok: false, refusal: "already_closed" });
  expect(await open(planner, round, 1)).toEqual({ ok: false, refusal: "stale" });
  expect(await open(planner, round)).toEqual({ ok: true, value: round });
  expect(await stored(round)).toMatchObject({ ownPlanningOpen: 1, revision: 3 });
  expect(await lastEvent(db)).toMatchObject({
    action: "planning.own_opened",
    detail: { before: { ownPlanningOpen: 0 }, after: { ownPlanningOpen: 1 } },
  });
  expect(await open(planner, round, 3)).toEqual({ ok: false, refusal: "already_open" });
  expect(await close(planner, round, 2)).toEqual({ ok: false, refusal: "stale" });
  expect(await close(planner, round)).toEqual({ ok: true, value: round });
  expect(await stored(round)).toMatchObject({ ownPlanningOpen: 0, revision: 4 });
  expect(await lastEvent(db)).toMatchObject({ action: "planning.own_closed" });
});

test("of two planners who open a list at once one does, and the other is told", async () => {
  const round = await newRound();
  await publish(planner, round);

  const both = await Promise.all([open(planner, round), open(planner, round)]);

  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: "already_open" }]);
});

test("a decision that is corrected to a day after the notice is refused", async () => {
  const round = await newRound();
  await publish(planner, round);
  const decision = { decisionNumber: "12-QĐ/TU", decisionDate: "2026-05-21", signatory: "Bí thư" };

  const result = await recordDecision(testWork(db, planner), {
    roundId: round,
    revision: 2,
    ...decision,
  });

  expect(result).toEqual({ ok: false, refusal: "decision_after_publication" });
});

test.each([
  ["leader", tinh, "not_allowed"],
  ["inspector", tinh, "not_allowed"],
  ["planner", camHong, "not_found"],
  ["unit_officer", leThuy, "not_found"],
  ["system_admin", tinh, "not_found"],
  ["trainee", leThuy, "not_found"],
] as const)("a %s of unit %i neither publishes nor opens", async (role, unitId, refusal) => {
  const viewer = await makeViewer(db, { role, unitId });
  const round = await newRound();
  await publish(planner, round);
  await open(planner, round);

  expect(await publish(viewer, round, { revision: 3 })).toEqual({ ok: false, refusal });
  expect(await open(viewer, round, 3)).toEqual({ ok: false, refusal });
  expect(await close(viewer, round)).toEqual({ ok: false, refusal });
});

test("a planner who only sees some records of another organisation's list does not publish it", async () => {
  const communePlanner = await makeViewer(db, { role: "planner", unitId: leThuy });
  const round = await newRound(true, quangBinh);
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });

  expect(await publish(communePlanner, round)).toEqual({ ok: false, refusal: "not_allowed" });
});

test("the database opens no list that is not published", async () => {
  const round = await newRound();

  await expect(
    db.prisma.planningRound.update({ where: { id: round }, data: { ownPlanningOpen: 1 } }),
  ).rejects.toThrow("planning_round_open");
});
