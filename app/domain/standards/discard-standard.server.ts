import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { type DraftRefusal, lockDraft, standardEvent } from "./draft-rows.server.ts";
import { isDrafter } from "./keeper.server.ts";

export type DiscardStandardInput = {
  titleId: number;
  standardId: number;
  /** of the draft as the page was shown */
  revision: number;
};

export type DiscardStandardRefusal = "not_allowed" | "stale" | DraftRefusal;

/**
 * Discards a draft with what it asks; the log keeps both. Answers the title's id. Refuses not_allowed, not_found,
 * already_in_force, stale (somebody has changed it since it was shown).
 */
export async function discardStandard(
  work: Work,
  { titleId, standardId, revision }: DiscardStandardInput,
): Promise<Result<number, DiscardStandardRefusal>> {
  if (!(await isDrafter(work))) return refuse("not_allowed");
  return work.transaction<number, DiscardStandardRefusal>(async (tx) => {
    const locked = await lockDraft(tx, work, { titleId, standardId });
    if (!locked.ok) return locked;
    const { draft } = locked.value;
    if (draft.revision !== revision) return refuse("stale");

    await tx.titleStandard.delete({ where: { id: standardId } });
    recordAudit(tx, standardEvent("standard.discarded", draft, { before: draft }));
    return accept(titleId);
  });
}
