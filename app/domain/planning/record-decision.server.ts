import { stampsOf, viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { changedFields } from "#app/domain/people/cadre.ts";
import { isUnitInScope } from "#app/domain/people/scope.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { canKeepPlanning, canReadPlanning } from "./policy.ts";
import { type Decision, decideDecision, type RoundStatus } from "./round.ts";
import { visibleRounds } from "./scope.server.ts";

export type RecordDecisionInput = Decision & {
  roundId: number;
  /** of the round as the form was shown */
  revision: number;
};

export type RecordDecisionRefusal = "not_found" | "not_allowed" | "stale" | "decision_in_future";

const decided = ["decisionNumber", "decisionDate", "signatory", "status"] as const;

/**
 * Records number, day and signatory of the decision on a list, and with it approves the records still proposed; what
 * stood there stays in the log. Refuses not_found
 * (no such round in scope, or no reader of planning), not_allowed (no planner, or the organisation itself is out of
 * scope), stale (somebody else changed it since; saying just what stands there is no conflict), decision_in_future.
 */
export async function recordDecision(
  work: Work,
  { roundId, revision, ...typed }: RecordDecisionInput,
): Promise<Result<number, RecordDecisionRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !canReadPlanning(viewer)) return refuse("not_found");
  const round = await visibleRounds(work.db.sql, viewer)
    .where("d.id", "=", roundId)
    .select("d.unitId")
    .executeTakeFirst();
  if (!round) return refuse("not_found");
  if (!canKeepPlanning(viewer) || !(await isUnitInScope(work.db.sql, viewer, round.unitId)))
    return refuse("not_allowed");

  const stated = {
    ...typed,
    decisionNumber: tidy(typed.decisionNumber),
    signatory: tidy(typed.signatory),
  };
  const result = await work.transaction<number, RecordDecisionRefusal | "unchanged">(async (tx) => {
    await tx.planningRound.updateMany({ where: { id: roundId }, data: stampsOf(work) });
    const before = await tx.planningRound.findUnique({ where: { id: roundId } });
    if (!before) return refuse("not_found");
    const status = before.status as RoundStatus; // why: a check constraint names them
    const decision = decideDecision({ status }, stated, work.today);
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
