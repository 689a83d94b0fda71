import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import { type DraftRefusal, lockDraft, standardEvent, touchDraft } from "./draft-rows.server.ts";
import { isDrafter } from "./keeper.server.ts";
import { findPlace } from "./requirement-rows.server.ts";
import { alternativesOf } from "./standards.server.ts";

export type RemoveRequirementInput = {
  titleId: number;
  standardId: number;
  /** a requirement, or an alternative of an any-of */
  requirementId: number;
  /** of it as the page was shown */
  revision: number;
};

export type RemoveRequirementRefusal = "not_allowed" | "stale" | DraftRefusal;

/**
 * Removes a requirement from a draft, an any-of with its alternatives, or one alternative. Answers the draft's id.
 * Refuses not_allowed, not_found, already_in_force, stale (somebody has corrected it since it was shown).
 */
export async function removeRequirement(
  work: Work,
  { titleId, standardId, requirementId, revision }: RemoveRequirementInput,
): Promise<Result<number, RemoveRequirementRefusal>> {
  if (!(await isDrafter(work))) return refuse("not_allowed");
  return work.transaction<number, RemoveRequirementRefusal>(async (tx) => {
    const locked = await lockDraft(tx, work, { titleId, standardId });
    if (!locked.ok) return locked;
    const { draft } = locked.value;
    const place = await findPlace(tx, { standardId, requirementId });
    const top = draft.requirements.find(({ id }) => id === (place?.parentId ?? requirementId));
    if (!place || !top) return refuse("not_found");
    if (place.revision !== revision) return refuse("stale");
    const alternatives = await alternativesOf(sqlIn(tx, work), top);
    const removed = alternatives.find(({ id }) => id === requirementId)?.condition ?? top;

    await tx.requirement.delete({ where: { id: requirementId } });
    await touchDraft(tx, standardId);
    const detail = { subject: top.subject, before: removed };
    recordAudit(tx, standardEvent("standard.requirement_removed", draft, detail));
    return accept(standardId);
  });
}
