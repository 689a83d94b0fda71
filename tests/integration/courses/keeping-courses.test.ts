import { expect, test } from "vitest";
import { announceCourse } from "#app/domain/courses/announce-course.server.ts";
import { copyCourse } from "#app/domain/courses/copy-course.server.ts";
import { correctCourse } from "#app/domain/courses/correct-course.server.ts";
import { courseHistory, findCourse } from "#app/domain/courses/course-queries.server.ts";
import { createCourse } from "#app/domain/courses/create-course.server.ts";
import { roles } from "#app/kernel/actor.ts";
import {
  lastEvent,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import { julyDays, makeCourse, makeSession } from "./course-factory.ts";

const db = await testDb({ starter: true });
const host = await unitNamed(db, "Xã Lệ Thủy", today);
const elsewhere = await unitNamed(db, "Xã Cam Hồng", today);
const keeper = await makeViewer(db, { role: "course_admin", unitId: host });
const stranger = await makeViewer(db, { role: "course_admin", unitId: elsewhere });
const planner = await makeViewer(db, { role: "planner", unitId: host });
const work = testWork(db, keeper);
const { id: programmeId } = await db.prisma.programme.findUniqueOrThrow({
  where: { shortCode: "CNKT" },
});

const facts = {
  ...julyDays,
  name: null,
  place: "Trường Chính trị",
  link: null,
  capacity: 30,
  unlimited: 0 as const,
  policy: "open" as const,
  offerHours: 48,
};
const wanted = { ...facts, programmeId, hostUnitId: host, key: null };

const courseOf = (id: number) => db.prisma.course.findUniqueOrThrow({ where: { id } });

test("a course is created as a draft, once per form, and the log has it", async () => {
  const input = { ...wanted, code: " cnkt-2026-50 ", key: "one-form" };
  const first = await createCourse(work, input);

  expect(await createCourse(work, input)).toEqual(first);
  const id = first.ok ? first.value : 0;
  const course = await courseOf(id);
  expect(course).toMatchObject({ code: "cnkt-2026-50", status: "draft", policy: "open" });
  expect(await lastEvent(db)).toMatchObject({ action: "course.created", subjectId: id });
});

test("the same code is taken however it is written", async () => {
  const answer = await createCourse(work, { ...wanted, code: "CNKT - 2026-50" });
  expect(answer).toEqual({ ok: false, refusal: "code_taken" });
});

test("a programme that discloses planning, or admits by it, is held by nomination only", async () => {
  const version = await db.prisma.programmeVersion.findFirstOrThrow({
    where: { programme: { shortCode: "QPAN-3" } },
  });
  const condition = { versionId: version.id, groupNumber: 9, position: 9, kind: "planned" };
  await db.prisma.audienceCondition.create({ data: { ...condition, source: "Điều 9" } });
  const reserve = await db.prisma.programme.findFirstOrThrow({ where: { disclosesPlanning: 1 } });
  const policyFor = async (code: string, id: number) => {
    const answer = await createCourse(work, { ...wanted, code, programmeId: id });
    return (await courseOf(answer.ok ? answer.value : 0)).policy;
  };

  expect(await policyFor("DN-1", reserve.id)).toBe("nomination");
  expect(await policyFor("QPAN-1", version.programmeId)).toBe("nomination");
  expect(await policyFor("CNKT-1", programmeId)).toBe("open");
});

test("a course follows the version in force on its first day, anew until it is announced", async () => {
  const { id, ...now } = await db.prisma.programmeVersion.findFirstOrThrow({
    where: { programme: { shortCode: "KN-XA" } },
    orderBy: { validFrom: "desc" },
  });
  const next = await db.prisma.programmeVersion.create({
    data: { ...now, validFrom: "2026-07-10" },
  });
  const input = { ...wanted, code: "KN-1", programmeId: now.programmeId };
  const created = await createCourse(work, input);
  const courseId = created.ok ? created.value : 0;
  const moved = { startsOn: "2026-07-13", promotionStopsOn: null };
  const { capacity: _capacity, unlimited: _unlimited, ...stated } = facts;
  const correction = { ...stated, ...moved, code: "KN-1", courseId, revision: 1 };

  expect((await courseOf(courseId)).versionId).toBe(id);
  const answer = await correctCourse(work, { ...correction, moveSessions: false, reason: null });
  expect([answer.ok, (await courseOf(courseId)).versionId]).toEqual([true, next.id]);
  const none = await db.prisma.programme.create({
    data: { code: "x", shortCode: "X", name: "Chưa có", sortKey: "x", source: "x", ...stamps },
  });
  expect(await createCourse(work, { ...input, code: "X-1", programmeId: none.id })).toEqual({
    ok: false,
    refusal: "no_version",
  });
});

const stamps = { updatedAt: "2026-06-01T01:00:00.000Z", updatedBy: "operator:tests" };

test.each([
  ["an unknown programme", { programmeId: 999_999 }, "unknown_programme"],
  ["a host out of scope", { hostUnitId: elsewhere }, "not_allowed"],
  [
    "an end before the start",
    { endsOn: "2026-07-05", promotionStopsOn: null },
    "ends_before_start",
  ],
  ["an empty capacity", { capacity: null }, "capacity_missing"],
  ["a deadline in the past", { nominationEndsOn: "2026-05-31" }, "deadline_past"],
])("%s creates nothing", async (_what, change, refusal) => {
  const before = await db.prisma.course.count();

  expect(await createCourse(work, { ...wanted, code: "CNKT-2026-60", ...change })).toEqual({
    ok: false,
    refusal,
  });
  expect(await db.prisma.course.count()).toBe(before);
});

test("capacity 0 is none, and unlimited is said by itself (E3)", async () => {
  const none = await createCourse(work, { ...wanted, code: "CNKT-2026-61", capacity: 0 });
  const any = await createCourse(work, {
    ...wanted,
    code: "CNKT-2026-62",
    capacity: null,
    unlimited: 1,
  });
  const ids = [none, any].map((answer) => (answer.ok ? answer.value : 0));

  expect(await Promise.all(ids.map(courseOf))).toMatchObject([
    { capacity: 0, unlimited: 0 },
    { capacity: null, unlimited: 1 },
  ]);
});

test.each(roles)("%s keeps and sees a course as the policy says", async (role) => {
  const id = await makeCourse(db, { hostUnitId: host });
  const viewer = await makeViewer(db, { role, unitId: host });
  const input = { courseId: id, revision: 1 };
  const answer = await announceCourse(testWork(db, viewer), input);
  const refusal = answer.ok ? "done" : answer.refusal;

  // why: the course has no half-day yet, which only its keeper is told
  const expected = {
    course_admin: "no_session",
    planner: "not_allowed",
    leader: "not_allowed",
    inspector: "not_allowed",
  };
  expect(refusal).toBe(role in expected ? expected[role as "planner"] : "not_found");
  expect((await findCourse(db, viewer, id)) !== null).toBe(role in expected);
});

test("an officer sees what was announced anywhere, a lecturer where they teach, and nobody out of scope a draft", async () => {
  const draft = await makeCourse(db, { hostUnitId: elsewhere });
  const announced = await makeCourse(db, { hostUnitId: elsewhere, status: "announced" });
  const officer = await makeViewer(db, { role: "unit_officer", unitId: host });
  const lecturer = await makeViewer(db, { role: "lecturer", unitId: host });
  await makeSession(db, { courseId: draft, lecturerId: lecturer.accountId, lecturerName: "Cô Hà" });
  const sees = async (viewer: typeof officer) =>
    Promise.all([draft, announced].map(async (id) => (await findCourse(db, viewer, id)) !== null));

  expect([await sees(officer), await sees(lecturer), await sees(keeper)]).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ]);
});

test("a copy keeps weekdays, distances, rooms and lecturers, and leaves past deadlines open", async () => {
  const source = await makeCourse(db, {
    hostUnitId: host,
    code: "CNKT-2025-01",
    startsOn: "2025-10-27",
    endsOn: "2025-11-07",
    nominationEndsOn: "2025-09-01",
    approvalEndsOn: "2025-10-10",
    promotionStopsOn: "2025-10-28",
    withdrawalEndsOn: "2025-10-20",
    status: "finished",
  });
  await makeSession(db, { courseId: source, day: "2025-10-27", room: "A1", lecturerName: "Cô Hà" });
  await makeSession(db, { courseId: source, day: "2025-11-07" });
  const input = { courseId: source, code: "CNKT-2026-70", notBefore: "2026-07-07", key: "copy" };
  const answer = await copyCourse(work, input);
  const id = answer.ok ? answer.value : 0;

  expect(await copyCourse(work, input)).toEqual(answer);
  expect(await courseOf(id)).toMatchObject({
    status: "draft",
    copiedFromId: source,
    startsOn: "2026-07-13",
    endsOn: "2026-07-24",
    nominationEndsOn: null,
    approvalEndsOn: "2026-06-26",
    withdrawalEndsOn: "2026-07-06",
  });
  const sessions = await db.prisma.courseSession.findMany({
    where: { courseId: id },
    orderBy: { day: "asc" },
  });
  expect(sessions.map(({ day, room, lecturerName }) => [day, room, lecturerName])).toEqual([
    ["2026-07-13", "A1", "Cô Hà"],
    ["2026-07-24", null, null],
  ]);
  expect(await copyCourse(work, { ...input, key: null })).toEqual({
    ok: false,
    refusal: "code_taken",
  });
  const past = { ...input, code: "CNKT-2026-71", notBefore: "2026-04-01", key: null };
  expect(await copyCourse(work, past)).toEqual({ ok: false, refusal: "starts_past" });
});

test("a correction says what changed, is stale for the second, and moves half-days on request", async () => {
  const id = await makeCourse(db, { hostUnitId: host, place: "Nhà A" });
  await makeSession(db, { courseId: id, room: "1" });
  await makeSession(db, { courseId: id, day: "2026-07-13", room: "1" });
  const { code, name, link, offerHours } = await courseOf(id);
  const stands = { ...julyDays, code, name, link, offerHours, policy: "approval" as const };
  const input = {
    ...stands,
    courseId: id,
    revision: 1,
    place: "Nhà B",
    moveSessions: false,
    reason: null,
  };
  const week = { startsOn: "2026-07-13", endsOn: "2026-07-24" };

  expect(await correctCourse(work, { ...input, ...week })).toEqual({
    ok: false,
    refusal: "sessions_outside",
  });
  expect(await correctCourse(work, { ...input, ...week, moveSessions: true })).toMatchObject({
    ok: true,
  });
  const sessions = await db.prisma.courseSession.findMany({ where: { courseId: id } });
  expect(sessions.map(({ day, roomKey }) => [day, roomKey])).toEqual([
    ["2026-07-13", "nha b | 1"],
    ["2026-07-20", "nha b | 1"],
  ]);
  expect(await correctCourse(work, { ...input, ...week, name: "Tên khác" })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await correctCourse(work, { ...input, ...week, place: "Nhà B" })).toMatchObject({
    ok: true,
  });
  const [change] = (await courseHistory(db, planner, id)) ?? [];
  expect(change?.changes).toContainEqual({
    field: "startsOn",
    before: "2026-07-06",
    after: "2026-07-13",
  });
  expect(await courseHistory(db, stranger, id)).toEqual([]);
});

test("once announced, deadlines stay and the way in stays", async () => {
  const id = await makeCourse(db, { hostUnitId: host, status: "announced" });
  const { code, name, place, link, offerHours } = await courseOf(id);
  const stands = { ...julyDays, code, name, place, link, offerHours };
  const input = { ...stands, courseId: id, revision: 1, moveSessions: false, reason: null };

  expect(
    await correctCourse(work, { ...input, policy: "approval", withdrawalEndsOn: null }),
  ).toEqual({ ok: false, refusal: "clocks_missing" });
  expect(await correctCourse(work, { ...input, policy: "open" })).toEqual({
    ok: false,
    refusal: "policy_announced",
  });
  expect(await correctCourse(work, { ...input, policy: "approval", endsOn: "2026-07-18" })).toEqual(
    { ok: false, refusal: "reason_missing" },
  );
});
