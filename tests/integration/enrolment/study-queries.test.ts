import { expect, test } from "vitest";
import { ownEvents } from "#app/domain/enrolment/own-enrolments.server.ts";
import { listOwnCourses, listOwnSessions } from "#app/domain/enrolment/own-pages.server.ts";
import {
  findCatalogueCourse,
  listClosingCourses,
  listOwnCatalogue,
} from "#app/domain/readiness/own-catalogue.server.ts";
import { findOwnLearning } from "#app/domain/readiness/own-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { makeTrainees } from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeProgramme, placeIn } from "#tests/integration/enrolment/study-stage.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const hostUnitId = await unitNamed(db, "Tỉnh Quảng Trị", today);
const unitId = await unitNamed(db, "Xã Lệ Thủy", today);
const title = await db.prisma.title.findUniqueOrThrow({ where: { code: "commune-secretary" } });
for (const programme of [
  { code: "talk", name: "Chuyên đề biển đảo" },
  { code: "skill", name: "Kỹ năng điều hành" },
  {
    code: "men",
    name: "Lớp cho nam từ 30 tuổi",
    conditions: [
      {
        kind: "age" as const,
        women: { least: 60, most: null },
        men: { least: 30, most: null },
      },
    ],
  },
  {
    code: "planned",
    name: "Lớp theo danh sách",
    conditions: [{ kind: "planned" as const, titleIds: [title.id], termId: null }],
  },
])
  await makeProgramme(db, programme);

const course = (programme: string, more: object = {}) =>
  makeCourse(db, { hostUnitId, programme, judged: true, ...more });

async function trainee(): Promise<Viewer & { cadreId: number }> {
  const [who] = await makeTrainees(db, { count: 1, unitId });
  if (!who) throw new Error("one was asked for");
  return { ...who.viewer, cadreId: who.cadreId };
}

const everything = {
  q: "",
  programmeId: null,
  month: null,
  way: null,
  form: null,
  sort: { by: "deadline" as const, descending: false },
  page: 1,
  pageSize: 200,
};

async function catalogueOf(viewer: Viewer, wanted: object = {}) {
  const found = await listOwnCatalogue(db, viewer, { ...everything, ...wanted });
  if (!found) throw new Error("a trainee has a catalogue");
  return found;
}

test("the catalogue has what is to come and open, by what one may take, and the rest with the reason", async () => {
  const viewer = await trainee();
  const open = await course("talk", { code: "MO-1", nominationEndsOn: "2026-06-05" });
  const late = await course("talk", { code: "MO-2", nominationEndsOn: "2026-05-31" });
  const men = await course("men", { code: "NAM-1" });
  await course("talk", { status: "draft" });
  await course("talk", { status: "running", startsOn: "2026-05-04" });
  const ids = [open, late, men];

  const { rows, names } = await catalogueOf(viewer);
  const mine = rows.filter(({ id }) => ids.includes(id));

  expect(rows.map(({ status }) => status)).not.toContain("draft");
  expect(rows.map(({ status }) => status)).not.toContain("running");
  expect(mine.map(({ id, part, opening }) => [id, part, opening])).toEqual([
    [open, "may", { act: "enrol" }],
    [men, "not", { act: null, refusal: "not_eligible" }],
    [late, "not", { act: null, refusal: "enrolment_over" }],
  ]);
  expect(mine[1]?.lines).toMatchObject([
    { passed: "not_met", parts: [{ required: { kind: "age" } }] },
  ]);
  expect(names.titles).toEqual([]);
});

test("whoever has to learn finds what closes it first, also beside the need itself", async () => {
  const cadreId = await makeCadre(db, { posts: [{ unitId, name: "Bí thư Đảng ủy" }] });
  const viewer = await makeViewer(db, { role: "trainee", unitId, cadreId });
  const courseId = await course("knowledge-update", { code: "CAN-1" });

  const [first] = (await catalogueOf(viewer)).rows;
  const needs = (await findOwnLearning(db, viewer))?.needs ?? [];
  const closing = await listClosingCourses(db, viewer, needs);

  expect(first).toMatchObject({ id: courseId, part: "need", subjects: ["knowledge_update"] });
  expect(closing?.map(({ id }) => id)).toEqual([courseId]);
  expect(needs.find(({ subject }) => subject === "knowledge_update")?.closedBy).toContain(
    first?.programmeId,
  );
});

test("courses for those who are planned are hidden, until the unit has sent the person", async () => {
  const viewer = await trainee();
  const planned = await course("planned", { policy: "nomination" });
  const reserve = await course("reserve", { policy: "nomination" });
  const seen = async (id: number) => [
    (await catalogueOf(viewer)).rows.some((row) => row.id === id),
    (await findCatalogueCourse(db, viewer, id)) !== null,
  ];
  expect([await seen(planned), await seen(reserve)]).toEqual([
    [false, false],
    [false, false],
  ]);

  for (const courseId of [planned, reserve])
    await placeIn(db, {
      courseId,
      cadreId: viewer.cadreId,
      status: "unit_approved",
      source: "nominated",
    });

  expect([await seen(planned), await seen(reserve)]).toEqual([
    [true, true],
    [true, true],
  ]);
  const found = await findCatalogueCourse(db, viewer, planned);
  expect(found?.course).toMatchObject({
    isOpen: false,
    opening: { act: null, refusal: "not_open_to_oneself" },
    lines: [{ passed: "withheld", parts: [], hasHidden: true }],
  });
  expect(found?.names.titles).toEqual([]);
});

test("a clash names the course in which the seat is held, adjacent half-days do not clash (E48)", async () => {
  const viewer = await trainee();
  const held = await course("skill", { code: "GIU-1", sessions: [["2026-07-20", "morning"]] });
  const same = await course("talk", { sessions: [["2026-07-20", "morning"]] });
  const next = await course("talk", { sessions: [["2026-07-20", "afternoon"]] });
  await placeIn(db, { courseId: held, cadreId: viewer.cadreId, status: "confirmed" });

  const { rows } = await catalogueOf(viewer);
  const openingIn = (id: number) => rows.find((row) => row.id === id);

  expect(openingIn(same)).toMatchObject({
    opening: { act: null, refusal: "clash" },
    clash: { code: "GIU-1", day: "2026-07-20", half: "morning" },
  });
  expect(openingIn(next)?.opening).toEqual({ act: "enrol" });
});

test("a second course of a programme is refused by the code of the first", async () => {
  const viewer = await trainee();
  const held = await course("skill", { code: "MOT-1", sessions: [["2026-08-03", "morning"]] });
  const other = await course("skill", { sessions: [["2026-08-10", "morning"]] });
  await placeIn(db, { courseId: held, cadreId: viewer.cadreId, status: "confirmed" });

  const found = await findCatalogueCourse(db, viewer, other);

  expect(found?.course).toMatchObject({ seatElsewhere: "MOT-1" });
  expect(found?.course.opening).toEqual({ act: null, refusal: "seat_of_programme" });
});

test("the number on the waiting list counts priority, then time, then the rank", async () => {
  const [first, second, third] = [await trainee(), await trainee(), await trainee()];
  const courseId = await course("talk", { capacity: 0 });
  const waits = (viewer: { cadreId: number }, more: object) =>
    placeIn(db, { courseId, cadreId: viewer.cadreId, status: "waitlisted", ...more });
  await waits(third, { waitingSince: "2026-05-03T01:00:00.000Z" });
  await waits(second, { waitingSince: "2026-05-02T01:00:00.000Z" });
  await waits(first, { waitingSince: "2026-05-09T01:00:00.000Z", priority: 5 });

  const numberOf = async (viewer: Viewer) => (await listOwnCourses(db, viewer))?.[0]?.number;

  expect([await numberOf(first), await numberOf(second), await numberOf(third)]).toEqual([1, 2, 3]);
  const found = await findCatalogueCourse(db, await trainee(), courseId);
  expect(found?.course).toMatchObject({ waiting: 3, opening: { act: "wait" } });
});

test("a person's history tells neither why a place was changed nor what was written to the unit", async () => {
  const { cadreId } = await trainee();
  const courseId = await course("talk", { capacity: 0 });
  const enrolmentId = await placeIn(db, { courseId, cadreId, status: "waitlisted" });
  const event = (act: string, toStatus: string, reason: string) =>
    db.prisma.enrolmentEvent.create({
      data: { enrolmentId, act, toStatus, reason, at: "2026-05-05T01:00:00.000Z", by: "account:9" },
    });
  await event("returned", "requested", "Thiếu bản sao văn bằng");
  await event("returned", "unit_approved", "Đơn vị rà soát quy hoạch");
  await event("ranked", "waitlisted", "Cán bộ quy hoạch");
  await event("skipped", "waitlisted", "not_eligible");

  const told = (isOpen: boolean) =>
    ownEvents(db.sql, cadreId, { courseId, isOpen }).then((events) =>
      events.map(({ act, reason }) => [act, reason]),
    );

  expect(await told(true)).toEqual([
    ["skipped", "not_eligible"],
    ["ranked", null],
    ["returned", null],
    ["returned", "Thiếu bản sao văn bằng"],
    ["requested", null],
  ]);
  expect((await told(false)).map(([act]) => act)).not.toContain("skipped");
});

test("nobody finds anybody else's rows or half-days, nor does another role", async () => {
  const [viewer, other] = [await trainee(), await trainee()];
  const courseId = await course("talk", { sessions: [["2026-09-01", "morning"]] });
  await placeIn(db, { courseId, cadreId: viewer.cadreId, status: "waitlisted" });
  const coming = { day: today, past: false };

  expect((await listOwnCourses(db, viewer))?.map((row) => row.courseId)).toEqual([courseId]);
  expect((await listOwnSessions(db, viewer, coming))?.map(({ status }) => status)).toEqual([
    "waitlisted",
  ]);
  expect(await listOwnSessions(db, viewer, { day: today, past: true })).toEqual([]);
  expect(await listOwnCourses(db, other)).toEqual([]);
  expect(await listOwnSessions(db, other, coming)).toEqual([]);
  expect(await listOwnCourses(db, { ...viewer, role: "planner" })).toBeNull();
  expect(await listOwnCatalogue(db, { ...viewer, role: "unit_officer" }, everything)).toBeNull();
  expect(await listOwnCatalogue(db, { ...viewer, cadreId: null }, everything)).toBeNull();
});

test("one course or a hundred ask the database as often", async () => {
  const fresh = await testDb({ starter: true });
  await makeProgramme(fresh, { code: "talk", name: "Chuyên đề" });
  await makeProgramme(fresh, {
    code: "men",
    name: "Lớp cho nam",
    conditions: [{ kind: "party", party: "member" }],
  });
  const host = await unitNamed(fresh, "Tỉnh Quảng Trị", today);
  const [who] = await makeTrainees(fresh, { count: 1, unitId: host });
  const viewer = who?.viewer;
  if (!viewer) throw new Error("one was asked for");
  const make = (programme: string, day: number) =>
    makeCourse(fresh, {
      hostUnitId: host,
      programme,
      judged: true,
      startsOn: `2026-08-${String((day % 28) + 1).padStart(2, "0")}`,
      endsOn: "2026-09-30",
    });
  await make("men", 1);
  const counted = async () =>
    (await statementsDuring(fresh, () => listOwnCatalogue(fresh, viewer, everything))).length;
  // why: the rules are read once
  await counted();
  const one = await counted();
  for (let index = 0; index < 99; index += 1) await make(index % 2 === 0 ? "men" : "talk", index);

  const found = await listOwnCatalogue(fresh, viewer, everything);

  expect(found?.total).toBe(100);
  expect(await counted()).toBe(one);
  expect(one).toBe(13);
});
