import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isOwnNomination, isOwnRow } from "./policy.ts";
import { lockSeats, noteEnrolment, writeEvents } from "./seating.server.ts";
import { keeperOfRow, readEnrolment, type SharedRefusal } from "./who.server.ts";

export type RankWaitingInput = {
  enrolmentId: number;
  revision: number;
  /** 0 to 9; 9 is served first */
  priority: number;
  /** among those who wait since the same moment; null = as the letter says */
  rank: number | null;
  reason: string;
};

export type RankWaitingRefusal =
  | SharedRefusal
  | "own_row"
  | "own_nomination"
  | "reason_missing"
  | "stale"
  | "not_waiting"
  | "priority_out_of_range";

/**
 * Sets the priority and rank of one who waits, with a reason; since when they wait is never changed (product 4.2).
 * Refuses not_found, not_allowed, own_row, own_nomination, reason_missing, stale, not_waiting, priority_out_of_range.
 */
export async function rankWaiting(
  work: Work,
  { enrolmentId, revision, priority, rank, reason: typed }: RankWaitingInput,
): Promise<Result<number, RankWaitingRefusal>> {
  const who = await keeperOfRow(work, enrolmentId);
  if (!who.ok) return who;
  const viewer = viewerIn(work);
  if (viewer && isOwnRow(viewer, who.value)) return refuse("own_row");
  const reason = tidy(typed);
  if (reason === "") return refuse("reason_missing");
  if (!Number.isInteger(priority) || priority < 0 || priority > 9)
    return refuse("priority_out_of_range");
  const { courseId, cadreId } = who.value;
  return work.transaction<number, RankWaitingRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    const before = seating ? await readEnrolment(seating, enrolmentId) : null;
    if (!seating || !before) return refuse("not_found");
    if (viewer && isOwnNomination(viewer, before)) return refuse("own_nomination");
    if (before.status !== "waitlisted") return refuse("not_waiting");
    if (before.revision !== revision) return refuse("stale");
    await noteEnrolment(seating, enrolmentId, {
      priority,
      ...(rank === null ? {} : { rank }),
      rankReason: reason,
    });
    const status = before.status;
    await writeEvents(seating, [
      { id: enrolmentId, from: status, to: status, act: "ranked", reason },
    ]);
    recordAudit(tx, {
      action: "enrolment.ranked",
      subjectType: "enrolment",
      subjectId: enrolmentId,
      detail: { courseId, cadreId, priority, rank, reason },
    });
    return accept(enrolmentId);
  });
}
