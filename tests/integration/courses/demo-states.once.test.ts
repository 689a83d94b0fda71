import { expect, test } from "vitest";
import { checkCompletions, checkRegisters } from "#app/cli/checks/registers.ts";
import { checkEnrolmentHistory, checkSeats, checkTimetables } from "#app/cli/checks/seats.ts";
import { loadDemoAccounts } from "#app/demo/accounts.server.ts";
import { findCast } from "#app/demo/courses/cast.server.ts";
import { loadDemoCourses } from "#app/demo/courses/load-courses.server.ts";
import { loadDemo } from "#app/demo/load-demo.server.ts";
import { exportRegister } from "#app/domain/certificates/register-queries.server.ts";
import { ownResults } from "#app/domain/completion/own-results.server.ts";
import { findChecklist } from "#app/domain/completion/record-queries.server.ts";
import type { CourseStatus } from "#app/domain/courses/course.ts";
import { courseStatuses } from "#app/domain/courses/course.ts";
import { exportCourses } from "#app/domain/courses/queries.server.ts";
import { listCoursesToDecide } from "#app/domain/enrolment/approval-queries.server.ts";
import { listOwnCourses } from "#app/domain/enrolment/own-pages.server.ts";
import { listSent } from "#app/domain/enrolment/sent-queries.server.ts";
import { listOffers, listWaiting } from "#app/domain/enrolment/waiting-queries.server.ts";
import { listInbox } from "#app/domain/messages/queries.server.ts";
import { findTaughtCourse, listRollDays } from "#app/domain/teaching/roll-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const work = testWork(db);
await loadDemo(work);
await loadDemoAccounts(work);
const made = await loadDemoCourses(work, (actor, now) => testWork(db, actor, now));
const cast = await findCast(work);
const { today } = work;
const { prisma, sql } = db;

const every = { q: "", programmeId: null, hostUnitId: null, from: null, to: null };

async function coursesOf(viewer: Viewer, status: CourseStatus | null = null) {
  const sort = { by: "startsOn", descending: false } as const;
  return (await exportCourses(db, viewer, { ...every, status, sort })) ?? [];
}

/** What still stands against closing each course whose teaching has ended, as its keeper reads it. */
async function gapsOfFinished() {
  const rows = await coursesOf(cast.keeper, "finished");
  const found = await prisma.course.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return Promise.all(
    found.map(({ id, hostUnitId }) =>
      findChecklist(db, cast.keeper, { id, status: "finished", hostUnitId }),
    ),
  );
}

/** The half-days of the lecturer's own courses whose rolls they take. */
async function ownHalfDays() {
  const days = [];
  for (const { id } of await coursesOf(cast.lecturer)) {
    const course = await findTaughtCourse(db, cast.lecturer, id);
    if (course === null) continue;
    for (const day of await listRollDays(db, cast.lecturer, course)) {
      if (day.mayTake) days.push(day);
    }
  }
  return days;
}

async function sentBy(officer: Viewer) {
  const shown = { q: "", status: null, courseId: null, page: 1, pageSize: 50 };
  const sort = { by: "since", descending: true } as const;
  return (await listSent(db, officer, { ...shown, view: "all", sort })).counts;
}

test.each(courseStatuses)("a course that is %s is there for its administrator", async (status) => {
  expect((await coursesOf(cast.keeper, status)).length).toBeGreaterThan(0);
});

test("closed courses go back five years, to the schools of before the merger", async () => {
  const closed = await coursesOf(cast.keeper, "closed");
  const years = new Set(closed.map(({ endsOn }) => endsOn.slice(0, 4)));

  expect(closed.length).toBeGreaterThanOrEqual(24);
  expect([...years]).toEqual(["2021", "2022", "2023", "2024", "2025", "2026"]);
  expect(new Set(closed.map(({ hostName }) => hostName)).size).toBe(3);
});

test("courses that take requests are nearly empty, half full and full", async () => {
  const open = await coursesOf(cast.keeper, "announced");
  const shares = open.map(({ seatsTaken, capacity }) => seatsTaken / (capacity ?? 1));

  expect(shares.filter((share) => share < 0.2).length).toBeGreaterThan(0);
  expect(shares.filter((share) => share > 0.3 && share < 0.8).length).toBeGreaterThan(0);
  expect(shares.filter((share) => share === 1).length).toBe(1);
});

test("the full one has a waiting list, and offers of which each trainee has one", async () => {
  const open = await coursesOf(cast.keeper, "announced");
  const full = open.find(({ seatsTaken, capacity }) => seatsTaken === capacity);
  const asked = { viewer: cast.keeper, courseId: full?.id ?? 0 };
  const offers = await listOffers(db, asked);

  expect((await listWaiting(db, { ...asked, page: 1 })).total).toBeGreaterThanOrEqual(4);
  expect(new Set(offers.map(({ cadreId }) => cadreId))).toEqual(
    new Set([cast.trainees.leThuy.cadreId, cast.trainees.dongHoi.cadreId]),
  );
});

test.each([
  ["leThuy", true],
  ["dongHoi", true],
  ["homeAffairs", false],
] as const)(
  "the trainee %s has a seat to come, an offer and a certificate",
  async (who, offered) => {
    const trainee = cast.trainees[who];
    const own = (await listOwnCourses(db, trainee)) ?? [];
    const of = (status: string) => own.filter((course) => course.status === status);
    const results = await ownResults(sql, trainee.cadreId, { today, courseIds: null });

    expect(of("confirmed").filter(({ startsOn }) => startsOn > today)).toHaveLength(1);
    expect(of("offered")).toHaveLength(offered ? 1 : 0);
    expect(of("completed").length).toBeGreaterThan(0);
    expect(results.length).toBeGreaterThan(0);
  },
);

test("one course is held today, with rolls taken, one forgotten and one of today still to be taken", async () => {
  const days = await ownHalfDays();
  const ofToday = days.filter(({ day }) => day === today);
  const open = days.filter(({ takenAt, obstacle }) => takenAt === null && obstacle === null);

  expect(ofToday).toHaveLength(1);
  expect(ofToday[0]?.takenAt).toBeNull();
  expect(days.filter(({ takenAt }) => takenAt !== null).length).toBeGreaterThan(3);
  expect(open.filter(({ day }) => day < today).length).toBe(2);
  expect(days.filter(({ day }) => day > today).length).toBeGreaterThan(5);
});

test("of two whose teaching has ended, one is ready for the second person, and one lacks two things", async () => {
  const gaps = await gapsOfFinished();
  const [ready] = gaps.filter((one) => one?.gaps.length === 0);
  const [open] = gaps.filter((one) => one?.gaps.length !== 0);

  expect(gaps).toHaveLength(2);
  expect(ready).toMatchObject({ enteredResults: false, isOwn: false });
  expect(open?.gaps.map(({ kind }) => kind)).toEqual(["roll_missing", "paper_missing"]);
  expect(
    await prisma.courseClosing.count({ where: { askedAt: { not: null }, closedAt: null } }),
  ).toBe(1);
});

test.each(["leThuy", "camHong", "homeAffairs"] as const)(
  "the officer %s has requests to send and people whom the committee has not decided on",
  async (who) => {
    const counts = await sentBy(cast.officers[who]);

    expect(counts.requests).toBeGreaterThanOrEqual(2);
    expect(counts.active).toBeGreaterThan(counts.requests);
  },
);

test("the committee has people to decide on and two who ask to leave late; one came back to xã Lệ Thủy", async () => {
  const waiting = (await listCoursesToDecide(db, cast.keeper)) ?? [];

  expect(waiting.reduce((sum, { toDecide }) => sum + toDecide, 0)).toBeGreaterThan(8);
  expect(waiting.reduce((sum, { leaving }) => sum + leaving, 0)).toBe(2);
  expect(await sentBy(cast.officers.leThuy)).toMatchObject({ returned: 1, leaving: 1, offers: 1 });
  expect(await sentBy(cast.officers.camHong)).toMatchObject({ leaving: 1 });
});

test("the register holds valid, expired, replaced and revoked certificates, printed and handed over or not", async () => {
  const wanted = { q: "", year: null, kind: null };
  const lines = await exportRegister(db, cast.keeper, wanted);
  const stands = Map.groupBy(lines, ({ stand }) => stand);

  expect(lines).toHaveLength(made.certificates);
  expect(lines.length).toBeGreaterThan(500);
  expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(["completion", "diploma"]));
  expect(stands.get("replaced")).toHaveLength(1);
  expect(stands.get("revoked")).toHaveLength(1);
  expect(stands.get("expired")?.length).toBeGreaterThan(10);
  expect(lines.filter(({ blankNumber }) => blankNumber === null).length).toBeGreaterThan(10);
  expect(lines.filter(({ receivedOn }) => receivedOn !== null).length).toBeGreaterThan(300);
});

test("closed courses have people who failed and who never came, and every one its papers", async () => {
  const outcomes = await prisma.completion.groupBy({ by: ["outcome", "reason"], _count: true });
  const counted = new Map(
    outcomes.map((row) => [`${row.outcome} ${row.reason ?? ""}`, row._count]),
  );
  const closed = await prisma.course.findMany({
    where: { status: "closed" },
    include: { papers: true },
  });

  for (const outcome of ["failed mark", "failed attendance", "no_show never_came"])
    expect([outcome, (counted.get(outcome) ?? 0) > 1]).toEqual([outcome, true]);
  for (const { papers } of closed)
    expect(new Set(papers.map(({ kind }) => kind))).toEqual(
      new Set(["call", "opening", "sending", "recognition"]),
    );
});

test("cancelled courses say why, and one of them whom it concerned lately", async () => {
  const cancelled = await prisma.course.findMany({
    where: { status: "cancelled" },
    include: { enrolments: true },
    orderBy: { cancelledOn: "asc" },
  });

  expect(cancelled).toHaveLength(2);
  expect(cancelled.every(({ cancelReason }) => (cancelReason ?? "").length > 20)).toBe(true);
  expect(cancelled.every(({ enrolments }) => enrolments.length > 5)).toBe(true);
});

const { trainees, officers, keeper, registrar, lecturer } = cast;
test.each([...Object.values(trainees), ...Object.values(officers), keeper, registrar])(
  "$accountName ($role) has messages, read and unread",
  async (viewer) => {
    const inbox = await listInbox(db, viewer, { onlyUnread: false, page: 1, pageSize: 200 });

    expect(inbox.unread).toBeGreaterThan(0);
    expect(inbox.total).toBeGreaterThan(inbox.unread);
  },
);

test("the lecturer has messages as well, and none waits to be delivered", async () => {
  const wanted = { onlyUnread: false, page: 1, pageSize: 50 };
  expect((await listInbox(db, lecturer, wanted)).total).toBeGreaterThan(0);
  const waiting = { deliveredAt: null, droppedAt: null };
  expect(await prisma.outboxMessage.count({ where: waiting })).toBe(0);
});

test("papers of other bodies are on record, one of them void; lists changed within the week", async () => {
  const recent = { asOf: { gte: "2026-05-25" }, status: "approved" };
  const ended = { endedReason: "appointed", validTo: { gte: "2026-05-25" } };

  expect(await prisma.auditEvent.count({ where: { action: "evidence.recorded" } })).toBe(5);
  expect(await prisma.evidenceVoid.count()).toBe(1);
  expect(await prisma.planningRound.count({ where: recent })).toBe(1);
  expect(await prisma.planningRecord.count({ where: ended })).toBe(1);
});

test("seats, histories, timetables, registers and completions agree, and no person has two seats at one time", async () => {
  const checks = [checkSeats, checkEnrolmentHistory, checkRegisters, checkCompletions];
  for (const check of checks) expect((await check(sql)).breaches).toEqual([]);
  expect(await checkTimetables(sql)).not.toHaveProperty("note");
});

test("what has been told of courses follows the calendar", async () => {
  const events = await prisma.auditEvent.findMany({
    where: { action: { in: ["course.closed", "course.announced"] } },
    orderBy: { seq: "asc" },
    select: { action: true, at: true },
  });
  const closings = events.filter(({ action }) => action === "course.closed").map(({ at }) => at);

  expect(closings).toEqual(closings.toSorted());
});
