import { sql as raw } from "kysely";
import type { CourseStatus } from "#app/domain/courses/course.ts";
import type { Half } from "#app/domain/courses/session.ts";
import { withPosts } from "#app/domain/enrolment/people-shown.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { AttendanceState } from "./attendance.ts";
import { canTakeRoll } from "./policy.ts";
import { findRollObstacle, usualState } from "./roll.ts";
import { attendeesSeen, taughtCourses } from "./scope.server.ts";

/** A course as the pages of its teaching show it; null for one that the viewer does not read. One statement. */
export async function findTaughtCourse(db: Db, viewer: Viewer, courseId: number) {
  const row = await taughtCourses(db.sql, viewer)
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .where("c.id", "=", courseId)
    .select(["c.id", "c.code", "c.status", "c.policy", "c.startsOn", "c.endsOn", "c.hostUnitId"])
    .select(["c.versionId", "c.place", "p.disclosesPlanning"])
    .select(raw<string>`coalesce(${raw.ref("c.name")}, ${raw.ref("p.name")})`.as("name"))
    .executeTakeFirst();
  // why: a check constraint names the statuses
  return row ? { ...row, status: row.status as CourseStatus } : null;
}

export type TaughtCourse = NonNullable<Awaited<ReturnType<typeof findTaughtCourse>>>;

/** The half-days of a course that the caller has found for its reader, with whose rolls were taken and how. Two statements. */
export async function listRollDays(db: Db, viewer: Viewer, course: TaughtCourse) {
  const sessions = await db.sql
    .selectFrom("CourseSession as s")
    .leftJoin("RollCall as r", "r.sessionId", "s.id")
    .leftJoin("Account as a", "a.id", "r.takenById")
    .where("s.courseId", "=", course.id)
    .select(
      raw<string | null>`coalesce(${raw.ref("a.displayName")}, ${raw.ref("r.takenBy")})`.as(
        "takenBy",
      ),
    )
    .select(["s.id", "s.day", "s.startsAt", "s.endsAt", "s.periods", "s.topic", "s.room"])
    .select(["s.half", "s.lecturerId", "s.lecturerName", "r.takenAt", "r.revision"])
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .execute();
  const counts = await attendeesSeen(db.sql, viewer)
    .innerJoin("Attendance as a", "a.enrolmentId", "e.id")
    .where("c.id", "=", course.id)
    .where("a.replacedAt", "is", null)
    .groupBy(["a.sessionId", "a.state"])
    .select(["a.sessionId", "a.state"])
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .execute();
  const countsOf = Map.groupBy(counts, ({ sessionId }) => sessionId);
  return sessions.map(({ half, ...session }) => ({
    ...session,
    half: half as Half, // why: a check constraint names the halves
    mayTake: canTakeRoll(viewer, session),
    obstacle: findRollObstacle({ status: course.status, day: session.day }, viewer.today),
    counts: Object.fromEntries(
      (countsOf.get(session.id) ?? []).map(({ state, n }) => [state, Number(n)]),
    ) as Partial<Record<AttendanceState, number>>, // why: a check constraint names the states
  }));
}

export type RollDay = Awaited<ReturnType<typeof listRollDays>>[number];

/**
 * Everybody of a course with what stands of them for one half-day, in the order of a list of names; what a form offers of
 * whom nothing is recorded. Two statements.
 */
export async function listRoll(
  db: Db,
  viewer: Viewer,
  { courseId, sessionId, day }: { courseId: number; sessionId: number; day: string },
) {
  const rows = await attendeesSeen(db.sql, viewer)
    .innerJoin("Cadre as p", "p.id", "e.cadreId")
    .leftJoin("Attendance as a", (join) =>
      join
        .onRef("a.enrolmentId", "=", "e.id")
        .on("a.sessionId", "=", sessionId)
        .on("a.replacedAt", "is", null),
    )
    .where("c.id", "=", courseId)
    .select(["e.id", "e.cadreId", "e.status", "e.seatFrom"])
    .select(["p.fullName", "p.birthDate", "a.state", "a.document", "a.reason"])
    .orderBy("p.sortKey")
    .orderBy("e.id")
    .execute();
  const shown = rows.map(({ seatFrom, state, ...row }) => ({
    ...row,
    seatFrom,
    state: state as AttendanceState | null, // why: a check constraint names the states
    usual: usualState(seatFrom, day),
    isOwn: row.cadreId === viewer.cadreId,
  }));
  return withPosts(db.sql, viewer, shown);
}

export type RollRow = Awaited<ReturnType<typeof listRoll>>[number];
