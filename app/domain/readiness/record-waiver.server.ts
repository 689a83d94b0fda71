import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { keeperOf, lockRecord } from "#app/domain/planning/record-lock.server.ts";
import { isFor } from "#app/domain/standards/audience.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { standardOn } from "#app/domain/standards/standard.ts";
import { loadStandards } from "#app/domain/standards/standards.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import { type DecisionPaper, decideRecording, type RecordingRefusal } from "./decisions.ts";

export type RecordWaiverInput = DecisionPaper & {
  recordId: number;
  /** of the requirement that it exempts from */
  subject: Subject;
  /** of the form, so that sent twice it records once */
  key: string | null;
};

export type RecordWaiverRefusal =
  | "not_found"
  | "not_allowed"
  | "record_ended"
  | "not_asked"
  | "not_waivable"
  | RecordingRefusal
  | OnceRefusal;

/**
 * Records an exemption that a competent body decided, and answers its id (product 3). Refuses not_found (no record
 * that the viewer sees, one's own among them), not_allowed (no planner), record_ended, not_asked (the standard in
 * force on the first day has no such requirement), not_waivable (nobody may exempt from it), and as `decideRecording`.
 */
export async function recordWaiver(
  work: Work,
  { key, ...stated }: RecordWaiverInput,
): Promise<Result<number, RecordWaiverRefusal>> {
  const keeper = await keeperOf(work, stated.recordId);
  if (!keeper.ok) return keeper;
  return onceOnly(work, key, stated, () =>
    work.transaction<number, RecordWaiverRefusal>(async (tx) => {
      const record = await lockRecord(tx, work, stated.recordId);
      if (!record) return refuse("not_found");
      if (record.status === "ended") return refuse("record_ended");
      const asked = await waivable(tx, work, record, stated);
      if (!asked.ok) return asked;
      const { recordId, subject } = stated;
      const others = await tx.waiver.findMany({ where: { recordId, subject } });
      const decision = decideRecording(stated, others, work.today);
      if (!decision.ok) return decision;

      const { updatedAt: recordedAt, updatedBy: recordedBy } = stampsOf(work);
      const { id } = await tx.waiver.create({
        data: { ...stated, recordedAt, recordedBy, ...stampsOf(work) },
        select: { id: true },
      });
      await writeReceipt(tx, work, key, id);
      const { cadreId } = record;
      recordAudit(tx, {
        action: "readiness.waiver_recorded",
        subjectType: "planning_record",
        subjectId: recordId,
        detail: { cadreId, waiverId: id, after: stated },
      });
      return accept(id);
    }),
  );
}

/** Whether the standard that judges the record on the first day asks for it, and lets somebody exempt from it. */
async function waivable(
  tx: Tx,
  work: Work,
  record: { titleId: number; termId: number; validFrom: string },
  { subject, validFrom }: Pick<RecordWaiverInput, "subject" | "validFrom">,
): Promise<Result<null, "not_asked" | "not_waivable">> {
  const wanted = { titleIds: [record.titleId], drafts: false };
  const all = await loadStandards(sqlIn(tx, work), wanted);
  const versions = all.filter((version) => isFor(version, record));
  const requirements = standardOn(versions, validFrom)?.requirements ?? [];
  const requirement = requirements.find((one) => one.subject === subject);
  if (!requirement) return refuse("not_asked");
  return requirement.waivableBy === null ? refuse("not_waivable") : accept(null);
}
