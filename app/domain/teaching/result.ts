import { type AttendanceRule, type AttendanceShare, hasAttended } from "./attendance.ts";
import {
  type Attempt,
  bandOf,
  hasPassed,
  lastAttempt,
  type MarkBand,
  type MarkRule,
} from "./mark.ts";

export const outcomes = ["completed", "failed", "no_show"] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a course is not passed; null where it is. */
export type OutcomeReason = "attendance" | "mark" | "not_attempted" | "never_came";

export type CourseResult = {
  outcome: Outcome;
  reason: OutcomeReason | null;
  /** of the attempt that counts; null = none, or the programme gives no marks */
  tenths: number | null;
  band: MarkBand | null;
};

export type CompletionRule = AttendanceRule & MarkRule & { graded: 0 | 1 };

/**
 * How somebody ends a course by its programme (product 4.4): who never came did not attend, who came too rarely or has no
 * passing mark in the last attempt failed. Attendance comes first: who may not sit the paper has not failed it.
 */
export function resultOf(
  shares: readonly AttendanceShare[],
  attempts: readonly Attempt[],
  rule: CompletionRule,
): CourseResult {
  const last = rule.graded === 1 ? lastAttempt(attempts) : null;
  const tenths = last?.tenths ?? null;
  const failed = (outcome: Outcome, reason: OutcomeReason): CourseResult => ({
    outcome,
    reason,
    tenths,
    band: null,
  });
  if (shares.every(({ attended }) => attended === 0)) return failed("no_show", "never_came");
  if (!hasAttended(shares, rule)) return failed("failed", "attendance");
  if (rule.graded === 0) return { outcome: "completed", reason: null, tenths: null, band: null };
  if (last === null || last.tenths === null) return failed("failed", "not_attempted");
  if (!hasPassed(last, rule)) return failed("failed", "mark");
  return { outcome: "completed", reason: null, tenths, band: bandOf(last.tenths, rule) };
}

/** True where a mark still has to be recorded before the course can be closed: of whom attendance lets pass. */
export const lacksMark = (
  shares: readonly AttendanceShare[],
  attempts: readonly Attempt[],
  rule: CompletionRule,
): boolean => rule.graded === 1 && hasAttended(shares, rule) && lastAttempt(attempts) === null;
