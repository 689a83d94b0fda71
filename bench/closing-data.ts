import { addDays } from "#app/kernel/calendar.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { fillWithPeople } from "#bench/people.ts";
import { courseRow } from "#bench/planned-courses.ts";
import { operator, signIn } from "#bench/sign-in.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { closeByRows } from "#tests/support/closed-course.ts";

/** People of a roll, half-days that it is taken of, and completions of the course whose roster is exported. */
export const sizes = { roll: 100, halfDays: 21, exported: 10_000 };

export type Finished = {
  courseId: number;
  /** records of its people, each of whom owes this year's update */
  recordIds: number[];
  /** how many of them have passed */
  passed: number;
};

export type ClosingData = {
  roll: { courseId: number; sessionIds: number[]; enrolmentIds: number[] };
  finished: Finished[];
  exportedId: number;
  /** cookies */
  administrator: string;
  planner: string;
};

type Making = {
  portal: Portal;
  hostUnitId: number;
  version: { id: number; programmeId: number };
  today: string;
  at: string;
};

/**
 * A running course to take rolls of, courses of `size` people each whose records are complete but not closed, all of them
 * planned for a title that owes a knowledge update each year, and a closed course of ten thousand.
 */
export async function fillForClosing(
  portal: Portal,
  { size, closings }: { size: number; closings: number },
): Promise<ClosingData> {
  await fillWithPeople(portal, Math.max(sizes.exported, size * closings + sizes.roll));
  const { today, at } = portal.work(operator);
  const { prisma } = portal.db;
  const { id: hostUnitId } = await prisma.orgUnit.findFirstOrThrow({
    where: { kind: "province", validTo: null },
  });
  const people = await prisma.cadre.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const ids = people.map(({ id }) => id);
  const version = (code: string) =>
    prisma.programmeVersion.findFirstOrThrow({
      where: { programme: { code }, publishedAt: { not: null }, validFrom: { lte: today } },
      orderBy: { validFrom: "desc" },
    });
  const making = { portal, hostUnitId, today, at, version: await version("knowledge-update") };
  const finished: Finished[] = [];
  for (let n = 0; n < closings; n += 1)
    finished.push(await finishCourse(making, ids.slice(n * size, (n + 1) * size), n));
  const roll = await runCourse(making, ids.slice(-sizes.roll));
  const exportedId = await closeLarge(
    { ...making, version: await version("defence-2") },
    ids.slice(0, sizes.exported),
  );
  return {
    roll,
    finished,
    exportedId,
    administrator: await signIn(portal, { role: "course_admin" }),
    planner: await signIn(portal, { role: "planner" }),
  };
}

/** A course with half-days, all people of which attend it; answers them by their enrolments. */
async function makeCourse(
  { portal, ...making }: Making,
  wanted: { code: string; status: string; cadreIds: readonly number[]; days: readonly string[] },
) {
  const { code, status, cadreIds, days } = wanted;
  const [startsOn = "", endsOn = ""] = [days[0], days.at(-1)];
  const { prisma, sql } = portal.db;
  const seats = cadreIds.length;
  const { id: courseId } = await prisma.course.create({
    data: {
      ...courseRow(making, { code, version: making.version, startsOn, days: 0, seats }),
      endsOn,
      // why: a larger capacity than a hall has is refused
      ...(seats > 1000 ? { capacity: null, unlimited: 1 } : { capacity: seats }),
      status,
    },
  });
  const stamps = { updatedAt: making.at, updatedBy: "operator:bench" };
  await insertRows(
    sql,
    "CourseSession",
    days.map((day) => ({
      courseId,
      day,
      half: "morning",
      startsAt: "07:30",
      endsAt: "11:00",
      periods: 4,
      createdAt: making.at,
      ...stamps,
    })),
  );
  await insertRows(
    sql,
    "Enrolment",
    cadreIds.map((cadreId) => ({
      courseId,
      programmeId: making.version.programmeId,
      cadreId,
      originCadreId: cadreId,
      status: "attending",
      source: "nominated",
      verdict: "[]",
      seatFrom: addDays(startsOn, -10),
      requestedAt: making.at,
      ...stamps,
    })),
  );
  const where = { courseId };
  const [enrolments, sessions] = await Promise.all([
    prisma.enrolment.findMany({ where, orderBy: { id: "asc" } }),
    prisma.courseSession.findMany({ where, orderBy: { id: "asc" } }),
  ]);
  return {
    courseId,
    enrolmentIds: enrolments.map(({ id }) => id),
    sessionIds: sessions.map(({ id }) => id),
  };
}

async function runCourse(making: Making, cadreIds: readonly number[]) {
  const days = Array.from({ length: sizes.halfDays }, (_, n) =>
    addDays(making.today, n - sizes.halfDays),
  );
  return makeCourse(making, { code: "BENCH-ROLL", status: "running", cadreIds, days });
}

/** A finished course whose record lacks nothing but its closing; every tenth has not passed. */
async function finishCourse(making: Making, cadreIds: number[], n: number): Promise<Finished> {
  const { portal, today, at, hostUnitId } = making;
  const { prisma, sql } = portal.db;
  const days = [-14, -13, -12, -11].map((back) => addDays(today, back));
  const code = `BENCH-CLOSING-${n}`;
  const made = await makeCourse(making, { code, status: "finished", cadreIds, days });
  const { courseId, enrolmentIds, sessionIds } = made;
  const by = { recordedAt: at, recordedBy: "operator:bench" };
  const stamps = { takenAt: at, takenBy: by.recordedBy, updatedAt: at, updatedBy: by.recordedBy };
  await insertRows(
    sql,
    "RollCall",
    sessionIds.map((sessionId) => ({ sessionId, ...stamps })),
  );
  await insertRows(
    sql,
    "Attendance",
    sessionIds.flatMap((sessionId) =>
      enrolmentIds.map((enrolmentId) => ({ sessionId, enrolmentId, state: "present", ...by })),
    ),
  );
  const hasFailed = (place: number): boolean => place % 10 === 9;
  await insertRows(
    sql,
    "CourseMark",
    enrolmentIds.map((enrolmentId, place) => ({
      enrolmentId,
      attempt: 1,
      tenths: hasFailed(place) ? 40 : 75,
      ...by,
    })),
  );
  const signed = { number: "01-QĐ/TCT", signatory: "Nguyễn Văn Bình", ...by };
  await prisma.coursePaper.createMany({
    data: [
      { courseId, kind: "opening", date: addDays(today, -20), ...signed },
      { courseId, kind: "sending", date: addDays(today, -19), level: "Tỉnh ủy", ...signed },
      { courseId, kind: "recognition", date: addDays(today, -2), ...signed },
    ],
  });
  const roundId = await makeRound(portal.db, {
    unitId: hostUnitId,
    asOf: addDays(today, -200 - n),
  });
  const recordIds: number[] = [];
  for (const cadreId of cadreIds)
    recordIds.push(await makeRecord(portal.db, { roundId, cadreId, unitId: hostUnitId }));
  return {
    courseId,
    recordIds,
    passed: cadreIds.filter((_cadreId, place) => !hasFailed(place)).length,
  };
}

async function closeLarge(making: Making, cadreIds: readonly number[]): Promise<number> {
  const days = [addDays(making.today, -40)];
  const wanted = { code: "BENCH-LARGE", status: "finished", cadreIds, days };
  const { courseId, enrolmentIds } = await makeCourse(making, wanted);
  await closeByRows(making.portal.db, { courseId, enrolmentIds });
  return courseId;
}
