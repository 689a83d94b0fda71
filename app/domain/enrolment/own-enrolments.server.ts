import { type RawBuilder, sql as raw } from "kysely";
import type { CoursePolicy, CourseStatus } from "#app/domain/courses/course.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";
import type { EnrolmentAct, EnrolmentSource, EnrolmentStatus } from "./enrolment.ts";
import type { OwnCourse, OwnEnrolment, OwnEvent, OwnSession } from "./own-enrolment.ts";
import { noRank } from "./seats.ts";

// why: callers ask for the viewer's own record, so what stands here is read by its id alone

const waitingWhere = (further: RawBuilder<unknown>) => raw<number>`(
  select count(*) from "Enrolment" as "w"
  where "w"."courseId" = "e"."courseId" and "w"."status" = 'waitlisted' and ${further})`;

/**
 * How many wait in the same course up to and with a row: its number on the list. In three parts, so that an index
 * answers the first two: a list may be long, and everybody on it looks.
 */
const waitingNumber = raw<number | null>`case when "e"."status" = 'waitlisted' then
  ${waitingWhere(raw`"w"."priority" > "e"."priority"`)}
  + ${waitingWhere(raw`"w"."priority" = "e"."priority" and "w"."waitingSince" < "e"."waitingSince"`)}
  + ${waitingWhere(raw`"w"."priority" = "e"."priority" and "w"."waitingSince" = "e"."waitingSince"
    and (coalesce("w"."rank", ${raw.lit(noRank)}) < coalesce("e"."rank", ${raw.lit(noRank)})
      or (coalesce("w"."rank", ${raw.lit(noRank)}) = coalesce("e"."rank", ${raw.lit(noRank)})
        and "w"."id" <= "e"."id"))`)} end`;

const ownRows = (sql: Sql, cadreId: number) =>
  sql
    .selectFrom("Enrolment as e")
    .where("e.cadreId", "=", cadreId)
    .select(["e.id", "e.courseId", "e.programmeId", "e.status", "e.source", "e.autoAccept"])
    .select(["e.offerExpiresAt", "e.returnedTo", "e.returnReason", "e.leaveAskedAt"])
    .select(["e.endReason", "e.requestedAt", "e.revision"])
    .select(waitingNumber.as("number"))
    .orderBy("e.id", "desc");

type Row = Awaited<ReturnType<ReturnType<typeof ownRows>["execute"]>>[number];

function toOwn({ leaveAskedAt, ...row }: Row): OwnEnrolment {
  const { returnedTo } = row;
  return {
    ...row,
    // why: check constraints name the words
    status: row.status as EnrolmentStatus,
    source: row.source as EnrolmentSource,
    returnedTo: returnedTo as OwnEnrolment["returnedTo"],
    number: row.number === null ? null : Number(row.number),
    autoAccept: row.autoAccept === 1,
    returnReason: returnedTo === "person" ? row.returnReason : null,
    leaveAsked: leaveAskedAt !== null,
  };
}

/** Every row of a person, the newest first. One statement. */
export async function ownEnrolments(sql: Sql, cadreId: number): Promise<OwnEnrolment[]> {
  return (await everyOwn(sql, { cadreId })).map(toOwn);
}

const everyOwn = prepared((sql, { cadreId }: { cadreId: number }) => ownRows(sql, cadreId));

/** The rows of a person in one course, the newest first. One statement. */
export async function ownEnrolmentsIn(
  sql: Sql,
  cadreId: number,
  courseId: number,
): Promise<OwnEnrolment[]> {
  return (await ownRows(sql, cadreId).where("e.courseId", "=", courseId).execute()).map(toOwn);
}

/** Reasons that are said to the person, or by them. */
const toldActs: readonly EnrolmentAct[] = [
  "completed_request",
  "not_sent",
  "rejected",
  "declined",
  "withdrawn",
  "leave_asked",
  "leave_accepted",
  "leave_refused",
  "skipped",
  "course_cancelled",
];

/**
 * What happened to a person's rows in a course; why somebody's place was changed by hand, what was written to the unit
 * and, where being planned may be the ground of admission (`isOpen` false), that a seat passed by stay untold (product
 * 4.8). One statement.
 */
export async function ownEvents(
  sql: Sql,
  cadreId: number,
  { courseId, isOpen }: { courseId: number; isOpen: boolean },
): Promise<OwnEvent[]> {
  const rows = await sql
    .selectFrom("EnrolmentEvent as v")
    .innerJoin("Enrolment as e", "e.id", "v.enrolmentId")
    .where("e.cadreId", "=", cadreId)
    .where("e.courseId", "=", courseId)
    .select(["v.id", "v.act", "v.toStatus", "v.at", "v.reason"])
    .orderBy("v.id", "desc")
    .execute();
  return rows.flatMap(({ id, at, toStatus, reason, ...row }) => {
    const act = row.act as EnrolmentAct; // why: only the seat service writes them
    if (act === "skipped" && !isOpen) return [];
    const isTold = toldActs.includes(act) || (act === "returned" && toStatus === "requested");
    return [{ id, act, at, reason: isTold ? reason : null }];
  });
}

const sessionRows = (sql: Sql, cadreId: number) =>
  sql
    .selectFrom("Enrolment as e")
    .innerJoin("Course as c", "c.id", "e.courseId")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .innerJoin("CourseSession as s", "s.courseId", "c.id")
    .where("e.cadreId", "=", cadreId)
    .select(["s.id", "c.id as courseId", "c.code", "e.status", "s.day", "s.half", "s.startsAt"])
    .select(["s.endsAt", "c.place", "s.room", "s.topic", "s.lecturerName"])
    .select((eb) => eb.fn.coalesce("c.name", "p.name").as("name"))
    .select((eb) => eb.fn.coalesce("s.link", "c.link").as("link"))
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .orderBy("s.id");

/** The half-days from a day on, or before it, of the courses in which a person has one of some states. One statement. */
export async function ownSessions(
  sql: Sql,
  cadreId: number,
  wanted: { statuses: readonly EnrolmentStatus[]; day: string; past: boolean },
): Promise<OwnSession[]> {
  const rows = await sessionRows(sql, cadreId)
    .where("e.status", "in", [...wanted.statuses])
    .where("s.day", wanted.past ? "<" : ">=", wanted.day)
    .execute();
  // why: check constraints name the words
  return rows as OwnSession[];
}

/**
 * The next two half-days, begun ones that are not over among them, of the courses in which a person has a seat; `time`
 * is hh:mm of `day`. One statement.
 */
export async function nextSessions(
  sql: Sql,
  when: { cadreId: number; day: string; time: string },
): Promise<OwnSession[]> {
  // why: check constraints name the words
  return (await nextRows(sql, when)) as OwnSession[];
}

const nextRows = prepared((sql, { cadreId, day, time }: Parameters<typeof nextSessions>[1]) =>
  sessionRows(sql, cadreId)
    .where("e.status", "in", ["confirmed", "attending"])
    .where((eb) =>
      eb.or([eb("s.day", ">", day), eb.and([eb("s.day", "=", day), eb("s.endsAt", ">", time)])]),
    )
    .limit(2),
);

const rowsWithCourse = (sql: Sql, cadreId: number) =>
  ownRows(sql, cadreId)
    .innerJoin("Course as c", "c.id", "e.courseId")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .select(["c.code", "c.startsOn", "c.endsOn", "c.place", "c.link", "c.withdrawalEndsOn"])
    .select(["c.status as courseStatus", "c.policy"])
    .select((eb) => eb.fn.coalesce("c.name", "p.name").as("name"));

const toOwnCourse = (
  row: Awaited<ReturnType<ReturnType<typeof rowsWithCourse>["execute"]>>[number],
): OwnCourse => ({
  ...row,
  ...toOwn(row),
  // why: check constraints name the words
  courseStatus: row.courseStatus as CourseStatus,
  policy: row.policy as CoursePolicy,
});

/** Every course in which a person stands or stood, the newest row first. One statement. */
export async function ownCourses(sql: Sql, cadreId: number): Promise<OwnCourse[]> {
  return (await rowsWithCourse(sql, cadreId).execute()).map(toOwnCourse);
}

/** One row of a person with its course; null where it is none of theirs. One statement. */
export async function ownCourse(
  sql: Sql,
  cadreId: number,
  enrolmentId: number,
): Promise<OwnCourse | null> {
  const [row] = await ownRow(sql, { cadreId, enrolmentId });
  return row ? toOwnCourse(row) : null;
}

const ownRow = prepared((sql, own: { cadreId: number; enrolmentId: number }) =>
  rowsWithCourse(sql, own.cadreId).where("e.id", "=", own.enrolmentId),
);
