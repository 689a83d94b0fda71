import { sql as raw } from "kysely";
import type { CourseStatus } from "#app/domain/courses/course.ts";
import type { PaperKind } from "#app/domain/courses/paper.ts";
import { coursesSeen } from "#app/domain/courses/scope.server.ts";
import type { Half } from "#app/domain/courses/session.ts";
import { listCoursesToDecide } from "#app/domain/enrolment/approval-queries.server.ts";
import { canKeepSeats } from "#app/domain/enrolment/policy.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";

/** How many rows of each list a home shows; the list itself has the others. */
const shown = 6;

const courseName = raw<string>`coalesce(${raw.ref("c.name")}, ${raw.ref("p.name")})`;

/**
 * What a course administrator opens the portal for: the half-days of today, how full the open courses are, who waits for
 * a decision, and the courses whose teaching is over with what their records still lack. Null for whoever keeps no
 * seats. Four statements, however many courses.
 */
export async function findCourseHome(db: Db, viewer: Viewer) {
  const deciding = await listCoursesToDecide(db, viewer);
  if (deciding === null || !canKeepSeats(viewer)) return null;
  return {
    today: await sessionsToday(db.sql, viewer),
    filling: await fillingCourses(db.sql, viewer),
    deciding: {
      people: deciding.reduce((sum, { toDecide }) => sum + toDecide, 0),
      leaving: deciding.reduce((sum, { leaving }) => sum + leaving, 0),
      total: deciding.length,
      rows: deciding.slice(0, shown),
    },
    closing: await coursesToClose(db.sql, viewer),
  };
}

export type CourseHome = NonNullable<Awaited<ReturnType<typeof findCourseHome>>>;

async function sessionsToday(sql: Sql, viewer: Viewer) {
  const rows = await coursesSeen(sql, viewer)
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .innerJoin("CourseSession as s", "s.courseId", "c.id")
    .leftJoin("RollCall as r", "r.sessionId", "s.id")
    .where("s.day", "=", viewer.today)
    .where("c.status", "in", ["announced", "confirmed", "running", "finished"])
    .select(["s.id", "c.id as courseId", "c.code", "c.place", "s.room", "s.startsAt", "s.endsAt"])
    .select(["s.lecturerName", "s.topic", "r.takenAt", courseName.as("name")])
    .select(raw<Half>`${raw.ref("s.half")}`.as("half"))
    .select(raw<CourseStatus>`${raw.ref("c.status")}`.as("status"))
    .orderBy("s.startsAt")
    .orderBy("c.codeKey")
    .orderBy("s.id")
    .execute();
  return rows;
}

const enrolled = (...statuses: string[]) =>
  raw<number>`(select count(*) from "Enrolment" as "e" where "e"."courseId" = ${raw.ref("c.id")}
    and "e"."status" in (${raw.join(statuses.map((word) => raw.lit(word)))}))`;

/** The courses that take people now, the nearest deadline first. */
async function fillingCourses(sql: Sql, viewer: Viewer) {
  const rows = await coursesSeen(sql, viewer)
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .where("c.status", "=", "announced")
    .select(["c.id", "c.code", "c.startsOn", "c.capacity", "c.seatsTaken", "c.nominationEndsOn"])
    .select([courseName.as("name"), raw<number>`count(*) over ()`.as("total")])
    .select([enrolled("offered").as("offered"), enrolled("waitlisted").as("waiting")])
    .orderBy("c.nominationEndsOn")
    .orderBy("c.id")
    .limit(shown)
    .execute();
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(({ total: _total, ...course }) => {
      const [offered, waiting] = [Number(course.offered), Number(course.waiting)];
      const { capacity, seatsTaken } = course;
      const free = capacity === null ? null : capacity - seatsTaken;
      return { ...course, offered, waiting, free, taken: seatsTaken - offered };
    }),
  };
}

/** How many people of a course (`c`) hold a seat and have no mark that stands, where its programme gives marks. */
const unmarked = raw<number>`case when ${raw.ref("v.graded")} = 0 then 0 else (
  select count(*) from "Enrolment" as "e" where "e"."courseId" = ${raw.ref("c.id")}
    and "e"."status" in ('confirmed', 'attending')
    and not exists (select 1 from "CourseMark" as "m" where "m"."enrolmentId" = "e"."id" and "m"."replacedAt" is null)
  ) end`;

/** How many half-days of a course (`c`) have no roll. */
const untaken = raw<number>`(select count(*) from "CourseSession" as "s" where "s"."courseId" = ${raw.ref("c.id")}
  and not exists (select 1 from "RollCall" as "r" where "r"."sessionId" = "s"."id"))`;

const recorded = (...kinds: PaperKind[]) =>
  raw<number>`case when exists (select 1 from "CoursePaper" as "d" where "d"."courseId" = ${raw.ref("c.id")}
    and "d"."kind" in (${raw.join(kinds.map((kind) => raw.lit(kind)))}) and "d"."revokedAt" is null) then 1 else 0 end`;

/** What is counted of a record that is to be closed: the checklist of the course itself says more. */
async function coursesToClose(sql: Sql, viewer: Viewer) {
  const rows = await coursesSeen(sql, viewer)
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .innerJoin("ProgrammeVersion as v", "v.id", "c.versionId")
    .leftJoin("CourseClosing as k", "k.courseId", "c.id")
    .where("c.status", "=", "finished")
    .select(["c.id", "c.code", "c.endsOn", "k.askedAt", courseName.as("name")])
    .select([untaken.as("untaken"), unmarked.as("unmarked")])
    .select([recorded("opening").as("opening"), recorded("sending", "summons").as("sending")])
    .select([recorded("recognition").as("recognition")])
    .select(raw<number>`count(*) over ()`.as("total"))
    .orderBy("c.endsOn")
    .orderBy("c.id")
    .limit(shown)
    .execute();
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(({ total: _total, opening, sending, recognition, ...course }) => ({
      ...course,
      untaken: Number(course.untaken),
      unmarked: Number(course.unmarked),
      papers: [
        ...(Number(opening) === 1 ? [] : (["opening"] as const)),
        ...(Number(sending) === 1 ? [] : (["sending"] as const)),
        ...(Number(recognition) === 1 ? [] : (["recognition"] as const)),
      ],
    })),
  };
}
