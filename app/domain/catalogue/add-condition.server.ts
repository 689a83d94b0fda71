import { isKeeper } from "#app/domain/standards/keeper.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { type AudienceFault, findAudienceFault, mostGroups } from "./audience.ts";
import { findUnknown, insertCondition } from "./condition-rows.server.ts";
import {
  type DraftVersionRefusal,
  lockVersion,
  touchVersion,
  versionEvent,
  type VersionPlace,
} from "./version-rows.server.ts";
import type { WrittenCondition } from "./write-conditions.server.ts";

export type AddConditionInput = VersionPlace & {
  condition: Omit<WrittenCondition, "groupNumber">;
  /** the group of which it is another alternative; null = one more that has to hold */
  groupNumber: number | null;
  /** of the form; null = none */
  key: string | null;
};

export type AddConditionRefusal =
  | "not_allowed"
  | "too_many_groups"
  | DraftVersionRefusal
  | AudienceFault
  | OnceRefusal;

/**
 * Adds a condition of admission to a draft, as one that has to hold or as an alternative, and answers its id. Refuses
 * not_allowed, not_found (also for a group that there is not), already_in_force, too_many_groups, and what
 * findAudienceFault finds; no_title, no_unit and no_programme also for one that there is not.
 */
export async function addCondition(
  work: Work,
  { programmeId, versionId, condition, groupNumber, key }: AddConditionInput,
): Promise<Result<number, AddConditionRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  return onceOnly(work, key, { programmeId, versionId, condition, groupNumber }, () =>
    work.transaction<number, AddConditionRefusal>(async (tx) => {
      const locked = await lockVersion(tx, work, { programmeId, versionId });
      if (!locked.ok) return locked;
      const { draft } = locked.value;
      const groups = draft.audience.map((one) => one.groupNumber);
      if (groupNumber !== null && !groups.includes(groupNumber)) return refuse("not_found");
      const group = groupNumber ?? Math.max(0, ...groups) + 1;
      if (group > mostGroups) return refuse("too_many_groups");
      const fault = findAudienceFault(condition) ?? (await findUnknown(tx, condition.requirement));
      if (fault !== null) return refuse(fault);

      const id = await insertCondition(tx, versionId, { ...condition, groupNumber: group });
      await touchVersion(tx, versionId);
      await writeReceipt(tx, work, key, id);
      const { kind } = condition.requirement;
      const detail = { kind, conditionId: id, groupNumber: group, after: condition };
      recordAudit(tx, versionEvent("programme_version.condition_added", draft, detail));
      return accept(id);
    }),
  );
}
