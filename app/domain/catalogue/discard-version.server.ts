import { isKeeper } from "#app/domain/standards/keeper.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import {
  type DraftVersionRefusal,
  lockVersion,
  versionEvent,
  type VersionPlace,
} from "./version-rows.server.ts";

export type DiscardVersionInput = VersionPlace & {
  /** of the draft as the page was shown */
  revision: number;
};

export type DiscardVersionRefusal = "not_allowed" | "stale" | DraftVersionRefusal;

/**
 * Discards a draft with its conditions; the log keeps both. Answers the programme's id. Refuses not_allowed, not_found,
 * already_in_force, stale (somebody has changed it since it was shown).
 */
export async function discardProgrammeVersion(
  work: Work,
  { programmeId, versionId, revision }: DiscardVersionInput,
): Promise<Result<number, DiscardVersionRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  return work.transaction<number, DiscardVersionRefusal>(async (tx) => {
    const locked = await lockVersion(tx, work, { programmeId, versionId });
    if (!locked.ok) return locked;
    const { draft } = locked.value;
    if (draft.revision !== revision) return refuse("stale");

    await tx.programmeVersion.delete({ where: { id: versionId } });
    recordAudit(tx, versionEvent("programme_version.discarded", draft, { before: draft }));
    return accept(programmeId);
  });
}
