import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";
import { decideLimits, type LimitKind, type RuleSetRefusal } from "./rule-set.ts";

export type CorrectLimitInput = {
  limitId: number;
  /** as the form was shown; null = no rule recorded */
  before: number | null;
  /** null = no rule of the province */
  value: number | null;
  source: string;
};

export type CorrectLimitRefusal = "not_allowed" | "not_found" | "stale" | RuleSetRefusal;

/**
 * Corrects a limit that was recorded wrongly or only recalled, and confirms it; a new rule from a day on is a new
 * version (addRuleSet). Answers the rule set's id. Refuses not_allowed, not_found, stale (somebody else changed it
 * since), share_too_large, not_yes_or_no.
 */
export async function correctLimit(
  work: Work,
  input: CorrectLimitInput,
): Promise<Result<number, CorrectLimitRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const { limitId, value } = input;
  const source = tidy(input.source);
  return work.transaction<number, CorrectLimitRefusal>(async (tx) => {
    await lockStandards(tx);
    const before = await tx.ruleLimit.findUnique({ where: { id: limitId } });
    if (!before) return refuse("not_found");
    if (before.value !== input.before) return refuse("stale");
    const kind = before.kind as LimitKind; // why: a check constraint names the kinds
    const decision = decideLimits([{ kind, level: null, value }]);
    if (!decision.ok) return decision;

    await tx.ruleLimit.update({ where: { id: limitId }, data: { value, source, toConfirm: 0 } });
    recordAudit(tx, {
      action: "rule_set.corrected",
      subjectType: "rule_set",
      subjectId: before.ruleSetId,
      detail: {
        kind,
        level: before.level,
        before: { value: before.value, source: before.source },
        after: { value, source },
      },
    });
    return accept(before.ruleSetId);
  });
}
