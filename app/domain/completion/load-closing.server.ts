import { sql as raw, type SqlBool } from "kysely";
import type { CourseStatus } from "#app/domain/courses/course.ts";
import type { PaperKind } from "#app/domain/courses/paper.ts";
import { ruleOfMarks } from "#app/domain/teaching/mark-rule.server.ts";
import { lacksMark } from "#app/domain/teaching/result.ts";
import { resultsIn } from "#app/domain/teaching/results.server.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { ClosingFacts, Preparers } from "./closing.ts";

// why: callers have found the course for its reader, or have locked it

/** What closing a course looks at. Nine statements, however many people. */
export async function loadClosing(sql: Sql, { id, status }: { id: number; status: CourseStatus }) {
  const rule = await ruleOfMarks(sql, id);
  if (rule === null) return null;
  const attendees = await attendeesOf(sql, id);
  const { sessions, results } = await resultsIn(sql, id, { people: attendees, rule });
  const corrections = await correctionsOpen(sql, id);
  const papers = await papersOf(sql, id);
  const undecided = await countUndecided(sql, id);
  const people = attendees.flatMap(({ leaveAskedAt, status: stands, ...person }) => {
    const found = results.get(person.id);
    if (!found) return [];
    return [
      {
        ...person,
        ...found,
        enrolmentId: person.id,
        // why: what is selected has no other status
        status: stands as "confirmed" | "attending",
        lacksMark: lacksMark(found.shares, found.attempts, rule),
        correctionOpen: corrections.has(person.id),
        leaveOpen: leaveAskedAt !== null,
      },
    ];
  });
  const facts: ClosingFacts = {
    status,
    untaken: sessions.filter(({ isTaken }) => !isTaken),
    people,
    undecided,
    papers: papers.map(({ kind }) => kind),
  };
  const preparers: Preparers = {
    markers: await markersOf(sql, id),
    rollTakers: await rollTakersOf(sql, id),
  };
  return { facts, people, rule, papers, preparers };
}

export type ClosingLoad = NonNullable<Awaited<ReturnType<typeof loadClosing>>>;

/** Who holds a seat in a course, in the order of a list of names. */
const attendeesOf = (sql: Sql, courseId: number) =>
  sql
    .selectFrom("Enrolment as e")
    .innerJoin("Cadre as p", "p.id", "e.cadreId")
    .where("e.courseId", "=", courseId)
    .where("e.status", "in", ["confirmed", "attending"])
    .select(["e.id", "e.cadreId", "e.status", "e.seatFrom", "e.leaveAskedAt"])
    .select(["p.fullName", "p.birthDate", "p.gender"])
    .orderBy("p.sortKey")
    .orderBy("e.id")
    .execute();

async function correctionsOpen(sql: Sql, courseId: number): Promise<Set<number>> {
  const rows = await sql
    .selectFrom("MarkCorrection as k")
    .innerJoin("Enrolment as e", "e.id", "k.enrolmentId")
    .where("e.courseId", "=", courseId)
    .where("k.decidedAt", "is", null)
    .select("k.enrolmentId")
    .execute();
  return new Set(rows.map(({ enrolmentId }) => enrolmentId));
}

async function papersOf(sql: Sql, courseId: number) {
  const rows = await sql
    .selectFrom("CoursePaper")
    .where("courseId", "=", courseId)
    .where("revokedAt", "is", null)
    .select(["kind", "number", "date"])
    .orderBy("id")
    .execute();
  // why: a check constraint names the kinds
  return rows.map((row) => ({ ...row, kind: row.kind as PaperKind }));
}

async function countUndecided(sql: Sql, courseId: number): Promise<number> {
  const { n } = await sql
    .selectFrom("Enrolment")
    .where("courseId", "=", courseId)
    .where("status", "in", ["requested", "unit_approved", "approved", "waitlisted", "offered"])
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function markersOf(sql: Sql, courseId: number): Promise<number[]> {
  const rows = await sql
    .selectFrom("CourseMark as m")
    .innerJoin("Enrolment as e", "e.id", "m.enrolmentId")
    .where("e.courseId", "=", courseId)
    .where("m.replacedAt", "is", null)
    .select("m.recordedById")
    .distinct()
    .execute();
  return rows.flatMap(({ recordedById }) => recordedById ?? []);
}

async function rollTakersOf(sql: Sql, courseId: number): Promise<number[]> {
  const rows = await sql
    .selectFrom("Attendance as a")
    .innerJoin("CourseSession as s", "s.id", "a.sessionId")
    .where("s.courseId", "=", courseId)
    .where("a.replacedAt", "is", null)
    .select("a.recordedById")
    .distinct()
    .execute();
  return rows.flatMap(({ recordedById }) => recordedById ?? []);
}

/** Posts and units of people on a day, in words of that day: “Bí thư, Đảng ủy xã Lệ Thủy; …”. One statement. */
export async function placesOn(
  sql: Sql,
  cadreIds: readonly number[],
  day: string,
): Promise<Map<number, string>> {
  if (cadreIds.length === 0) return new Map();
  const rows = await sql
    .selectFrom("PostHolding as h")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "h.unitId")
    .where("h.cadreId", "in", [...cadreIds])
    .where("h.placedFrom", "<=", day)
    .where("h.placedTo", ">=", day)
    .where(
      raw<SqlBool>`coalesce(${raw.ref("v.validFrom")}, ${beginningOfTime}) <= ${day} and coalesce(${raw.ref("v.validTo")}, ${endOfTime}) >= ${day}`,
    )
    .select(["h.cadreId", "h.name", "v.name as unitName"])
    .orderBy("h.id")
    .execute();
  const places = Map.groupBy(rows, ({ cadreId }) => cadreId);
  return new Map(
    [...places].map(([cadreId, held]) => [
      cadreId,
      held.map(({ name, unitName }) => `${name}, ${unitName}`).join("; "),
    ]),
  );
}

/** What a course, its programme and its host (by its last name, had it ended) are called on a day. One statement. */
export const namesOn = (sql: Sql, courseId: number, day: string) =>
  sql
    .selectFrom("Course as c")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .innerJoin("ProgrammeVersion as r", "r.id", "c.versionId")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "c.hostUnitId")
    .where("c.id", "=", courseId)
    .where(raw<SqlBool>`coalesce(${raw.ref("v.validFrom")}, ${beginningOfTime}) <= ${day}`)
    .select(["p.name as programmeName", "p.dimension", "p.level", "v.name as hostName"])
    .select(["c.seatTurn", "r.proof", "r.validMonths", "r.form"])
    .select(raw<string>`coalesce(${raw.ref("c.name")}, ${raw.ref("p.name")})`.as("courseName"))
    .orderBy(raw`coalesce(${raw.ref("v.validFrom")}, ${beginningOfTime})`, "desc")
    .limit(1)
    .executeTakeFirst();
