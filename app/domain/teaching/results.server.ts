import type { Sql } from "#app/platform/db.server.ts";
import {
  type AttendanceShare,
  type AttendanceState,
  type RolledSession,
  sharesOf,
  statesOf,
} from "./attendance.ts";
import type { Attempt } from "./mark.ts";
import { type CompletionRule, type CourseResult, resultOf } from "./result.ts";

// why: callers have chosen the people by what their reader sees; rolls and marks are read by the course alone

export type ShownMark = Attempt & { id: number };

export type PersonResult = {
  shares: AttendanceShare[];
  attempts: ShownMark[];
  /** how the course would end for them as it stands */
  result: CourseResult;
  /** half-days of which nothing is known of them */
  unknown: RolledSession[];
};

type Attendee = { id: number; cadreId: number; seatFrom: string | null };

/** How people of a course stand in it, by the ids of their enrolments, with its half-days. Three statements, however many people. */
export async function resultsIn(
  sql: Sql,
  courseId: number,
  { people, rule }: { people: readonly Attendee[]; rule: CompletionRule },
): Promise<{ sessions: RolledSession[]; results: Map<number, PersonResult> }> {
  const sessions = await rolledSessions(sql, courseId);
  const attendance = await recordedIn(sql, { courseId, cadreId: null });
  const marks = await sql
    .selectFrom("CourseMark as m")
    .innerJoin("Enrolment as e", "e.id", "m.enrolmentId")
    .where("e.courseId", "=", courseId)
    .where("m.replacedAt", "is", null)
    .select(["m.id", "m.enrolmentId", "m.attempt", "m.tenths"])
    .orderBy("m.attempt")
    .execute();
  const recorded = Map.groupBy(attendance, ({ cadreId }) => cadreId);
  const marksOf = Map.groupBy(marks, ({ enrolmentId }) => enrolmentId);
  const results = people.map(({ id, cadreId, seatFrom }): [number, PersonResult] => {
    const states = statesOf(sessions, recorded.get(cadreId) ?? [], seatFrom);
    const shares = sharesOf(sessions, states, rule);
    const attempts = (marksOf.get(id) ?? []).map(({ enrolmentId: _id, ...mark }) => mark);
    const unknown = sessions.filter((session) => !states.has(session.id));
    return [id, { shares, attempts, result: resultOf(shares, attempts, rule), unknown }];
  });
  return { sessions, results: new Map(results) };
}

/** The half-days of a course as attendance counts them. One statement. */
export async function rolledSessions(sql: Sql, courseId: number): Promise<RolledSession[]> {
  const rows = await sql
    .selectFrom("CourseSession as s")
    .leftJoin("RollCall as r", "r.sessionId", "s.id")
    .where("s.courseId", "=", courseId)
    .select(["s.id", "s.day", "s.startsAt", "s.periods", "s.topic", "r.takenAt"])
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .execute();
  return rows.map(({ takenAt, ...session }) => ({ ...session, isTaken: takenAt !== null }));
}

/** What rolls of a course say of its people or one of them, of whichever of their rows in it, the latest last (E22). One statement. */
export async function recordedIn(
  sql: Sql,
  { courseId, cadreId }: { courseId: number; cadreId: number | null },
) {
  let found = sql
    .selectFrom("Attendance as a")
    .innerJoin("Enrolment as e", "e.id", "a.enrolmentId")
    .where("e.courseId", "=", courseId)
    .where("a.replacedAt", "is", null);
  if (cadreId !== null) found = found.where("e.cadreId", "=", cadreId);
  const rows = await found
    .select(["e.cadreId", "a.sessionId", "a.state"])
    .orderBy("a.enrolmentId")
    .execute();
  // why: a check constraint names the states
  return rows as { cadreId: number; sessionId: number; state: AttendanceState }[];
}
