import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { isUniqueViolation } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { beforeEnd } from "./history.ts";
import { keeperOf, lockRecord } from "./record-lock.server.ts";

export type ReopenRecordRefusal =
  | "not_found"
  | "not_allowed"
  | "stale"
  | "not_ended"
  | "end_not_recorded"
  | "planned_again";

/**
 * Takes the end of a planning record back: it is in force as it was before. Refuses not_found and not_allowed as
 * endRecord does, stale, not_ended, end_not_recorded (the log does not say what stood there before), planned_again
 * (a later record plans the person for the same title, unit and term).
 */
export async function reopenRecord(
  work: Work,
  { recordId, revision }: { recordId: number; revision: number },
): Promise<Result<number, ReopenRecordRefusal>> {
  const keeper = await keeperOf(work, recordId);
  if (!keeper.ok) return keeper;
  try {
    return await work.transaction<number, ReopenRecordRefusal>(async (tx) => {
      const before = await lockRecord(tx, work, recordId);
      if (!before) return refuse("not_found");
      if (before.status !== "ended") return refuse("not_ended");
      if (before.revision !== revision) return refuse("stale");
      const end = await tx.auditEvent.findFirst({
        where: {
          subjectType: "planning_record",
          subjectId: recordId,
          action: "planning.record_ended",
        },
        orderBy: { seq: "desc" },
        select: { detail: true },
      });
      const stood = end ? beforeEnd(end.detail) : null;
      if (!stood) return refuse("end_not_recorded");

      await tx.planningRecord.update({
        where: { id: recordId },
        data: { ...stood, endedReason: null, revision: { increment: 1 } },
      });
      const { cadreId, titleText: title, status, endedReason, validTo } = before;
      recordAudit(tx, {
        action: "planning.record_reopened",
        subjectType: "planning_record",
        subjectId: recordId,
        detail: { cadreId, title, before: { status, endedReason, validTo }, after: stood },
      });
      return accept(recordId);
    });
  } catch (error) {
    // why: only the database knows of a record that another transaction adds at this moment
    if (isUniqueViolation(error)) return refuse("planned_again");
    throw error;
  }
}
