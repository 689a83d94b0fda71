import { decideEnrolments } from "#app/domain/enrolment/decide-enrolments.server.ts";
import { nominate } from "#app/domain/enrolment/nominate.server.ts";
import { requestSeat } from "#app/domain/enrolment/request-seat.server.ts";
import { coursesToTend, tendCourse } from "#app/domain/enrolment/tend-course.server.ts";
import { withdraw } from "#app/domain/enrolment/withdraw.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { type CourseWanted, makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import {
  makeTrainees,
  rowsOf,
  type Trainee,
} from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { type TestDb, testDay, testWork } from "#tests/support/database.ts";

export const reason = "Bận công tác";

/** People of a commune, their officer, the administrator of the province's courses, and what they do in a few words. */
export async function seatStage(db: TestDb, trainees = 6) {
  const hostUnitId = await unitNamed(db, "Tỉnh Quảng Trị", today);
  const unitId = await unitNamed(db, "Xã Lệ Thủy", today);
  const people = {
    keeper: await makeViewer(db, { role: "course_admin", unitId: hostUnitId }),
    officer: await makeViewer(db, { role: "unit_officer", unitId }),
    trainees: await makeTrainees(db, { count: trainees, unitId }),
  };
  return { hostUnitId, unitId, ...people, ...courses(db, hostUnitId), ...acts(db, people) };
}

function courses(db: TestDb, hostUnitId: number) {
  let day = 5;
  /** The half-day of the last course. */
  const lastHalf = (): [string, "morning"] => [
    `2026-07-${String(day).padStart(2, "0")}`,
    "morning",
  ];
  /** A course at a time of its own; the seats of earlier ones are gone, so that tests do not meet. */
  const course = async (wanted: Partial<CourseWanted> = {}): Promise<number> => {
    day += 1;
    await db.prisma.enrolment.updateMany({
      where: { status: { in: ["offered", "confirmed"] } },
      data: { status: "withdrawn", offerExpiresAt: null },
    });
    await db.prisma.course.updateMany({ data: { seatsTaken: 0 } });
    return makeCourse(db, { hostUnitId, sessions: [lastHalf()], ...wanted });
  };
  const revisionOf = async (courseId: number): Promise<number> =>
    (await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } })).revision;
  return { lastHalf, course, revisionOf };
}

function acts(db: TestDb, { keeper, officer }: { keeper: Viewer; officer: Viewer }) {
  const asOn = (viewer: Viewer | undefined, now: Date) => {
    const day = now.toISOString().slice(0, 10);
    return testWork(db, viewer ? { ...viewer, today: day } : { kind: "system" }, now);
  };
  const rowOf = async (courseId: number, who: Trainee | undefined) => {
    const rows = (await rowsOf(db, courseId)).filter(({ cadreId }) => cadreId === who?.cadreId);
    const row = rows.at(-1);
    if (!row) throw new Error("no such row");
    return row;
  };
  return {
    asOn,
    rowOf,
    ask: (
      who: Trainee | undefined,
      courseId: number,
      more: { wait?: boolean; auto?: boolean } = {},
    ) => {
      const { wait = true, auto = false } = more;
      const wanted = { courseId, wait, autoAccept: auto, key: null };
      return requestSeat(testWork(db, who?.viewer), wanted);
    },
    leave: async (courseId: number, who: Trainee | undefined, now = testDay) => {
      const { id: enrolmentId, revision } = await rowOf(courseId, who);
      return withdraw(asOn(who?.viewer, now), { enrolmentId, revision, reason });
    },
    tend: async (now: Date): Promise<void> => {
      const work = testWork(db, { kind: "system" }, now);
      for (const id of await coursesToTend(db.sql, work)) await tendCourse(work, id);
    },
    /** Sends people by the unit's letter. */
    send: (courseId: number, people: (Trainee | undefined)[], by = officer) => {
      const cadreIds = people.flatMap((who) => who?.cadreId ?? []);
      return nominate(testWork(db, by), { courseId, cadreIds, letter: null, key: null });
    },
    approve: async (courseId: number, people: (Trainee | undefined)[], by = keeper) => {
      const rows = await Promise.all(people.map((who) => rowOf(courseId, who)));
      const decisions = rows.map(({ id: enrolmentId, revision }) => {
        const decision = "approve" as const;
        return { enrolmentId, revision, decision, reason: null };
      });
      return decideEnrolments(testWork(db, by), { courseId, decisions });
    },
  };
}
