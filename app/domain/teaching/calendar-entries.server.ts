import type { FeedHolder } from "#app/domain/access/calendar-feed.server.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import { addDays, dayOf } from "#app/kernel/calendar.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import {
  type CalendarEntry,
  calendarOf,
  calendarReach,
  type HalfDayFacts,
} from "./calendar-entry.ts";

/** Whoever has a seat, or had it to the end. */
const seated: EnrolmentStatus[] = ["confirmed", "attending", "completed", "failed", "voided"];

/**
 * The half-days of the holder of a calendar's address: of the courses in which they have a seat, and those that they
 * teach; cancelled ones too. Nothing but their own. At most four statements.
 */
export async function calendarEntries(
  { sql }: Db,
  { holder, today }: { holder: FeedHolder; today: string },
): Promise<CalendarEntry[]> {
  const from = addDays(today, -calendarReach);
  const { cadreId, accountId, attends, teaches } = holder;
  const own =
    attends && cadreId !== null
      ? await attended(sql, { from, cadreId: await survivorOf(sql, cadreId) })
      : [];
  const taught = teaches ? await taughtBy(sql, { from, accountId }) : [];
  return calendarOf([...own, ...taught]);
}

async function attended(
  sql: Sql,
  { from, cadreId }: { from: string; cadreId: number },
): Promise<HalfDayFacts[]> {
  const ownCourses = announced(sql)
    .innerJoin("Enrolment as e", "e.courseId", "c.id")
    .where("e.cadreId", "=", cadreId)
    .where((eb) =>
      eb.or([
        eb("e.status", "in", seated),
        // why: of a course that was cancelled, whoever had a seat then
        eb("e.status", "=", "course_cancelled").and("e.seatFrom", "is not", null),
      ]),
    );
  const there = await ownCourses
    .innerJoin("CourseSession as s", "s.courseId", "c.id")
    .where("s.day", ">=", from)
    .select(thereColumns)
    .execute();
  const gone = await ownCourses
    .innerJoin("RemovedSession as s", "s.courseId", "c.id")
    .where("s.day", ">=", from)
    .select([...goneColumns, "e.seatFrom"])
    .execute();
  return [
    ...there.map((row) => factsOf(row, "attends")),
    // why: what was gone before somebody had a seat was never in their calendar
    ...gone
      .filter(({ seatFrom, removedAt }) => dayOf(new Date(removedAt)) >= (seatFrom ?? ""))
      .map(({ seatFrom: _from, ...row }) => factsOf(withoutLink(row), "attends")),
  ];
}

async function taughtBy(
  sql: Sql,
  { from, accountId }: { from: string; accountId: number },
): Promise<HalfDayFacts[]> {
  const there = await announced(sql)
    .innerJoin("CourseSession as s", "s.courseId", "c.id")
    .where("s.lecturerId", "=", accountId)
    .where("s.day", ">=", from)
    .select(thereColumns)
    .execute();
  const gone = await announced(sql)
    .innerJoin("RemovedSession as s", "s.courseId", "c.id")
    .where("s.lecturerId", "=", accountId)
    .where("s.day", ">=", from)
    .select(goneColumns)
    .execute();
  return [
    ...there.map((row) => factsOf(row, "teaches")),
    ...gone.map((row) => factsOf(withoutLink(row), "teaches")),
  ];
}

/** Courses whose timetable anybody has been told of, with what they are called. */
const announced = (sql: Sql) =>
  sql
    .selectFrom("Course as c")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .where("c.announcedOn", "is not", null)
    .select(["c.id as courseId", "c.code", "c.name as ownName", "c.place", "c.link as courseLink"])
    .select(["c.status as courseStatus", "c.updatedAt as courseUpdatedAt"])
    .select(["p.name as programmeName", "p.disclosesPlanning"]);

const bothColumns = [
  "s.day",
  "s.half",
  "s.startsAt",
  "s.endsAt",
  "s.room",
  "s.topic",
  "s.periods",
  "s.revision",
] as const;
const thereColumns = [...bothColumns, "s.id", "s.link", "s.updatedAt"] as const;
const goneColumns = [...bothColumns, "s.sessionId as id", "s.removedAt"] as const;

type Row = Omit<HalfDayFacts, "as" | "half" | "name" | "removedAt" | "discloses"> & {
  half: string;
  ownName: string | null;
  courseLink: string | null;
  programmeName: string;
  disclosesPlanning: number;
  removedAt?: string;
};

const withoutLink = <Gone extends { removedAt: string }>(row: Gone) => ({
  ...row,
  link: null,
  courseLink: null,
  updatedAt: row.removedAt,
});

function factsOf(
  { ownName, programmeName, disclosesPlanning, courseLink, ...row }: Row,
  as: HalfDayFacts["as"],
): HalfDayFacts {
  return {
    ...row,
    as,
    half: row.half as HalfDayFacts["half"], // why: a check constraint names the halves
    link: row.link ?? courseLink,
    name: ownName ?? programmeName,
    discloses: disclosesPlanning === 1,
    removedAt: row.removedAt ?? null,
  };
}
