import { isKeeper } from "#app/domain/standards/keeper.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import {
  type DraftVersionRefusal,
  lockVersion,
  touchVersion,
  versionEvent,
  type VersionPlace,
} from "./version-rows.server.ts";

export type RemoveConditionInput = VersionPlace & {
  conditionId: number;
  /** of the condition as the page was shown */
  revision: number;
};

export type RemoveConditionRefusal = "not_allowed" | "stale" | DraftVersionRefusal;

/**
 * Removes a condition from a draft; the other alternatives of its group stay. Answers the draft's id. Refuses
 * not_allowed, not_found, already_in_force, stale (somebody has corrected it since it was shown).
 */
export async function removeCondition(
  work: Work,
  { programmeId, versionId, conditionId, revision }: RemoveConditionInput,
): Promise<Result<number, RemoveConditionRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  return work.transaction<number, RemoveConditionRefusal>(async (tx) => {
    const locked = await lockVersion(tx, work, { programmeId, versionId });
    if (!locked.ok) return locked;
    const { draft } = locked.value;
    const before = draft.audience.find(({ id }) => id === conditionId);
    if (!before) return refuse("not_found");
    if (before.revision !== revision) return refuse("stale");

    await tx.audienceCondition.delete({ where: { id: conditionId } });
    await touchVersion(tx, versionId);
    const { kind } = before.requirement;
    const detail = { kind, conditionId, before };
    recordAudit(tx, versionEvent("programme_version.condition_removed", draft, detail));
    return accept(versionId);
  });
}
