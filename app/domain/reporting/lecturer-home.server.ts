import { sql as raw } from "kysely";
import type { CourseStatus } from "#app/domain/courses/course.ts";
import { readsOwnSessions } from "#app/domain/courses/policy.ts";
import { coursesSeen } from "#app/domain/courses/scope.server.ts";
import type { Half } from "#app/domain/courses/session.ts";
import { findRollObstacle } from "#app/domain/teaching/roll.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";

/** How many rows of each list a home shows. */
const shown = 10;

/** Of half-days to come so many are told. */
const next = 3;

/**
 * What a lecturer opens the portal for: the next half-days of their own with place and roll, rolls that were not taken,
 * and courses in which people have no mark yet. `time` is hh:mm of today. Null for whoever teaches nothing by their
 * role. Three statements, however many half-days.
 */
export async function findLecturerHome(db: Db, viewer: Viewer, time: string) {
  if (!readsOwnSessions(viewer)) return null;
  return {
    next: await nextHalfDays(db.sql, viewer, time),
    untaken: await untakenRolls(db.sql, viewer),
    marks: await marksDue(db.sql, viewer),
  };
}

export type LecturerHome = NonNullable<Awaited<ReturnType<typeof findLecturerHome>>>;

const ownHalfDays = (sql: Sql, viewer: Viewer) =>
  coursesSeen(sql, viewer)
    .innerJoin("CourseSession as s", "s.courseId", "c.id")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .leftJoin("RollCall as r", "r.sessionId", "s.id")
    .where("s.lecturerId", "=", viewer.accountId)
    .select(["s.id", "s.courseId", "s.day", "s.startsAt", "s.endsAt", "s.room", "s.topic"])
    .select(["s.link", "c.code", "c.place", "r.takenAt"])
    .select(raw<string>`coalesce(${raw.ref("c.name")}, ${raw.ref("p.name")})`.as("name"))
    .select(raw<Half>`${raw.ref("s.half")}`.as("half"))
    .select(raw<CourseStatus>`${raw.ref("c.status")}`.as("status"));

async function nextHalfDays(sql: Sql, viewer: Viewer, time: string) {
  const { today } = viewer;
  const rows = await ownHalfDays(sql, viewer)
    .where((eb) =>
      eb.or([
        eb("s.day", ">", today),
        eb.and([eb("s.day", "=", today), eb("s.endsAt", ">", time)]),
      ]),
    )
    .where("c.status", "in", ["announced", "confirmed", "running", "finished"])
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .orderBy("s.id")
    .limit(next)
    .execute();
  return rows.map((row) => ({ ...row, obstacle: findRollObstacle(row, today) }));
}

/** Half-days whose day has come, whose roll may be taken and was not, the oldest first. */
async function untakenRolls(sql: Sql, viewer: Viewer) {
  const rows = await ownHalfDays(sql, viewer)
    .where("s.day", "<=", viewer.today)
    .where("r.sessionId", "is", null)
    .where("c.status", "in", ["confirmed", "running", "finished"])
    .select(raw<number>`count(*) over ()`.as("total"))
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .orderBy("s.id")
    .limit(shown)
    .execute();
  return { total: Number(rows[0]?.total ?? 0), rows };
}

/** Courses with marks whose last half-day has come and in which somebody who holds a seat has none. */
async function marksDue(sql: Sql, viewer: Viewer) {
  const rows = await coursesSeen(sql, viewer)
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .innerJoin("ProgrammeVersion as v", "v.id", "c.versionId")
    .innerJoin("Enrolment as e", "e.courseId", "c.id")
    .where("c.status", "in", ["running", "finished"])
    .where("c.endsOn", "<=", viewer.today)
    .where("v.graded", "=", 1)
    .where("e.status", "in", ["confirmed", "attending"])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("CourseMark as m")
            .whereRef("m.enrolmentId", "=", "e.id")
            .where("m.replacedAt", "is", null)
            .select("m.id"),
        ),
      ),
    )
    .select(["c.id", "c.code", "c.endsOn"])
    .select(raw<string>`coalesce(${raw.ref("c.name")}, ${raw.ref("p.name")})`.as("name"))
    .select((eb) => eb.fn.countAll<number>().as("unmarked"))
    .groupBy(["c.id", "c.code", "c.endsOn", "c.name", "p.name"])
    .orderBy("c.endsOn")
    .orderBy("c.id")
    .execute();
  return rows.map((row) => ({ ...row, unmarked: Number(row.unmarked) }));
}
