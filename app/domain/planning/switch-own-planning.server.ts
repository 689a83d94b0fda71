import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { decideClosing, decideOpening } from "./publication.ts";
import { keepsRound, lockRound } from "./round-lock.server.ts";

export type SwitchOwnPlanningInput = {
  roundId: number;
  /** of the round as the question was shown */
  revision: number;
};

type Common = "not_found" | "not_allowed" | "stale";

/**
 * Lets the people on a published list see their own planned titles on it (product 4.8). Refuses not_found and
 * not_allowed as recordDecision does, not_published, already_open, stale. Whether the planner is on the list makes no
 * difference: a refusal would tell them so.
 */
export const openOwnPlanning = (
  work: Work,
  input: SwitchOwnPlanningInput,
): Promise<Result<number, Common | "not_published" | "already_open">> =>
  switchTo(work, input, {
    open: 1,
    action: "planning.own_opened",
    decide: decideOpening,
  });

/** Hides them again from the people on the list. Refuses as openOwnPlanning does, already_closed in place of its own. */
export const closeOwnPlanning = (
  work: Work,
  input: SwitchOwnPlanningInput,
): Promise<Result<number, Common | "already_closed">> =>
  switchTo(work, input, {
    open: 0,
    action: "planning.own_closed",
    decide: decideClosing,
  });

type Round = { publicationNumber: string | null; ownPlanningOpen: number };

async function switchTo<Refusal extends string>(
  work: Work,
  { roundId, revision }: SwitchOwnPlanningInput,
  to: {
    open: 0 | 1;
    action: "planning.own_opened" | "planning.own_closed";
    decide: (round: Round) => Result<null, Refusal>;
  },
): Promise<Result<number, Common | Refusal>> {
  const may = await keepsRound(work, roundId);
  if (!may.ok) return may;
  return work.transaction<number, Common | Refusal>(async (tx) => {
    const before = await lockRound(tx, work, roundId);
    if (!before) return refuse("not_found");
    const decision = to.decide(before);
    if (!decision.ok) return decision;
    if (before.revision !== revision) return refuse("stale");

    await tx.planningRound.update({
      where: { id: roundId },
      data: { ownPlanningOpen: to.open, revision: { increment: 1 } },
    });
    recordAudit(tx, {
      action: to.action,
      subjectType: "planning_round",
      subjectId: roundId,
      detail: {
        before: { ownPlanningOpen: before.ownPlanningOpen },
        after: { ownPlanningOpen: to.open },
      },
    });
    return accept(roundId);
  });
}
