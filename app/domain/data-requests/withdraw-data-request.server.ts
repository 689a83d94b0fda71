import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

export type WithdrawRefusal = "not_found" | "already_answered";

/**
 * Takes one's own request back before somebody has answered; twice is once. Refuses not_found (none of one's own),
 * already_answered.
 */
export async function withdrawDataRequest(
  work: Work,
  { requestId }: { requestId: number },
): Promise<Result<number, WithdrawRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || viewer.cadreId === null) return refuse("not_found");
  const cadreId = await survivorOf(work.db.sql, viewer.cadreId);
  const result = await work.transaction<number, WithdrawRefusal | "unchanged">(async (tx) => {
    const where = { id: requestId, cadreId };
    // why: writing what stands there takes the row before its state is read
    await tx.dataRequest.updateMany({ where, data: { cadreId } });
    const found = await tx.dataRequest.findFirst({ where, select: { state: true, field: true } });
    if (!found) return refuse("not_found");
    if (found.state === "withdrawn") return refuse("unchanged");
    if (found.state !== "waiting") return refuse("already_answered");
    await tx.dataRequest.update({
      where: { id: requestId },
      data: { state: "withdrawn", closedAt: work.at },
    });
    recordAudit(tx, {
      action: "data_request.withdrawn",
      subjectType: "cadre",
      subjectId: cadreId,
      detail: { requestId, field: found.field },
    });
    return accept(requestId);
  });
  if (result.ok) return result;
  // why: a form sent twice is done
  return result.refusal === "unchanged" ? accept(requestId) : refuse(result.refusal);
}
