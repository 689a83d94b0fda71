import { changedFields } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { keeperOf, lockRecord } from "./record-lock.server.ts";
import { decideEnd, type EndReason, type EndRefusal } from "./round.ts";

export type EndRecordInput = {
  recordId: number;
  /** of the record as the form was shown */
  revision: number;
  reason: EndReason;
  /** last day in force, yyyy-mm-dd */
  lastDay: string;
  /** number, day and body of the paper that says so */
  document: string;
};

export type EndRecordRefusal = "not_found" | "not_allowed" | "stale" | EndRefusal;

const ended = ["status", "endedReason", "validTo"] as const;

/**
 * Ends a planning record by a decision, which the log keeps. Refuses not_found (no such record that the viewer sees,
 * one's own among them), not_allowed (no planner), stale (somebody else changed it since; saying just what stands
 * there is no conflict), already_ended, ends_before_start, end_in_future.
 */
export async function endRecord(
  work: Work,
  { recordId, revision, reason, lastDay, ...paper }: EndRecordInput,
): Promise<Result<number, EndRecordRefusal>> {
  const keeper = await keeperOf(work, recordId);
  if (!keeper.ok) return keeper;
  const document = tidy(paper.document);

  const result = await work.transaction<number, EndRecordRefusal | "unchanged">(async (tx) => {
    const before = await lockRecord(tx, work, recordId);
    if (!before) return refuse("not_found");
    const after = { status: "ended" as const, endedReason: reason, validTo: lastDay };
    const change = changedFields(ended, before, after);
    if (Object.keys(change.after).length === 0) return refuse("unchanged");
    const decision = decideEnd(before, lastDay, work.today);
    if (!decision.ok) return decision;
    if (before.revision !== revision) return refuse("stale");

    await tx.planningRecord.update({
      where: { id: recordId },
      data: { ...after, revision: { increment: 1 } },
    });
    const { cadreId, titleText: title } = before;
    const stated = { status: before.status, validTo: before.validTo };
    recordAudit(tx, {
      action: "planning.record_ended",
      subjectType: "planning_record",
      subjectId: recordId,
      detail: { cadreId, title, document, before: stated, after },
    });
    return accept(recordId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(recordId) : refuse(result.refusal);
}
