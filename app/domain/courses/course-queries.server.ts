import { sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { CoursePolicy, CourseStatus } from "./course.ts";
import { courseEvents, isCourseEvent, readCourseDetail } from "./history.ts";
import type { PaperKind } from "./paper.ts";
import { canKeepCourses, canReadCourses, readsAllOfHost } from "./policy.ts";
import { namedCourses } from "./queries.server.ts";
import type { Half } from "./session.ts";

/**
 * A course with its half-days, papers and how many seats are taken, offered and waited for; null when the viewer does
 * not see it. Four statements.
 */
export async function findCourse(db: Db, viewer: Viewer, id: number) {
  if (!canReadCourses(viewer)) return null;
  const course = await namedCourses(db.sql, viewer)
    .where("c.id", "=", id)
    .leftJoin("Course as source", "source.id", "c.copiedFromId")
    .select(["c.id", "c.code", "c.name as ownName", "c.programmeId", "c.hostUnitId", "c.place"])
    .select(["c.link", "c.startsOn", "c.endsOn", "c.capacity", "c.seatsTaken", "c.offerHours"])
    .select(["c.nominationEndsOn", "c.approvalEndsOn", "c.promotionStopsOn"])
    .select(["c.withdrawalEndsOn", "c.announcedOn", "c.cancelledOn", "c.cancelReason"])
    .select(["c.revision", "c.copiedFromId", "source.code as copiedFromCode"])
    .select(["p.name as programmeName", "p.shortCode", "p.disclosesPlanning", "v.name as hostName"])
    .select(sql<string>`coalesce(${sql.ref("c.name")}, ${sql.ref("p.name")})`.as("name"))
    .select((eb) =>
      eb
        .selectFrom("AudienceCondition as planned")
        .whereRef("planned.versionId", "=", "c.versionId")
        .where("planned.kind", "=", "planned")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .as("plannedConditions"),
    )
    .select(sql<0 | 1>`${sql.ref("c.unlimited")}`.as("unlimited"))
    .select(sql<CourseStatus>`${sql.ref("c.status")}`.as("status"))
    .select(sql<CoursePolicy>`${sql.ref("c.policy")}`.as("policy"))
    .executeTakeFirst();
  if (!course) return null;
  const { disclosesPlanning, plannedConditions, ...facts } = course;
  return {
    ...facts,
    /** by its programme's name, or by who is admitted */
    restsOnPlanning: disclosesPlanning === 1 || Number(plannedConditions) > 0,
    sessions: await sessionsOf(db, id),
    papers: await papersOf(db, id),
    seats: await seatsOf(db, course),
    keeps: canKeepCourses(viewer),
    readsHistory: readsAllOfHost(viewer),
  };
}

export type CoursePage = NonNullable<Awaited<ReturnType<typeof findCourse>>>;

function sessionsOf(db: Db, courseId: number) {
  return db.sql
    .selectFrom("CourseSession as s")
    .where("s.courseId", "=", courseId)
    .select(["s.id", "s.day", "s.startsAt", "s.endsAt", "s.room", "s.link", "s.topic", "s.periods"])
    .select(["s.lecturerId", "s.lecturerName", "s.roomKey", "s.lecturerKey", "s.revision"])
    .select(sql<Half>`${sql.ref("s.half")}`.as("half"))
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .execute();
}

export type SessionRow = CoursePage["sessions"][number];

function papersOf(db: Db, courseId: number) {
  return db.sql
    .selectFrom("CoursePaper as d")
    .where("d.courseId", "=", courseId)
    .select(["d.id", "d.number", "d.date", "d.signatory", "d.level", "d.recordedAt"])
    .select(["d.revokedAt", "d.revokedReason"])
    .select(sql<PaperKind>`${sql.ref("d.kind")}`.as("kind"))
    .orderBy("d.date")
    .orderBy("d.id")
    .execute();
}

export type PaperRow = CoursePage["papers"][number];

type Seats = {
  /** confirmed or attending */
  taken: number;
  offered: number;
  /** null = unlimited */
  free: number | null;
  waiting: number;
  /** a person has to decide */
  pending: number;
};

async function seatsOf(
  db: Db,
  { id, capacity, seatsTaken }: { id: number; capacity: number | null; seatsTaken: number },
): Promise<Seats> {
  const rows = await db.sql
    .selectFrom("Enrolment as e")
    .where("e.courseId", "=", id)
    .select("e.status")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .groupBy("e.status")
    .execute();
  const count = (...statuses: string[]): number =>
    rows.reduce((sum, { status, n }) => sum + (statuses.includes(status) ? Number(n) : 0), 0);
  const offered = count("offered");
  return {
    taken: seatsTaken - offered,
    offered,
    free: capacity === null ? null : capacity - seatsTaken,
    waiting: count("waitlisted"),
    pending: count("requested", "unit_approved", "approved"),
  };
}

/** What was done to a course that the viewer sees, the newest first; null for whoever reads no history. One statement. */
export async function courseHistory(db: Db, viewer: Viewer, id: number) {
  if (!readsAllOfHost(viewer)) return null;
  const events = await db.sql
    .selectFrom("AuditEvent as e")
    .where("e.subjectType", "=", "course")
    .where("e.subjectId", "=", id)
    .where("e.subjectId", "in", namedCourses(db.sql, viewer).where("c.id", "=", id).select("c.id"))
    .where("e.action", "in", courseEvents)
    .select(["e.seq", "e.at", "e.actorName", "e.action", "e.detail"])
    .orderBy("e.seq", "desc")
    .limit(200)
    .execute();
  return events.flatMap(({ action, detail, ...event }) =>
    isCourseEvent(action) ? [{ ...event, action, ...readCourseDetail(detail) }] : [],
  );
}

export type CourseHistoryEntry = NonNullable<Awaited<ReturnType<typeof courseHistory>>>[number];

/** Who changed a course last, for whoever saves second; null when nobody has. One statement. */
export async function lastCourseChange(db: Db, viewer: Viewer, id: number) {
  if (!canKeepCourses(viewer)) return null;
  const last = await db.sql
    .selectFrom("AuditEvent as e")
    .where("e.subjectType", "=", "course")
    .where("e.subjectId", "=", id)
    .where("e.action", "in", courseEvents)
    .orderBy("e.seq", "desc")
    .limit(1)
    .select(["e.actorName as name", "e.at"])
    .executeTakeFirst();
  return last ?? null;
}
