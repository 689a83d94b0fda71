import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";
import { decideLimits, limitKinds, type RuleLimit, type RuleSetRefusal } from "./rule-set.ts";

export type AddRuleSetInput = {
  name: string;
  /** yyyy-mm-dd: the first day in force; the version before it ends the day before */
  validFrom: string;
  source: string;
  /** a kind that is left out is recorded as "no rule of the province" */
  limits: RuleLimit[];
  /** of the form; null = none */
  key: string | null;
};

export type AddRuleSetRefusal = "not_allowed" | "day_taken" | RuleSetRefusal | OnceRefusal;

/**
 * Adds a version of the limits from a day on and answers its id. Rounds keep the version that judged them. Refuses
 * not_allowed (not an administrator of the whole province), day_taken (a version begins on that day), and what
 * decideLimits refuses.
 */
export async function addRuleSet(
  work: Work,
  input: AddRuleSetInput,
): Promise<Result<number, AddRuleSetRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const decision = decideLimits(input.limits);
  if (!decision.ok) return decision;
  return onceOnly(work, input.key, input, () => insertRuleSet(work, input));
}

function insertRuleSet(
  work: Work,
  { key, ...input }: AddRuleSetInput,
): Promise<Result<number, AddRuleSetRefusal>> {
  const unnamed = limitKinds.filter((kind) => !input.limits.some((limit) => limit.kind === kind));
  const limits = [
    ...input.limits,
    ...unnamed.map((kind) => ({ kind, level: null, value: null, source: input.source })),
  ];
  const stated = { name: tidy(input.name), validFrom: input.validFrom, source: tidy(input.source) };
  return work.transaction<number, AddRuleSetRefusal>(async (tx) => {
    await lockStandards(tx);
    const { validFrom } = stated;
    if ((await tx.ruleSet.count({ where: { validFrom } })) > 0) return refuse("day_taken");
    const { id } = await tx.ruleSet.create({
      data: {
        ...stated,
        recordedAt: work.at,
        recordedBy: actorLabel(work.actor),
        limits: { create: limits },
      },
      select: { id: true },
    });
    await writeReceipt(tx, work, key, id);
    recordAudit(tx, {
      action: "rule_set.added",
      subjectType: "rule_set",
      subjectId: id,
      detail: { after: stated, limits },
    });
    return accept(id);
  });
}
