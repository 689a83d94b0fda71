import type { ProgrammeVersionFacts } from "#app/domain/catalogue/version.ts";
import type { CourseStatus } from "#app/domain/courses/course.ts";
import { addDays } from "#app/kernel/calendar.ts";

export const bandsOfMarks = ["average", "good", "very_good", "excellent"] as const;
export type MarkBand = (typeof bandsOfMarks)[number];

export type MarkRule = Pick<
  ProgrammeVersionFacts,
  "passMark" | "retries" | "averageFrom" | "goodFrom" | "veryGoodFrom" | "excellentFrom"
>;

/** What was recorded of one attempt: a mark in tenths, or that the person did not come to it. */
export type Attempt = { attempt: number; tenths: number | null };

/** The band of a mark (product 4.4: 5-<7, 7-<8, 8-<9, 9-10 unless the programme says otherwise); null = below all. */
export function bandOf(tenths: number, rule: MarkRule): MarkBand | null {
  if (tenths >= rule.excellentFrom) return "excellent";
  if (tenths >= rule.veryGoodFrom) return "very_good";
  if (tenths >= rule.goodFrom) return "good";
  return tenths >= rule.averageFrom ? "average" : null;
}

export const hasPassed = ({ tenths }: Pick<Attempt, "tenths">, rule: MarkRule): boolean =>
  tenths !== null && tenths >= rule.passMark;

/** The attempt that counts: the last that was recorded; null = none was. */
export const lastAttempt = (attempts: readonly Attempt[]): Attempt | null =>
  attempts.toSorted((a, b) => b.attempt - a.attempt)[0] ?? null;

/** True where another attempt stands open: the last was recorded and not passed, and the programme allows one more. */
export function mayRetry(attempts: readonly Attempt[], rule: MarkRule): boolean {
  const last = lastAttempt(attempts);
  return last !== null && !hasPassed(last, rule) && last.attempt <= rule.retries;
}

export type AttemptFault = "attempt_not_open" | "attempts_used_up";

/**
 * Whether an attempt may be recorded: the first always, another once the one before it was recorded and failed.
 * Refuses attempts_used_up beyond what the programme allows, else attempt_not_open.
 */
export function findAttemptFault(
  attempt: number,
  attempts: readonly Attempt[],
  rule: MarkRule,
): AttemptFault | null {
  if (attempt > rule.retries + 1) return "attempts_used_up";
  if (attempt <= 1) return null;
  const before = attempts.find((one) => one.attempt === attempt - 1);
  return before !== undefined && !hasPassed(before, rule) ? null : "attempt_not_open";
}

/** What somebody writes for one person: a mark in tenths, or null for who did not come to it. */
export type TypedMark = { enrolmentId: number; tenths: number | null };

export type MarkRowFault = AttemptFault | "mark_frozen";

/**
 * What is wrong with marks, by enrolment and attempt ("12 1"); those that stand as they are written are no fault, and an
 * attempt typed together with the one before it follows that. A mark that stands is frozen once its time is over: then
 * another person decides on a correction (product 4.4).
 */
export function findMarkFaults(
  typed: readonly (TypedMark & { attempt: number })[],
  standing: ReadonlyMap<number, readonly Attempt[]>,
  { rule, isFrozen }: { rule: MarkRule; isFrozen: boolean },
): Map<string, MarkRowFault> {
  const known = new Map([...standing].map(([id, attempts]) => [id, [...attempts]]));
  const faults = new Map<string, MarkRowFault>();
  for (const { enrolmentId, attempt, tenths } of typed.toSorted((a, b) => a.attempt - b.attempt)) {
    const attempts = known.get(enrolmentId) ?? [];
    const before = attempts.find((one) => one.attempt === attempt);
    if (before?.tenths === tenths) continue;
    const fault =
      before !== undefined && isFrozen ? "mark_frozen" : findAttemptFault(attempt, attempts, rule);
    if (fault === null)
      known.set(enrolmentId, [
        ...attempts.filter((one) => one.attempt !== attempt),
        { attempt, tenths },
      ]);
    else faults.set(`${enrolmentId} ${attempt}`, fault);
  }
  return faults;
}

export type MarksObstacle = "course_not_running" | "record_closed";

/** What keeps marks from being entered in a course of a status; null = nothing: it is being held, or has been (product 4.3). */
export function findMarksObstacle(status: CourseStatus): MarksObstacle | null {
  if (status === "running" || status === "finished") return null;
  return status === "closed" || status === "cancelled" ? "record_closed" : "course_not_running";
}

/** The last day on which marks may be corrected without a second person; days are yyyy-mm-dd. */
export const frozenAfter = (lastSession: string, freezeDays: number): string =>
  addDays(lastSession, freezeDays);
