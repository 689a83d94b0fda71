import { changedFields } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";

export type CorrectRuleSetInput = {
  ruleSetId: number;
  name: string;
  source: string;
  /** 1 = still to be confirmed */
  toConfirm: 0 | 1;
  /** as the form was shown */
  before: { name: string; source: string };
};

export type CorrectRuleSetRefusal = "not_allowed" | "not_found" | "stale";

const corrected = ["name", "source", "toConfirm"] as const;

/**
 * Corrects what a rule set is called and where it stands; its first day stays, because rounds were judged by it.
 * Answers its id. Refuses not_allowed, not_found, stale (saying just what stands there is no conflict).
 */
export async function correctRuleSet(
  work: Work,
  { ruleSetId, before: shown, ...typed }: CorrectRuleSetInput,
): Promise<Result<number, CorrectRuleSetRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const stated = { ...typed, name: tidy(typed.name), source: tidy(typed.source) };
  const result = await work.transaction<number, CorrectRuleSetRefusal | "unchanged">(async (tx) => {
    await lockStandards(tx);
    const before = await tx.ruleSet.findUnique({ where: { id: ruleSetId } });
    if (!before) return refuse("not_found");
    const change = changedFields(corrected, before, stated);
    if (Object.keys(change.after).length === 0) return refuse("unchanged");
    if (before.name !== shown.name || before.source !== shown.source) return refuse("stale");

    await tx.ruleSet.update({ where: { id: ruleSetId }, data: stated });
    recordAudit(tx, {
      action: "rule_set.corrected",
      subjectType: "rule_set",
      subjectId: ruleSetId,
      detail: change,
    });
    return accept(ruleSetId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(ruleSetId) : refuse(result.refusal);
}
