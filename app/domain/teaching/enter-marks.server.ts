import type { CourseStatus } from "#app/domain/courses/course.ts";
import { isCourseSeen } from "#app/domain/courses/scope.server.ts";
import { lockSeats, type Seating } from "#app/domain/enrolment/seating.server.ts";
import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { actorLabel, type Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { ruleOfMarks } from "./mark-rule.server.ts";
import {
  type Attempt,
  findMarkFaults,
  findMarksObstacle,
  type MarkRowFault,
  type TypedMark,
} from "./mark.ts";
import { canEnterMarks } from "./policy.ts";

export type EnteredMark = TypedMark & {
  /** 1 = the first, then the retries */
  attempt: number;
  /** the mark that stood when the form was shown, by its id; null = none */
  standsId: number | null;
};

export type EnterMarksInput = {
  courseId: number;
  marks: readonly EnteredMark[];
  /** why marks that stood are others now; may be missing */
  reason: string | null;
};

export type EnterMarksRefusal =
  | "not_found"
  | "not_allowed"
  | "course_not_running"
  | "record_closed"
  | "not_graded"
  | "unknown_row"
  | "own_row"
  | "twice"
  | "stale"
  | MarkRowFault;

/**
 * Records marks of people of a course, whole, and answers how many it wrote; one that stood keeps when it was replaced
 * (product 4.4). The same marks sent again change nothing. Refuses not_found, not_allowed, course_not_running (teaching
 * has not begun), record_closed, not_graded (the programme gives none), unknown_row (nobody of the course), own_row
 * (nobody acts on their own row), twice (one attempt of one person), stale (somebody entered another since the form was shown), and what findMarkFaults
 * finds.
 */
export async function enterMarks(
  work: Work,
  { courseId, marks, reason }: EnterMarksInput,
): Promise<Result<number, EnterMarksRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !(await isCourseSeen(work.db.sql, viewer, courseId))) return refuse("not_found");
  if (!canEnterMarks(viewer)) return refuse("not_allowed");
  const result = await work.transaction<number, EnterMarksRefusal | "unchanged">(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("not_found");
    // why: a check constraint names the statuses
    const obstacle = findMarksObstacle(seating.course.status as CourseStatus);
    if (obstacle !== null) return refuse(obstacle);
    const rule = await ruleOfMarks(seating.sql, courseId);
    if (rule === null || rule.graded === 0) return refuse("not_graded");
    const people = await peopleOf(seating);
    const fault = rowFault(viewer, people, marks);
    if (fault !== null) return refuse(fault);

    const standing = await standingMarks(seating);
    const isFrozen = rule.frozenAfter !== null && work.today > rule.frozenAfter;
    const [found] = findMarkFaults(marks, attemptsOf(standing), { rule, isFrozen }).values();
    if (found !== undefined) return refuse(found);
    const known = new Map(standing.map((mark) => [keyOf(mark), mark]));
    const beforeOf = (mark: EnteredMark): Standing | undefined => known.get(keyOf(mark));
    const written = marks.filter((mark) => beforeOf(mark)?.tenths !== mark.tenths);
    if (written.length === 0) return refuse("unchanged");
    if (written.some((mark) => (beforeOf(mark)?.id ?? null) !== mark.standsId))
      return refuse("stale");

    const replaced = written.flatMap((mark) => beforeOf(mark)?.id ?? []);
    await replaceMarks(seating, { written, replaced, reason });
    recordAudit(tx, {
      action: "course.marks_entered",
      subjectType: "course",
      subjectId: courseId,
      detail: {
        reason,
        marks: written.map((mark) => ({
          enrolmentId: mark.enrolmentId,
          attempt: mark.attempt,
          before: beforeOf(mark)?.tenths ?? null,
          after: mark.tenths,
        })),
      },
    });
    return accept(written.length);
  });
  if (result.ok) return result;
  return result.refusal === "unchanged" ? accept(0) : refuse(result.refusal);
}

type Person = { id: number; cadreId: number };

const peopleOf = ({ sql, course }: Seating): Promise<Person[]> =>
  sql
    .selectFrom("Enrolment")
    .where("courseId", "=", course.id)
    .where("status", "in", ["confirmed", "attending"])
    .select(["id", "cadreId"])
    .execute();

function rowFault(
  { cadreId }: Viewer,
  people: readonly Person[],
  marks: readonly EnteredMark[],
): "unknown_row" | "own_row" | "twice" | null {
  const known = new Map(people.map((person) => [person.id, person.cadreId]));
  if (marks.some(({ enrolmentId }) => !known.has(enrolmentId))) return "unknown_row";
  if (new Set(marks.map(keyOf)).size < marks.length) return "twice";
  const isOwn = marks.some(
    ({ enrolmentId }) => cadreId !== null && known.get(enrolmentId) === cadreId,
  );
  return isOwn ? "own_row" : null;
}

type Standing = Attempt & { id: number; enrolmentId: number };

const keyOf = ({ enrolmentId, attempt }: Pick<Standing, "enrolmentId" | "attempt">): string =>
  `${enrolmentId} ${attempt}`;

const attemptsOf = (standing: readonly Standing[]): Map<number, Standing[]> =>
  Map.groupBy(standing, ({ enrolmentId }) => enrolmentId);

/** The marks that stand in the locked course. */
const standingMarks = ({ sql, course }: Seating): Promise<Standing[]> =>
  sql
    .selectFrom("CourseMark as m")
    .innerJoin("Enrolment as e", "e.id", "m.enrolmentId")
    .where("e.courseId", "=", course.id)
    .where("m.replacedAt", "is", null)
    .select(["m.id", "m.enrolmentId", "m.attempt", "m.tenths"])
    .execute();

type Written = {
  written: readonly (TypedMark & { attempt: number })[];
  replaced: readonly number[];
  reason: string | null;
};

/** Writes marks of people of a locked course, and when those that they replace ceased to stand. */
export async function replaceMarks(
  { sql, work }: Pick<Seating, "sql" | "work">,
  { written, replaced, reason }: Written,
): Promise<void> {
  if (replaced.length > 0)
    await sql
      .updateTable("CourseMark")
      .set({ replacedAt: work.at })
      .where("id", "in", [...replaced])
      .execute();
  await insertRows(
    sql,
    "CourseMark",
    written.map(({ enrolmentId, attempt, tenths }) => ({
      enrolmentId,
      attempt,
      tenths,
      recordedAt: work.at,
      recordedBy: actorLabel(work.actor),
      recordedById: work.actor.kind === "account" ? work.actor.accountId : null,
      reason: replaced.length === 0 ? null : reason,
    })),
  );
}
