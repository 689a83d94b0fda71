import type { CourseStatus } from "#app/domain/courses/course.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";
import { listMarks, type MarksRow } from "#app/domain/teaching/marks-queries.server.ts";
import type { Outcome, OutcomeReason } from "#app/domain/teaching/result.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";

/** How a course went for one person, as form F6 says it. Numbers of attendance are periods (tiết). */
export type CourseResultRow = Pick<MarksRow, "id" | "cadreId" | "attempts" | "posts"> & {
  fullName: string;
  birthDate: string;
  /** posts and units of the day of recognition; null = the posts of today say it */
  place: string | null;
  attended: number;
  counted: number;
  /** null = not known before the last rolls and marks */
  outcome: Outcome | null;
  reason: OutcomeReason | null;
  tenths: number | null;
  band: MarkBand | null;
  isVoided: boolean;
};

/**
 * Everybody's results in a course that the caller has found for its reader: as closing recognised them, with the names of
 * that day, else as they stand. Null where there is no such course. Six statements, seven of a closed course.
 */
export async function listCourseResults(
  db: Db,
  viewer: Viewer,
  course: { id: number; status: CourseStatus },
) {
  const sheet = await listMarks(db, viewer, course.id);
  if (sheet === null) return null;
  const recognised =
    course.status === "closed" ? await recognisedIn(db, course.id) : new Map<number, Recognised>();
  const { rule } = sheet;
  return {
    graded: rule.graded === 1,
    /** how many marks a person may have */
    attempts: rule.graded === 1 ? rule.retries + 1 : 0,
    rows: sheet.rows.map((row) => resultRow(row, recognised.get(row.id) ?? null)),
  };
}

export type CourseResults = NonNullable<Awaited<ReturnType<typeof listCourseResults>>>;

type Recognised = Awaited<ReturnType<typeof completionsOf>>[number];

async function recognisedIn(db: Db, courseId: number): Promise<Map<number, Recognised>> {
  const rows = await completionsOf(db, courseId);
  return new Map(rows.map((row) => [row.enrolmentId, row]));
}

// why: whose rows are shown, listMarks has decided
const completionsOf = (db: Db, courseId: number) =>
  db.sql
    .selectFrom("Completion as k")
    .where("k.courseId", "=", courseId)
    .select(["k.enrolmentId", "k.fullName", "k.birthDate", "k.place", "k.outcome", "k.reason"])
    .select(["k.tenths", "k.band", "k.attended", "k.counted"])
    .execute();

function resultRow(row: MarksRow, recognised: Recognised | null): CourseResultRow {
  const { id, cadreId, attempts, posts, shares, result, status, isPending } = row;
  const shared = { id, cadreId, attempts, posts, isVoided: status === "voided" };
  if (recognised !== null) {
    const { enrolmentId: _id, outcome, reason, band, ...facts } = recognised;
    return {
      ...shared,
      ...facts,
      // why: check constraints name the words
      outcome: outcome as Outcome,
      reason: reason as OutcomeReason | null,
      band: band as MarkBand | null,
    };
  }
  const sum = (of: "attended" | "counted"): number =>
    shares.reduce((total, share) => total + share[of], 0);
  const { fullName, birthDate } = row;
  return {
    ...shared,
    fullName,
    birthDate,
    place: null,
    attended: sum("attended"),
    counted: sum("counted"),
    outcome: isPending ? null : result.outcome,
    reason: isPending ? null : result.reason,
    tenths: result.tenths,
    band: isPending ? null : result.band,
  };
}
