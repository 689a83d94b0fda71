import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { fillSeats } from "./fill-seats.server.ts";
import { isOwnRow } from "./policy.ts";
import { lockSeats, moveEnrolments, noteEnrolment, writeEvents } from "./seating.server.ts";
import { isFreeToLeave } from "./seats.ts";
import { tell } from "./tell.server.ts";
import {
  keeperOfRow,
  officersRow,
  ownRow,
  readEnrolment,
  type SharedRefusal,
} from "./who.server.ts";

export type LeaveInput = { enrolmentId: number; revision: number; reason: string };

export type AskToLeaveRefusal =
  | SharedRefusal
  | "reason_missing"
  | "stale"
  | "no_seat"
  | "still_free"
  | "already_asked";

/**
 * After the time of free withdrawal a person, or the unit's officer for them, asks to leave a course; the seat is kept
 * until the course's administrator answers. Refuses not_found, not_allowed, reason_missing, stale, no_seat,
 * still_free (they may still withdraw), already_asked.
 */
export async function askToLeave(
  work: Work,
  { enrolmentId, revision, reason: typed }: LeaveInput,
): Promise<Result<number, AskToLeaveRefusal>> {
  const own = await ownRow(work, enrolmentId);
  const who = own.ok ? own : await officersRow(work, enrolmentId);
  if (!who.ok) return who;
  const reason = tidy(typed);
  if (reason === "") return refuse("reason_missing");
  const { courseId, cadreId } = who.value;
  return work.transaction<number, AskToLeaveRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    const before = seating ? await readEnrolment(seating, enrolmentId) : null;
    if (!seating || !before) return refuse("not_found");
    if (before.status !== "confirmed" && before.status !== "attending") return refuse("no_seat");
    if (before.leaveAskedAt !== null) return refuse("already_asked");
    if (before.revision !== revision) return refuse("stale");
    if (before.status === "confirmed" && isFreeToLeave(seating.course, work.today))
      return refuse("still_free");
    await noteEnrolment(seating, enrolmentId, { leaveAskedAt: work.at, leaveReason: reason });
    const { status } = before;
    await writeEvents(seating, [
      { id: enrolmentId, from: status, to: status, act: "leave_asked", reason },
    ]);
    await tell(seating, [{ id: enrolmentId, cadreId, act: "leave_asked", to: status, reason }]);
    recordAudit(tx, {
      action: "enrolment.leave_asked",
      subjectType: "enrolment",
      subjectId: enrolmentId,
      detail: { courseId, cadreId, reason },
    });
    return accept(enrolmentId);
  });
}

export type AnswerLeaveRefusal =
  | SharedRefusal
  | "own_row"
  | "reason_missing"
  | "stale"
  | "not_asked";

/**
 * The course's administrator answers a request to leave: accepted, the seat passes on in the same transaction;
 * refused, the person stays. Refuses not_found, not_allowed, own_row, reason_missing, stale, not_asked.
 */
export async function answerLeave(
  work: Work,
  input: LeaveInput & { answer: "accept" | "refuse" },
): Promise<Result<number, AnswerLeaveRefusal>> {
  const { enrolmentId } = input;
  const who = await keeperOfRow(work, enrolmentId);
  if (!who.ok) return who;
  const viewer = viewerIn(work);
  if (viewer && isOwnRow(viewer, who.value)) return refuse("own_row");
  const reason = tidy(input.reason);
  if (reason === "") return refuse("reason_missing");
  const { courseId, cadreId } = who.value;
  return work.transaction<number, AnswerLeaveRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    const before = seating ? await readEnrolment(seating, enrolmentId) : null;
    if (!seating || !before) return refuse("not_found");
    const { status: from } = before;
    if (before.leaveAskedAt === null || (from !== "confirmed" && from !== "attending"))
      return refuse("not_asked");
    if (before.revision !== input.revision) return refuse("stale");
    if (input.answer === "accept") {
      const act = "leave_accepted";
      await moveEnrolments(seating, [
        { id: enrolmentId, cadreId, from, to: "withdrawn_late", act, reason },
      ]);
      await fillSeats(seating);
    } else {
      await noteEnrolment(seating, enrolmentId, { leaveAskedAt: null, leaveReason: null });
      await writeEvents(seating, [
        { id: enrolmentId, from, to: from, act: "leave_refused", reason },
      ]);
      await tell(seating, [{ id: enrolmentId, cadreId, act: "leave_refused", to: from, reason }]);
    }
    recordAudit(tx, {
      action: "enrolment.leave_answered",
      subjectType: "enrolment",
      subjectId: enrolmentId,
      detail: { courseId, cadreId, answer: input.answer, reason },
    });
    return accept(enrolmentId);
  });
}
