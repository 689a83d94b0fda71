import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { takeBack } from "./return-enrolment.server.ts";
import { lockSeats } from "./seating.server.ts";
import { officersRow, ownRow, readEnrolment, type SharedRefusal } from "./who.server.ts";

export type CompleteRequestInput = {
  enrolmentId: number;
  revision: number;
  /** what was added, in words */
  note: string;
};

export type CompleteRequestRefusal = SharedRefusal | "stale" | "not_returned" | "note_missing";

/**
 * Says that what was given back for completion is complete: the person for what the unit returned, the unit's officer
 * for what the committee returned. Refuses not_found, not_allowed, stale, not_returned, note_missing.
 */
export async function completeRequest(
  work: Work,
  { enrolmentId, revision, note }: CompleteRequestInput,
): Promise<Result<number, CompleteRequestRefusal>> {
  const reason = tidy(note);
  if (reason === "") return refuse("note_missing");
  const own = await ownRow(work, enrolmentId);
  const who = own.ok ? own : await officersRow(work, enrolmentId);
  if (!who.ok) return who;
  const { courseId, cadreId } = who.value;
  return work.transaction<number, CompleteRequestRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    const before = seating ? await readEnrolment(seating, enrolmentId) : null;
    if (!seating || !before) return refuse("not_found");
    if (before.returnedTo !== (own.ok ? "person" : "unit")) return refuse("not_returned");
    if (before.revision !== revision) return refuse("stale");
    await takeBack(seating, { id: enrolmentId, cadreId, status: before.status }, reason);
    recordAudit(tx, {
      action: "enrolment.completed_request",
      subjectType: "enrolment",
      subjectId: enrolmentId,
      detail: { courseId, cadreId, reason },
    });
    return accept(enrolmentId);
  });
}
