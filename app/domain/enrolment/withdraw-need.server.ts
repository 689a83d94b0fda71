import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { canEnrolOneself } from "./policy.ts";

/**
 * Takes a need of one's own back; it stays on record and is counted no more. Answers its id; sent twice it is done once.
 * Refuses not_found (none of one's own).
 */
export async function withdrawNeed(
  work: Work,
  needId: number,
): Promise<Result<number, "not_found">> {
  const viewer = viewerIn(work);
  if (!viewer || viewer.cadreId === null || !canEnrolOneself(viewer)) return refuse("not_found");
  const cadreId = await survivorOf(work.db.sql, viewer.cadreId);
  const result = await work.transaction<number, "not_found" | "unchanged">(async (tx) => {
    const own = { id: needId, cadreId };
    const { count } = await tx.registeredNeed.updateMany({
      where: { ...own, withdrawnAt: null },
      data: { withdrawnAt: work.at, withdrawnBy: actorLabel(work.actor) },
    });
    if (count === 0) {
      const known = await tx.registeredNeed.findFirst({ where: own, select: { id: true } });
      return refuse(known === null ? "not_found" : "unchanged");
    }
    recordAudit(tx, {
      action: "need.withdrawn",
      subjectType: "registered_need",
      subjectId: needId,
      detail: { cadreId },
    });
    return accept(needId);
  });
  if (result.ok) return result;
  return result.refusal === "unchanged" ? accept(needId) : refuse(result.refusal);
}
