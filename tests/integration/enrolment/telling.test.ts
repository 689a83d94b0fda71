import { expect, test } from "vitest";
import { cancelCourse } from "#app/domain/enrolment/cancel-course.server.ts";
import { deliverMessages } from "#app/domain/messages/deliver.server.ts";
import { refuse } from "#app/kernel/result.ts";
import { stateChecks } from "#app/worker.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { seatStage } from "#tests/integration/enrolment/seat-stage.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const stage = await seatStage(db);
const { ask, approve, course, hostUnitId, leave, send, trainees } = stage;
const [an, binh, chi] = trainees;

/** Delivers what waits; kinds by whom they are for. */
async function told(): Promise<[string, string | null][]> {
  const before = await db.prisma.inboxMessage.count();
  await deliverMessages(testWork(db, { kind: "system" }), { checks: stateChecks, mails: false });
  const news = await db.prisma.inboxMessage.findMany({ orderBy: { id: "asc" }, skip: before });
  return news
    .map(({ kind, forRole }): [string, string | null] => [kind, forRole])
    .toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
}

test("a request is told to the person and to the officers of the unit, an approval to both", async () => {
  const courseId = await course({ policy: "approval", capacity: 1 });
  await ask(an, courseId);
  expect(await told()).toEqual([
    ["request_received", null],
    ["request_waits", "unit_officer"],
  ]);

  await send(courseId, [binh, chi]);
  expect(await told()).toEqual([
    ["request_sent", null],
    ["request_sent", null],
  ]);

  await approve(courseId, [binh, chi]);
  expect(await told()).toEqual([
    ["seat_confirmed", null],
    ["seat_confirmed", "unit_officer"],
    ["waiting_list", null],
    ["waiting_list", "unit_officer"],
  ]);
});

test("E42: what is no longer so when it is delivered is not told", async () => {
  const courseId = await course({ capacity: 1 });
  await ask(an, courseId);
  await ask(binh, courseId);
  await leave(courseId, an);

  expect(await told()).toEqual([
    ["seat_offered", null],
    ["seat_offered", "unit_officer"],
    ["withdrawn", "course_admin"],
    ["withdrawn", "unit_officer"],
  ]);
  const dropped = await db.prisma.outboxMessage.findMany({
    where: { courseId, dropReason: "state_left" },
    orderBy: { id: "asc" },
  });
  expect(dropped.map(({ kind }) => kind)).toEqual(["seat_confirmed", "waiting_list"]);
});

test("the officers of a unit are told once that a course is cancelled, with whom of theirs it concerns", async () => {
  const courseId = await course({ capacity: 10 });
  await makeCourse(db, { hostUnitId, code: "DA-DU", capacity: 0, startsOn: "2026-07-04" });
  await makeCourse(db, { hostUnitId, code: "CON-CHO", startsOn: "2026-07-04" });
  for (const who of trainees) await ask(who, courseId);
  await told();

  const revision = await stage.revisionOf(courseId);
  const reason = "Thiếu giảng viên";
  await cancelCourse(testWork(db, stage.keeper), { courseId, revision, reason });

  expect((await told()).filter(([kind]) => kind === "course_cancelled")).toEqual([
    ...trainees.map(() => ["course_cancelled", null]),
    ["course_cancelled", "unit_officer"],
  ]);
  const [toUnit, ...others] = await db.prisma.outboxMessage.findMany({
    where: { courseId, kind: "course_cancelled", recipient: "unit_officers" },
  });
  expect(others).toEqual([]);
  const params: unknown = JSON.parse(toUnit?.params ?? "");
  expect(params).toMatchObject({
    people: { names: [1, 2, 3, 4, 5].map((n) => `Nguyễn Thị Học ${n}`), others: 1 },
    replacements: expect.arrayContaining(["CON-CHO"]),
  });
  expect(toUnit?.params).not.toContain("DA-DU");
});

test("no message names a course whose name tells of planning by anything but its code", async () => {
  const courseId = await course({ programme: "reserve", policy: "approval", code: "LOP-D1" });
  await send(courseId, [an]);

  const rows = await db.prisma.outboxMessage.findMany({ where: { courseId } });

  expect(rows.map(({ params }) => params).join(" ")).not.toMatch(/dự nguồn|quy hoạch/i);
  expect(rows).not.toEqual([]);
});

test("whoever does not meet the audience rule is refused by every way, and the verdict is kept", async () => {
  const courseId = await makeCourse(db, { hostUnitId, sessions: [["2026-07-29", "morning"]] });
  const { versionId } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  await db.prisma.audienceCondition.create({
    data: {
      versionId,
      groupNumber: 1,
      position: 1,
      kind: "age",
      womenLeast: 50,
      source: "Điều 5",
    },
  });

  expect(await ask(chi, courseId)).toEqual(refuse("not_eligible"));
  expect(await send(courseId, [chi])).toEqual(refuse("nobody_sent"));

  await db.prisma.audienceCondition.updateMany({ where: { versionId }, data: { womenLeast: 40 } });
  const asked = await ask(chi, courseId);
  const row = await db.prisma.enrolment.findUniqueOrThrow({
    where: { id: asked.ok ? asked.value : 0 },
  });
  expect(JSON.parse(row.verdict)).toMatchObject({
    versionId,
    day: "2026-07-06",
    lines: [{ passed: "met" }],
  });
});
