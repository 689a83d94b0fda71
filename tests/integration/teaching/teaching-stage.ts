import type { AttendanceState } from "#app/domain/teaching/attendance.ts";
import type { RollMark } from "#app/domain/teaching/roll.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { makeCadre, makeViewer, unitNamed } from "#tests/integration/people/people-factory.ts";
import { type TestDb, testDb, testWork } from "#tests/support/database.ts";

export const today = "2026-06-01";
const at = "2026-05-20T01:00:00.000Z";

export type Stage = {
  db: TestDb;
  hostUnitId: number;
  courseId: number;
  /** by day: two of the past week, one of today, one to come */
  sessions: { id: number; day: string }[];
  people: { enrolmentId: number; cadreId: number }[];
  keeper: Viewer;
  second: Viewer;
  lecturer: Viewer;
};

/** A running course of four half-days and some people in it, with two administrators and the lecturer of all half-days. */
export async function stage({ people = 3, status = "running" } = {}): Promise<Stage> {
  const db = await testDb({ starter: true });
  const hostUnitId = await unitNamed(db, "Tỉnh Quảng Trị", today);
  const courseId = await makeCourse(db, {
    hostUnitId,
    status,
    startsOn: "2026-05-25",
    endsOn: "2026-06-12",
    nominationEndsOn: "2026-05-10",
    approvalEndsOn: "2026-05-15",
    promotionStopsOn: "2026-05-20",
    withdrawalEndsOn: "2026-05-22",
    capacity: 200,
    sessions: [
      ["2026-05-25", "morning"],
      ["2026-05-26", "morning"],
      [today, "morning"],
      ["2026-06-08", "morning"],
    ],
  });
  const as = (role: "course_admin" | "lecturer") => makeViewer(db, { role, unitId: hostUnitId });
  const [keeper, second, lecturer] = [
    await as("course_admin"),
    await as("course_admin"),
    await as("lecturer"),
  ];
  await db.prisma.courseSession.updateMany({
    where: { courseId },
    data: { lecturerId: lecturer.accountId },
  });
  const sessions = await db.prisma.courseSession.findMany({
    where: { courseId },
    select: { id: true, day: true },
    orderBy: { day: "asc" },
  });
  const rows = [];
  for (let n = 1; n <= people; n += 1) rows.push(await seat(db, { courseId, name: `Lê Văn ${n}` }));
  return { db, hostUnitId, courseId, sessions, people: rows, keeper, second, lecturer };
}

/** A person with a confirmed seat, as their history says. */
export async function seat(
  db: TestDb,
  {
    courseId,
    name,
    seatFrom = "2026-05-20",
  }: { courseId: number; name: string; seatFrom?: string },
): Promise<{ enrolmentId: number; cadreId: number }> {
  const { programmeId, hostUnitId } = await db.prisma.course.findUniqueOrThrow({
    where: { id: courseId },
  });
  const cadreId = await makeCadre(db, { fullName: name, posts: [{ unitId: hostUnitId }] });
  const { id } = await db.prisma.enrolment.create({
    data: {
      courseId,
      programmeId,
      cadreId,
      originCadreId: cadreId,
      status: "confirmed",
      source: "assigned",
      verdict: "[]",
      seatFrom,
      requestedAt: at,
      updatedAt: at,
      updatedBy: "operator:tests",
      events: {
        create: {
          act: "assigned",
          fromStatus: null,
          toStatus: "confirmed",
          at,
          by: "operator:tests",
        },
      },
    },
  });
  await db.prisma.course.update({
    where: { id: courseId },
    data: { seatsTaken: { increment: 1 } },
  });
  return { enrolmentId: id, cadreId };
}

/** Puts a course into a status without going its way; a closed one has the closing that it needs. */
export async function setStatus(db: TestDb, courseId: number, status: string): Promise<void> {
  if (status === "closed")
    await db.prisma.courseClosing.create({
      data: {
        courseId,
        closedOn: today,
        closedAt: at,
        closedBy: "operator:tests",
        closedById: 0,
      },
    });
  await db.prisma.course.update({ where: { id: courseId }, data: { status } });
}

export const workAs = (db: TestDb, viewer: Viewer, now?: Date) =>
  testWork(db, { ...viewer, kind: "account" as const }, now);

/** The roll of everybody: present, but for those whose state is given by their place. */
export function rollOf(
  people: Stage["people"],
  states: Record<number, AttendanceState> = {},
): RollMark[] {
  return people.map(({ enrolmentId }, place) => {
    const state = states[place] ?? "present";
    return { enrolmentId, state, document: state === "excused" ? "Giấy phép số 12" : null };
  });
}

/** What stands of a half-day: the state by the enrolment. */
export async function standing(db: TestDb, sessionId: number): Promise<Record<number, string>> {
  const rows = await db.prisma.attendance.findMany({ where: { sessionId, replacedAt: null } });
  return Object.fromEntries(rows.map(({ enrolmentId, state }) => [enrolmentId, state]));
}
