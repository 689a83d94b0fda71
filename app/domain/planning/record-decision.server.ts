import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { changedFields } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { keepsRound, lockRound } from "./round-lock.server.ts";
import { type Decision, decideDecision, type DecisionRefusal } from "./round.ts";

export type RecordDecisionInput = Decision & {
  roundId: number;
  /** of the round as the form was shown */
  revision: number;
};

export type RecordDecisionRefusal = "not_found" | "not_allowed" | "stale" | DecisionRefusal;

const decided = ["decisionNumber", "decisionDate", "signatory", "status"] as const;

/**
 * Records number, day and signatory of the decision on a list, and with it approves the records still proposed; what
 * stood there stays in the log. Refuses not_found
 * (no such round in scope, or no reader of planning), not_allowed (no planner, or the organisation itself is out of
 * scope), stale (somebody else changed it since; saying just what stands there is no conflict), and what
 * decideDecision refuses.
 */
export async function recordDecision(
  work: Work,
  { roundId, revision, ...typed }: RecordDecisionInput,
): Promise<Result<number, RecordDecisionRefusal>> {
  const may = await keepsRound(work, roundId);
  if (!may.ok) return may;
  const stated = {
    ...typed,
    decisionNumber: tidy(typed.decisionNumber),
    signatory: tidy(typed.signatory),
  };
  const result = await work.transaction<number, RecordDecisionRefusal | "unchanged">(async (tx) => {
    const before = await lockRound(tx, work, roundId);
    if (!before) return refuse("not_found");
    const decision = decideDecision(before, stated, work.today);
    if (!decision.ok) return decision;
    const after = { ...stated, status: decision.value };
    const change = changedFields(decided, before, after);
    if (Object.keys(change.after).length === 0) return refuse("unchanged");
    if (before.revision !== revision) return refuse("stale");

    await tx.planningRound.update({
      where: { id: roundId },
      data: { ...after, revision: { increment: 1 } },
    });
    const { count: approved } = await tx.planningRecord.updateMany({
      where: { roundId, status: "proposed" },
      data: { status: "approved", revision: { increment: 1 }, ...stampsOf(work) },
    });
    recordAudit(tx, {
      action: "planning.decided",
      subjectType: "planning_round",
      subjectId: roundId,
      detail: { ...change, ...(approved === 0 ? {} : { approved }) },
    });
    return accept(roundId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(roundId) : refuse(result.refusal);
}
