import { isKeeper } from "#app/domain/standards/keeper.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { type AudienceCondition, type AudienceFault, findAudienceFault } from "./audience.ts";
import { findUnknown, rewriteCondition } from "./condition-rows.server.ts";
import {
  type DraftVersionRefusal,
  lockVersion,
  touchVersion,
  versionEvent,
  type VersionPlace,
} from "./version-rows.server.ts";
import type { WrittenCondition } from "./write-conditions.server.ts";

export type CorrectConditionInput = VersionPlace & {
  conditionId: number;
  condition: Omit<WrittenCondition, "groupNumber">;
  /** of the condition as the form was shown */
  revision: number;
};

export type CorrectConditionRefusal = "not_allowed" | "stale" | DraftVersionRefusal | AudienceFault;

/**
 * Corrects a condition of a draft; its kind and its group stay. Answers its id. Refuses not_allowed, not_found (also for
 * another kind), already_in_force, stale (saying just what stands there is no conflict), and what addCondition refuses
 * of a condition.
 */
export async function correctCondition(
  work: Work,
  { programmeId, versionId, conditionId, condition, revision }: CorrectConditionInput,
): Promise<Result<number, CorrectConditionRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const result = await work.transaction<number, CorrectConditionRefusal | "unchanged">(
    async (tx) => {
      const locked = await lockVersion(tx, work, { programmeId, versionId });
      if (!locked.ok) return locked;
      const { draft } = locked.value;
      const before = draft.audience.find(({ id }) => id === conditionId);
      const { kind } = condition.requirement;
      if (!before || before.requirement.kind !== kind) return refuse("not_found");
      if (contentOf(before) === contentOf(condition)) return refuse("unchanged");
      if (before.revision !== revision) return refuse("stale");
      const fault = findAudienceFault(condition) ?? (await findUnknown(tx, condition.requirement));
      if (fault !== null) return refuse(fault);

      const { groupNumber } = before;
      await rewriteCondition(tx, conditionId, { ...condition, groupNumber });
      await touchVersion(tx, versionId);
      const detail = { kind, conditionId, before, after: condition };
      recordAudit(tx, versionEvent("programme_version.condition_corrected", draft, detail));
      return accept(conditionId);
    },
  );
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(conditionId) : refuse(result.refusal);
}

const contentOf = ({
  source,
  toConfirm,
  requirement,
}: Pick<AudienceCondition, "source" | "toConfirm" | "requirement">): string =>
  JSON.stringify([source, toConfirm, requirement]);
