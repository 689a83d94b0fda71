import { stampsOf, viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { isUnitInScope } from "#app/domain/people/scope.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { canKeepPlanning, canReadPlanning } from "./policy.ts";
import type { RoundStatus } from "./round.ts";
import { visibleRounds } from "./scope.server.ts";

/**
 * May somebody keep a round? Refuses not_found (no such round in scope, or no reader of planning) and not_allowed
 * (no planner, or the organisation itself is out of scope).
 */
export async function keepsRound(
  work: Work,
  roundId: number,
): Promise<Result<null, "not_found" | "not_allowed">> {
  const viewer = viewerIn(work);
  if (!viewer || !canReadPlanning(viewer)) return refuse("not_found");
  const round = await visibleRounds(work.db.sql, viewer)
    .where("d.id", "=", roundId)
    .select("d.unitId")
    .executeTakeFirst();
  if (!round) return refuse("not_found");
  return canKeepPlanning(viewer) && (await isUnitInScope(work.db.sql, viewer, round.unitId))
    ? accept(null)
    : refuse("not_allowed");
}

/** Locks a round by writing it and answers what it says; null when there is none. */
export async function lockRound(tx: Tx, work: Work, id: number) {
  await tx.planningRound.updateMany({ where: { id }, data: stampsOf(work) });
  const round = await tx.planningRound.findUnique({ where: { id } });
  // why: a check constraint names the states
  return round ? { ...round, status: round.status as RoundStatus } : null;
}
