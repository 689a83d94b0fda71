import { dayNumber, dayOfNumber } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { type Announced, announcedOn } from "./coverage.ts";
import type { CourseFact, SeatFact } from "./facts.ts";

// why: that a course is announced is told to everybody who reads readiness; whose page opens is the courses' own part

/** Courses (`k`) with the version of their programme that they follow (`v`). */
const coursesWithVersion = (sql: Sql) =>
  sql.selectFrom("Course as k").innerJoin("ProgrammeVersion as v", "v.id", "k.versionId");

/** The courses that have been announced, or those of a day on which one could still enter them. One statement. */
export async function loadCourses(sql: Sql, day: string | null): Promise<CourseFact[]> {
  let courses = coursesWithVersion(sql).where("k.announcedOn", "is not", null);
  if (day !== null)
    courses = courses.where("k.startsOn", ">=", day).where("k.announcedOn", "<=", day);
  const rows = await courses
    .select(["k.id", "k.programmeId", "k.announcedOn", "k.startsOn", "k.endsOn", "k.cancelledOn"])
    .select("v.certificateDays")
    .orderBy("k.id")
    .execute();
  return rows.map(({ announcedOn: announced, endsOn, certificateDays, ...course }) => ({
    ...course,
    announcedOn: announced ?? "",
    recognisedOn: recognition(endsOn, certificateDays),
  }));
}

/** Expected recognition (product 4.5): a delay that is not recorded is none. */
function recognition(endsOn: string, certificateDays: number | null): string {
  // why: every page of a record tells it of some hundred courses, and the calendar's own sum costs nine times as much
  return dayOfNumber(dayNumber(endsOn) + (certificateDays ?? 0));
}

/** The courses that count as announced on a day, by programme. One statement. */
export const loadAnnounced = async (sql: Sql, day: string): Promise<Announced> =>
  announcedOn(await loadCourses(sql, day), day);

/** The seats that people hold or held, in the order in which they were asked for. One statement. */
export async function seatsOf(
  sql: Sql,
  cadreIds: readonly number[],
): Promise<(SeatFact & { cadreId: number })[]> {
  const rows = await coursesWithVersion(sql)
    .innerJoin("Enrolment as e", "e.courseId", "k.id")
    .where("e.cadreId", "in", [...cadreIds])
    .where("e.seatFrom", "is not", null)
    .select(["e.cadreId", "e.courseId", "e.seatFrom", "e.seatUntil"])
    .select(["k.programmeId", "k.endsOn", "k.cancelledOn", "v.certificateDays"])
    .orderBy("e.id")
    .execute();
  return rows.map(({ seatFrom, seatUntil, endsOn, cancelledOn, certificateDays, ...seat }) => ({
    ...seat,
    heldFrom: seatFrom ?? "",
    heldUntil: earlier(seatUntil, cancelledOn),
    recognisedOn: recognition(endsOn, certificateDays),
  }));
}

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;
