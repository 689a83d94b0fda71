import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { fillSeats } from "./fill-seats.server.ts";
import { lockPeople, lockSeats, moveEnrolments } from "./seating.server.ts";
import { isFreeToLeave } from "./seats.ts";
import { readEnrolment, rowToLeave, type SharedRefusal } from "./who.server.ts";

export type WithdrawInput = {
  enrolmentId: number;
  /** of the row as the form was shown */
  revision: number;
  reason: string;
};

export type WithdrawRefusal =
  | SharedRefusal
  | "reason_missing"
  | "stale"
  | "not_active"
  | "withdrawal_over"
  | "already_running";

/**
 * Takes a request, a place on the waiting list or a seat back: the person, their unit's officer or the course's
 * administrator for them. A seat passes to the next who waits in the same transaction; whoever comes back has a new row at the end
 * of the line (E13, E18). Refuses not_found, not_allowed, reason_missing, stale, not_active, withdrawal_over (a
 * confirmed seat after the last day of free withdrawal: ask to leave), already_running (attending).
 */
export async function withdraw(
  work: Work,
  { enrolmentId, revision, reason: typed }: WithdrawInput,
): Promise<Result<number, WithdrawRefusal>> {
  const who = await rowToLeave(work, enrolmentId);
  if (!who.ok) return who;
  const reason = tidy(typed);
  if (reason === "") return refuse("reason_missing");
  const { courseId, cadreId } = who.value;
  const result = await work.transaction<number, WithdrawRefusal | "unchanged">(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("not_found");
    await lockPeople(seating, [cadreId]);
    const before = await readEnrolment(seating, enrolmentId);
    if (!before) return refuse("not_found");
    const { status: from } = before;
    if (from === "withdrawn") return refuse("unchanged");
    if (from === "attending") return refuse("already_running");
    if (!isLeavable(from)) return refuse("not_active");
    if (before.revision !== revision) return refuse("stale");
    if (from === "confirmed" && !isFreeToLeave(seating.course, work.today))
      return refuse("withdrawal_over");
    await moveEnrolments(seating, [
      { id: enrolmentId, cadreId, from, to: "withdrawn", act: "withdrawn", reason },
    ]);
    const { filled } = await fillSeats(seating);
    recordAudit(tx, {
      action: "enrolment.withdrawn",
      subjectType: "enrolment",
      subjectId: enrolmentId,
      detail: { courseId, cadreId, from, reason, filled: filled.map(({ id }) => id) },
    });
    return accept(enrolmentId);
  });
  if (result.ok) return result;
  // why: a double click withdraws once
  return result.refusal === "unchanged" ? accept(enrolmentId) : refuse(result.refusal);
}

const leavable = [
  "requested",
  "unit_approved",
  "approved",
  "waitlisted",
  "offered",
  "confirmed",
] as const;
type Leavable = (typeof leavable)[number];

const isLeavable = (status: string): status is Leavable => leavable.some((word) => word === status);
