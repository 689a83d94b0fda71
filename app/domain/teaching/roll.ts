import type { CourseStatus } from "#app/domain/courses/course.ts";
import type { AttendanceState } from "./attendance.ts";

export type RollObstacle = "not_begun" | "course_not_settled" | "record_closed";

/**
 * What keeps the roll of a half-day from being taken today (yyyy-mm-dd); null = nothing. Its day has come, the list of
 * the course is settled (product 4.3), and its record is not closed yet.
 */
export function findRollObstacle(
  { status, day }: { status: CourseStatus; day: string },
  today: string,
): RollObstacle | null {
  if (status === "closed" || status === "cancelled") return "record_closed";
  if (status === "draft" || status === "announced") return "course_not_settled";
  return day > today ? "not_begun" : null;
}

/** What a form offers for somebody of whom nothing is recorded: who has joined since is not counted (E21). */
export const usualState = (seatFrom: string | null, day: string): AttendanceState =>
  seatFrom !== null && seatFrom > day ? "not_counted" : "present";

/** One person in a roll; `document` is the paper of a leave. */
export type RollMark = { enrolmentId: number; state: AttendanceState; document: string | null };

export type RollFault = "document_missing" | "document_not_asked" | "reason_missing";

/** Absence with leave has a document, nothing else has one; a correction after the day says why. */
export function findRollFault(
  marks: readonly RollMark[],
  { changes, day, today, reason }: RollChange,
): RollFault | null {
  if (marks.some(({ state, document }) => state === "excused" && document === null))
    return "document_missing";
  if (marks.some(({ state, document }) => state !== "excused" && document !== null))
    return "document_not_asked";
  return changes > 0 && day < today && reason === null ? "reason_missing" : null;
}

type RollChange = {
  /** how many marks would stand in the place of others */
  changes: number;
  day: string;
  today: string;
  reason: string | null;
};

/** True where a mark says something else than what stands. */
export const isOtherMark = (
  standing: Pick<RollMark, "state" | "document">,
  mark: Pick<RollMark, "state" | "document">,
): boolean => standing.state !== mark.state || standing.document !== mark.document;

/** Whose rolls and marks are still recorded: whoever holds a seat and has not ended the course. */
export const isInCourse = (status: string): boolean =>
  status === "confirmed" || status === "attending";
