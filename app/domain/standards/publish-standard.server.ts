import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { type DraftRefusal, lockDraft, standardEvent } from "./draft-rows.server.ts";
import { isPublisher } from "./keeper.server.ts";
import { changesBetween } from "./standard-changes.ts";
import { findStandardFault, type StandardRefusal } from "./standard.ts";
import { versionBefore } from "./versions.ts";

export type PublishStandardInput = {
  titleId: number;
  standardId: number;
  /** of the draft whose effect was shown */
  revision: number;
};

export type PublishStandardRefusal = "not_allowed" | "stale" | DraftRefusal | StandardRefusal;

/**
 * Puts a draft in force for good; the verdicts of everybody it is for are derived anew before they are read next.
 * Answers its id. Refuses not_allowed (not a planner of the whole province), not_found, already_in_force, stale (it has
 * been changed since its effect was shown), and what findStandardFaults finds (product 3).
 */
export async function publishStandard(
  work: Work,
  { titleId, standardId, revision }: PublishStandardInput,
): Promise<Result<number, PublishStandardRefusal>> {
  if (!(await isPublisher(work))) return refuse("not_allowed");
  return work.transaction<number, PublishStandardRefusal>(async (tx) => {
    const locked = await lockDraft(tx, work, { titleId, standardId });
    if (!locked.ok) return locked;
    const { draft, inForce } = locked.value;
    if (draft.revision !== revision) return refuse("stale");
    const fault = findStandardFault(draft, inForce);
    if (fault !== null) return refuse(fault.refusal);

    await tx.titleStandard.update({
      where: { id: standardId },
      data: {
        publishedAt: work.at,
        publishedBy: actorLabel(work.actor),
        revision: { increment: 1 },
      },
    });
    const before = versionBefore(inForce, draft);
    const { requirements, ...version } = draft;
    const changes = changesBetween(before?.requirements ?? [], requirements);
    const after = { ...version, requirements: requirements.length };
    recordAudit(
      tx,
      standardEvent("standard.published", draft, { after, changes, follows: before?.id ?? null }),
    );
    return accept(standardId);
  });
}
