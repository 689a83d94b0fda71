import { expect, test } from "vitest";
import { addSession, generateTimetable } from "#app/domain/courses/add-sessions.server.ts";
import { announceCourse } from "#app/domain/courses/announce-course.server.ts";
import { findCourseClashes, findPersonClashes } from "#app/domain/courses/clash-queries.server.ts";
import { correctSession, removeSession } from "#app/domain/courses/correct-session.server.ts";
import { courseHistory } from "#app/domain/courses/course-queries.server.ts";
import { finishCourse } from "#app/domain/courses/finish-course.server.ts";
import { recordPaper, revokePaper } from "#app/domain/courses/record-paper.server.ts";
import { usualHalf } from "#app/domain/courses/session.ts";
import { settleCourse } from "#app/domain/courses/settle-course.server.ts";
import { startCourse } from "#app/domain/courses/start-course.server.ts";
import {
  lastEvent,
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import { makeCourse, makeSeat, makeSession } from "./course-factory.ts";

const db = await testDb({ starter: true });
const host = await unitNamed(db, "Xã Lệ Thủy", today);
const elsewhere = await unitNamed(db, "Xã Cam Hồng", today);
const keeper = await makeViewer(db, { role: "course_admin", unitId: host });
const work = testWork(db, keeper);

const courseOf = (id: number) => db.prisma.course.findUniqueOrThrow({ where: { id } });

const nothing = { room: null, link: null, topic: null, lecturerName: null, lecturerId: null };
const morning = { half: "morning" as const, ...usualHalf.morning };
const afternoon = { half: "afternoon" as const, ...usualHalf.afternoon };
const pattern = {
  from: "2026-07-06",
  until: null,
  count: 4,
  weekdays: [1, 2, 3, 4, 5],
  halves: [morning, afternoon],
  leftOut: ["2026-07-07"],
};

const slotsOf = async (courseId: number): Promise<string[]> =>
  (
    await db.prisma.courseSession.findMany({
      where: { courseId },
      orderBy: [{ day: "asc" }, { startsAt: "asc" }],
    })
  ).map(({ day, startsAt }) => `${day} ${startsAt}`);

test("a timetable is added whole, once per form, and the log says by which pattern", async () => {
  const courseId = await makeCourse(db, { hostUnitId: host });
  const input = { courseId, wanted: pattern, ...nothing, key: "timetable" };

  expect(await generateTimetable(work, input)).toEqual({ ok: true, value: 4 });
  expect(await generateTimetable(work, input)).toEqual({ ok: true, value: 4 });
  expect(await slotsOf(courseId)).toEqual([
    "2026-07-06 07:30",
    "2026-07-06 13:30",
    "2026-07-08 07:30",
    "2026-07-08 13:30",
  ]);
  expect(await lastEvent(db)).toMatchObject({
    action: "course.timetable_added",
    detail: { count: 4 },
  });
});

test.each([
  ["overlapping a half-day of the same course", { from: "2026-07-10" }, "session_overlaps"],
  ["beyond the last day", { count: 40 }, "session_outside"],
  ["of no weekday", { weekdays: [] }, "no_weekday"],
])("a timetable %s adds nothing", async (_what, change, refusal) => {
  const courseId = await makeCourse(db, { hostUnitId: host });
  await makeSession(db, { courseId, day: "2026-07-10", startsAt: "10:00", endsAt: "12:00" });
  const input = { courseId, wanted: { ...pattern, ...change }, ...nothing, key: null };

  expect(await generateTimetable(work, input)).toEqual({ ok: false, refusal });
  expect(await slotsOf(courseId)).toEqual(["2026-07-10 10:00"]);
});

test("half-days are added, corrected once for the same revision, and taken out", async () => {
  const courseId = await makeCourse(db, { hostUnitId: host, status: "announced" });
  const session = { ...morning, day: "2026-07-06", ...nothing };
  const added = await addSession(work, { ...session, courseId, key: null });
  const sessionId = added.ok ? added.value : 0;
  const next = { ...afternoon, day: "2026-07-06", ...nothing, startsAt: "11:00" };
  const corrected = { ...session, room: "A1", courseId, sessionId, revision: 1 };

  expect(await addSession(work, { ...session, courseId, key: null })).toEqual({
    ok: false,
    refusal: "session_overlaps",
  });
  expect(await addSession(work, { ...next, courseId, key: null })).toMatchObject({ ok: true });
  expect(await correctSession(work, corrected)).toEqual({ ok: true, value: sessionId });
  expect(await correctSession(work, corrected)).toEqual({ ok: true, value: sessionId });
  expect(await correctSession(work, { ...corrected, room: "A2" })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await correctSession(work, { ...corrected, revision: 2, endsAt: "11:01" })).toEqual({
    ok: false,
    refusal: "session_overlaps",
  });
  const removed = { courseId, sessionId, revision: 2 };
  expect(await removeSession(work, removed)).toMatchObject({ ok: true });
  expect(await removeSession(work, removed)).toEqual({ ok: false, refusal: "not_found" });
  const [left] = await db.prisma.courseSession.findMany({ where: { courseId } });
  const last = { courseId, sessionId: left?.id ?? 0, revision: 1 };
  expect(await removeSession(work, last)).toEqual({ ok: false, refusal: "last_session" });
});

test("whoever has a seat is told of a half-day that moves, goes or comes; nobody of a draft or of a new topic", async () => {
  const courseId = await makeCourse(db, { hostUnitId: host, status: "announced" });
  const [seated, waiting] = [
    await makeCadre(db, { posts: [] }),
    await makeCadre(db, { posts: [] }),
  ];
  await makeSeat(db, { courseId, cadreId: seated });
  await makeSeat(db, { courseId, cadreId: waiting, status: "waitlisted" });
  const told = async () =>
    (await db.prisma.outboxMessage.findMany({ where: { courseId }, orderBy: { id: "asc" } })).map(
      ({ kind, cadreId, params }) => ({ kind, cadreId, ...JSON.parse(params) }),
    );
  const first = { ...morning, day: "2026-07-06", ...nothing };
  const added = await addSession(work, { ...first, courseId, key: null });
  const at = { courseId, sessionId: added.ok ? added.value : 0 };
  const topical = { ...first, ...at, topic: "Khai giảng", revision: 1 };
  expect(await correctSession(work, topical)).toMatchObject({ ok: true });
  const moved = { ...topical, day: "2026-07-08", room: "A1", revision: 2 };
  expect(await correctSession(work, moved)).toMatchObject({ ok: true });
  const further = { ...pattern, from: "2026-07-09", leftOut: [] };
  const many = { courseId, wanted: further, ...nothing, key: null };
  expect(await generateTimetable(work, many)).toMatchObject({ ok: true });
  expect(await removeSession(work, { ...at, revision: 3 })).toMatchObject({ ok: true });

  const slot = (day: string, room: string | null) => {
    return { day, startsAt: morning.startsAt, endsAt: morning.endsAt, room };
  };
  const [early, late] = [slot("2026-07-06", null), slot("2026-07-08", "A1")];
  const of = { kind: "session_changed", cadreId: seated, code: (await courseOf(courseId)).code };
  expect(await told()).toEqual([
    { ...of, before: null, after: early },
    { ...of, before: early, after: late },
    { ...of, before: null, after: null },
    { ...of, before: late, after: null },
  ]);

  const draft = await makeCourse(db, { hostUnitId: host });
  await makeSeat(db, { courseId: draft, cadreId: seated, status: "attending" });
  await addSession(work, { ...first, day: "2026-07-07", courseId: draft, key: null });
  expect(await db.prisma.outboxMessage.count({ where: { courseId: draft } })).toBe(0);
});

test("only the account of a lecturer takes a roll, and no half-day joins a course that is over", async () => {
  const courseId = await makeCourse(db, { hostUnitId: host });
  const over = await makeCourse(db, { hostUnitId: host, status: "finished" });
  const lecturer = await makeViewer(db, { role: "lecturer", unitId: host });
  const session = { ...morning, day: "2026-07-06", ...nothing, lecturerName: "Cô Hà", key: null };
  const by = (lecturerId: number, id = courseId) =>
    addSession(work, { ...session, courseId: id, lecturerId });

  expect(await by(keeper.accountId)).toEqual({ ok: false, refusal: "unknown_lecturer" });
  expect(await by(lecturer.accountId)).toMatchObject({ ok: true });
  expect(await by(lecturer.accountId, over)).toEqual({ ok: false, refusal: "course_over" });
});

test("rooms and lecturers clash with other courses, half-open, and name no course out of scope (E48)", async () => {
  const place = "Trường Chính trị";
  const mine = await makeCourse(db, { hostUnitId: host, code: "CUA-TOI", place });
  const theirs = await makeCourse(db, { hostUnitId: elsewhere, code: "CUA-HO", place });
  const off = await makeCourse(db, { hostUnitId: host, place, status: "cancelled" });
  const day = "2026-07-15";
  await makeSession(db, { courseId: mine, day, room: "Phòng 1", lecturerName: "Lê Thị Hà" });
  await makeSession(db, { courseId: theirs, day, room: "phong 1", startsAt: "10:00" });
  await makeSession(db, { courseId: off, day, room: "Phòng 1" });
  const asked = { day, room: "Phòng 1", lecturerId: null, lecturerName: "LÊ THỊ HÀ" };
  const at = (startsAt: string, endsAt: string) => [{ ...asked, startsAt, endsAt }];
  const wanted = { courseId: 0, place };
  const kinds = async (startsAt: string, endsAt: string) =>
    (await findCourseClashes(db, keeper, wanted, at(startsAt, endsAt))).map(({ kind, code }) => [
      kind,
      code,
    ]);

  expect(await kinds("08:00", "09:00")).toEqual([
    ["room", "CUA-TOI"],
    ["lecturer", "CUA-TOI"],
  ]);
  expect(await kinds("10:30", "12:00")).toEqual([
    ["room", "CUA-TOI"],
    ["lecturer", "CUA-TOI"],
    ["room", null],
  ]);
  expect(await kinds("11:00", "12:00")).toEqual([]);
});

test("when a course with people moves, those with another seat at that time are named (E43)", async () => {
  const courseId = await makeCourse(db, { hostUnitId: host, status: "announced" });
  const other = await makeCourse(db, {
    hostUnitId: host,
    code: "LOP-KHAC",
    programme: "QPAN-3",
    status: "announced",
  });
  await makeSession(db, { courseId: other, day: "2026-07-08" });
  await makeSession(db, { courseId: other, day: "2026-07-09" });
  const [both, waiting, one] = [
    await makeCadre(db, { fullName: "Trần Thị Bận", posts: [{ unitId: host }] }),
    await makeCadre(db, { fullName: "Lê Văn Chờ", posts: [{ unitId: host }] }),
    await makeCadre(db, { fullName: "Hồ Văn Rảnh", posts: [{ unitId: host }] }),
  ];
  await makeSeat(db, { courseId, cadreId: both });
  await makeSeat(db, { courseId: other, cadreId: both });
  await makeSeat(db, { courseId, cadreId: waiting, status: "waitlisted" });
  await makeSeat(db, { courseId: other, cadreId: waiting });
  await makeSeat(db, { courseId, cadreId: one });
  const held = (startsAt: string, endsAt: string) => [
    { day: "2026-07-08", startsAt, endsAt },
    { day: "2026-07-09", startsAt, endsAt },
  ];

  expect(await findPersonClashes(db, keeper, courseId, held("10:59", "12:00"))).toEqual([
    {
      cadreId: both,
      fullName: "Trần Thị Bận",
      day: "2026-07-08",
      startsAt: "07:30",
      code: "LOP-KHAC",
    },
  ]);
  expect(await findPersonClashes(db, keeper, courseId, held("11:00", "12:00"))).toEqual([]);
});

test("papers are recorded once each, sending decisions by level, and revoked for good", async () => {
  const id = await makeCourse(db, { hostUnitId: host });
  const call = {
    courseId: id,
    kind: "call" as const,
    number: "12-CV/BTCTU",
    date: "2026-05-20",
    signatory: "Nguyễn Văn Ký",
    level: null,
    key: null,
  };
  const first = await recordPaper(work, { ...call, key: "paper" });
  const paperId = first.ok ? first.value : 0;

  expect(await recordPaper(work, { ...call, key: "paper" })).toEqual(first);
  expect(await recordPaper(work, call)).toEqual({ ok: false, refusal: "paper_there" });
  const revoked = { courseId: id, paperId, reason: "Ghi nhầm số" };
  expect(await revokePaper(work, revoked)).toEqual({ ok: true, value: paperId });
  expect(await revokePaper(work, { ...revoked, reason: "Lần hai" })).toMatchObject({ ok: true });
  expect(await recordPaper(work, { ...call, number: "13-CV/BTCTU" })).toMatchObject({ ok: true });
  const papers = await db.prisma.coursePaper.findMany({ where: { courseId: id } });
  expect(papers.map(({ number, revokedReason }) => [number, revokedReason])).toEqual([
    ["12-CV/BTCTU", "Ghi nhầm số"],
    ["13-CV/BTCTU", null],
  ]);
  const other = await makeCourse(db, { hostUnitId: host });
  expect(await revokePaper(work, { ...revoked, courseId: other })).toEqual({
    ok: false,
    refusal: "not_found",
  });
});

test("a course goes its way step by step, each step once, on its day, and in the log", async () => {
  const id = await makeCourse(db, { hostUnitId: host });
  const on = (instant: string) => testWork(db, keeper, new Date(`${instant}+07:00`));
  const step = async (act: typeof announceCourse, instant: string) => {
    const answer = await act(on(instant), {
      courseId: id,
      revision: (await courseOf(id)).revision,
    });
    return answer.ok ? (await courseOf(id)).status : answer.refusal;
  };

  expect(await step(announceCourse, "2026-06-01T08:00")).toBe("no_session");
  await makeSession(db, { courseId: id, day: "2026-07-17", startsAt: "13:30", endsAt: "17:00" });
  expect(await step(announceCourse, "2026-06-16T08:00")).toBe("deadline_past");
  expect(await step(settleCourse, "2026-06-01T08:00")).toBe("wrong_status");
  const stale = { courseId: id, revision: 99 };
  expect(await announceCourse(work, stale)).toEqual({ ok: false, refusal: "stale" });
  expect(await step(announceCourse, "2026-06-15T23:59")).toBe("announced");
  expect(await step(announceCourse, "2026-06-15T23:59")).toBe("announced");
  expect((await courseOf(id)).announcedOn).toBe("2026-06-15");
  expect(await step(settleCourse, "2026-06-23T08:00")).toBe("confirmed");
  expect(await step(startCourse, "2026-07-05T23:59")).toBe("not_begun");
  expect(await step(startCourse, "2026-07-06T00:00")).toBe("running");
  expect(await step(finishCourse, "2026-07-17T16:59")).toBe("not_over");
  expect(await step(finishCourse, "2026-07-17T17:00")).toBe("finished");

  const history = (await courseHistory(db, keeper, id)) ?? [];
  expect(history.map(({ action }) => action)).toEqual([
    "course.finished",
    "course.started",
    "course.settled",
    "course.announced",
  ]);
});
