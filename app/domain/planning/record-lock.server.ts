import { stampsOf, viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { canKeepPlanning, canReadPlanning } from "./policy.ts";
import type { RecordStatus } from "./round.ts";
import { visibleRecords } from "./scope.server.ts";

/**
 * Whoever keeps a record. Refuses not_found (none that the viewer sees, one's own among them) and not_allowed (no
 * planner).
 */
export async function keeperOf(
  work: Work,
  recordId: number,
): Promise<Result<Viewer, "not_found" | "not_allowed">> {
  const viewer = viewerIn(work);
  if (!viewer || !canReadPlanning(viewer)) return refuse("not_found");
  const seen = await visibleRecords(work.db.sql, viewer)
    .where("r.id", "=", recordId)
    .select("r.id")
    .executeTakeFirst();
  if (!seen) return refuse("not_found");
  return canKeepPlanning(viewer) ? accept(viewer) : refuse("not_allowed");
}

/** Locks a record by writing it and answers what it says; null when there is none. */
export async function lockRecord(tx: Tx, work: Work, id: number) {
  await tx.planningRecord.updateMany({ where: { id }, data: stampsOf(work) });
  const record = await tx.planningRecord.findUnique({ where: { id } });
  // why: a check constraint names the states
  return record ? { ...record, status: record.status as RecordStatus } : null;
}
