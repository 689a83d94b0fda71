import { canKeepEvidence } from "#app/domain/evidence/policy.ts";
import { lockCadre, viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { isPersonInScope } from "#app/domain/people/scope.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

export type VoidEvidenceInput = {
  cadreId: number;
  evidenceId: number;
  /** what is wrong with it */
  reason: string;
};

export type VoidEvidenceRefusal =
  | "not_found"
  | "not_allowed"
  | "not_by_hand"
  | "already_voided"
  | "replaced";

/**
 * Voids what was recorded by hand in error: the statement stays, and counts on no day. Answers its id; the same form sent
 * twice is done once. Refuses not_found (person out of scope, or no such statement of theirs), not_allowed (also for
 * oneself), not_by_hand (a list or a course said it: they are corrected where it came from), already_voided, replaced (a
 * later list states the same certificate anew).
 */
export async function voidEvidence(
  work: Work,
  { cadreId, evidenceId, ...stated }: VoidEvidenceInput,
): Promise<Result<number, VoidEvidenceRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !(await isPersonInScope(work.db.sql, viewer, cadreId))) return refuse("not_found");
  if (!canKeepEvidence(viewer, { id: cadreId })) return refuse("not_allowed");
  const reason = tidy(stated.reason);

  const result = await work.transaction<number, VoidEvidenceRefusal | "unchanged">(async (tx) => {
    const cadre = await lockCadre(tx, work, cadreId);
    const found = await tx.evidence.findFirst({
      where: { id: evidenceId, cadreId },
      select: { source: true, statedOn: true, replacedOn: true, void: true },
    });
    if (!cadre || !found) return refuse("not_found");
    if (found.source === null) return refuse("not_by_hand");
    if (found.void !== null)
      return refuse(found.void.reason === reason ? "unchanged" : "already_voided");
    if (found.replacedOn !== null) return refuse("replaced");

    const voidedById = work.actor.kind === "account" ? work.actor.accountId : null;
    const stamps = { voidedAt: work.at, voidedBy: actorLabel(work.actor), voidedById };
    await tx.evidenceVoid.create({ data: { evidenceId, reason, ...stamps } });
    // why: a statement that ends on its first day stands on no day
    const replacedOn = found.statedOn;
    await tx.evidence.update({ where: { id: evidenceId }, data: { replacedOn } });
    recordAudit(tx, {
      action: "evidence.voided",
      subjectType: "cadre",
      subjectId: cadreId,
      detail: { evidenceId, reason },
    });
    return accept(evidenceId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(evidenceId) : refuse(result.refusal);
}
