import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { keeperOf, lockRecord } from "#app/domain/planning/record-lock.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import {
  type DecisionPaper,
  decideRecording,
  type overrideBands,
  type RecordingRefusal,
} from "./decisions.ts";

export type RecordOverrideInput = DecisionPaper & {
  recordId: number;
  /** what the decision says of the record */
  band: (typeof overrideBands)[number];
  /** of the form, so that sent twice it records once */
  key: string | null;
};

export type RecordOverrideRefusal =
  | "not_found"
  | "not_allowed"
  | "record_ended"
  | RecordingRefusal
  | OnceRefusal;

/**
 * Records what a competent body concluded of a record's readiness, and answers its id; it stands beside the computed
 * band and never replaces it (product 4.5). Refuses not_found, not_allowed and record_ended as `recordWaiver` does,
 * and as `decideRecording`.
 */
export async function recordOverride(
  work: Work,
  { key, ...stated }: RecordOverrideInput,
): Promise<Result<number, RecordOverrideRefusal>> {
  const keeper = await keeperOf(work, stated.recordId);
  if (!keeper.ok) return keeper;
  return onceOnly(work, key, stated, () =>
    work.transaction<number, RecordOverrideRefusal>(async (tx) => {
      const record = await lockRecord(tx, work, stated.recordId);
      if (!record) return refuse("not_found");
      if (record.status === "ended") return refuse("record_ended");
      const { recordId } = stated;
      const others = await tx.readinessOverride.findMany({ where: { recordId } });
      const decision = decideRecording(stated, others, work.today);
      if (!decision.ok) return decision;

      const { updatedAt: recordedAt, updatedBy: recordedBy } = stampsOf(work);
      const { id } = await tx.readinessOverride.create({
        data: { ...stated, recordedAt, recordedBy, ...stampsOf(work) },
        select: { id: true },
      });
      await writeReceipt(tx, work, key, id);
      const { cadreId } = record;
      recordAudit(tx, {
        action: "readiness.override_recorded",
        subjectType: "planning_record",
        subjectId: recordId,
        detail: { cadreId, overrideId: id, after: stated },
      });
      return accept(id);
    }),
  );
}
