import { withPosts } from "#app/domain/enrolment/people-shown.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { Sql } from "#app/platform/sql.server.ts";
import {
  type AttendanceShare,
  type AttendanceState,
  canStillAttend,
  sharesOf,
  statesOf,
} from "./attendance.ts";
import { ruleOfMarks } from "./mark-rule.server.ts";
import { type Attempt, mayRetry } from "./mark.ts";
import { keepsRolls } from "./policy.ts";
import { type CourseResult, resultOf } from "./result.ts";
import { recordedIn, resultsIn, rolledSessions } from "./results.server.ts";
import { attendeesSeen } from "./scope.server.ts";

/**
 * Everybody of a course that the caller has found for its reader, in the order of a list of names: how much they
 * attended, their marks, and how they would end the course as it stands today. Six statements, however many people.
 */
export async function listMarks(db: Db, viewer: Viewer, courseId: number) {
  const rule = await ruleOfMarks(db.sql, courseId);
  if (rule === null) return null;
  const people = await attendeesSeen(db.sql, viewer)
    .innerJoin("Cadre as p", "p.id", "e.cadreId")
    .where("c.id", "=", courseId)
    .select(["e.id", "e.cadreId", "e.status", "e.seatFrom", "p.fullName", "p.birthDate"])
    .orderBy("p.sortKey")
    .orderBy("e.id")
    .execute();
  const { sessions, results } = await resultsIn(db.sql, courseId, { people, rule });
  const rows = people.flatMap(({ seatFrom: _from, ...person }) => {
    const found = results.get(person.id);
    if (!found) return [];
    const { shares, attempts, result, unknown } = found;
    return {
      ...person,
      isOwn: person.cadreId === viewer.cadreId,
      shares,
      attempts,
      result,
      // why: before the last roll almost nobody has attended enough of the whole
      isPending: canStillAttend(shares) && unknown.length > 0,
      mayRetry: mayRetry(attempts, rule),
    };
  });
  return { rule, sessions, rows: await withPosts(db.sql, viewer, rows) };
}

export type MarksSheet = NonNullable<Awaited<ReturnType<typeof listMarks>>>;
export type MarksRow = MarksSheet["rows"][number];

export type OwnAttendance = {
  shares: AttendanceShare[];
  /** what is known of each half-day */
  states: [sessionId: number, state: AttendanceState][];
  attempts: Attempt[];
  result: CourseResult;
  graded: boolean;
};

/** How much of a course one has attended, and one's marks in it; null where one holds and held no seat. Five statements. */
export async function findOwnAttendance(
  sql: Sql,
  { cadreId, courseId }: { cadreId: number; courseId: number },
): Promise<OwnAttendance | null> {
  const own = await sql
    .selectFrom("Enrolment")
    .where("courseId", "=", courseId)
    .where("cadreId", "=", cadreId)
    .where("status", "in", ["confirmed", "attending", "completed", "failed", "no_show", "voided"])
    .select(["id", "seatFrom"])
    .orderBy("id", "desc")
    .executeTakeFirst();
  const rule = own && (await ruleOfMarks(sql, courseId));
  if (!own || !rule) return null;
  const sessions = await rolledSessions(sql, courseId);
  const recorded = await recordedIn(sql, { courseId, cadreId });
  const states = statesOf(sessions, recorded, own.seatFrom);
  const shares = sharesOf(sessions, states, rule);
  const attempts = await sql
    .selectFrom("CourseMark")
    .where("enrolmentId", "=", own.id)
    .where("replacedAt", "is", null)
    .select(["attempt", "tenths"])
    .orderBy("attempt")
    .execute();
  const result = resultOf(shares, attempts, rule);
  return { shares, states: [...states], attempts, result, graded: rule.graded === 1 };
}

/** The corrections asked for in a course that the caller has found for its reader: those that wait first. One statement. */
export async function listCorrections(db: Db, viewer: Viewer, courseId: number) {
  const rows = await attendeesSeen(db.sql, viewer)
    .innerJoin("MarkCorrection as k", "k.enrolmentId", "e.id")
    .innerJoin("Cadre as p", "p.id", "e.cadreId")
    .leftJoin("CourseMark as m", (join) =>
      join
        .onRef("m.enrolmentId", "=", "e.id")
        .onRef("m.attempt", "=", "k.attempt")
        .on("m.replacedAt", "is", null),
    )
    .leftJoin("Account as asker", "asker.id", "k.askedById")
    .leftJoin("Account as decider", "decider.id", "k.decidedById")
    .where("c.id", "=", courseId)
    .select(["k.id", "k.enrolmentId", "k.attempt", "k.tenths", "k.reason", "k.askedAt"])
    .select((eb) => [
      eb.fn.coalesce("asker.displayName", "k.askedBy").as("askedBy"),
      eb.fn.coalesce("decider.displayName", "k.decidedBy").as("decidedBy"),
    ])
    .select(["k.askedById", "k.decidedAt", "k.decision", "k.decisionReason"])
    .select(["e.cadreId", "p.fullName", "p.birthDate", "m.tenths as stands"])
    .orderBy((eb) => eb.case().when("k.decidedAt", "is", null).then(0).else(1).end())
    .orderBy("k.id", "desc")
    .execute();
  return rows.map(({ decision, askedById, ...row }) => ({
    ...row,
    decision: decision as "accepted" | "refused" | null, // why: a check constraint names the words
    mayDecide:
      decision === null &&
      keepsRolls(viewer) &&
      askedById !== viewer.accountId &&
      row.cadreId !== viewer.cadreId,
  }));
}

export type CorrectionRow = Awaited<ReturnType<typeof listCorrections>>[number];
