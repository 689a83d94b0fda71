import { type ConfirmRefusal, decideConfirmation, isRole } from "#app/domain/access/grant.ts";
import { canConfirmGrants, isOwnAccount } from "#app/domain/access/policy.ts";
import { recordGrant } from "#app/domain/access/write-grant.server.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";

/**
 * The second person of a grant of planner, leader or inspector: a system administrator or a leader whose own
 * grant covers the unit, not its holder and not who gave it (product 2). It is in force from then on.
 */
export async function confirmGrant(
  work: Work,
  input: { grantId: number },
): Promise<Result<null, ConfirmRefusal | "not_allowed" | "not_found">> {
  const viewer = work.actor;
  if (!canConfirmGrants(viewer)) return refuse("not_allowed");
  return work.transaction<null, ConfirmRefusal | "not_found">(async (tx) => {
    // why: adding nothing takes the lock under which every change of an account's grants happens
    await tx.account.updateMany({
      where: { grants: { some: { id: input.grantId } } },
      data: { revision: { increment: 0 } },
    });
    const sql = sqlIn(tx, work);
    const grant = await sql
      .selectFrom("Grant as g")
      .where("g.id", "=", input.grantId)
      .where("g.unitId", "in", unitsInScope(sql, viewer))
      .selectAll()
      .executeTakeFirst();
    if (!grant || !isRole(grant.role)) return refuse("not_found");
    const decision = decideConfirmation({
      role: grant.role,
      own: isOwnAccount(viewer, grant.accountId),
      givenByOneself: grant.grantedById === viewer.accountId,
      confirmedAt: grant.confirmedAt,
      over: grant.endedAt !== null || (grant.validTo !== null && grant.validTo < work.today),
    });
    if (!decision.ok) return decision;
    await tx.grant.update({
      where: { id: grant.id },
      data: { confirmedAt: work.at, confirmedById: viewer.accountId },
    });
    recordGrant(tx, "grant.confirmed", grant);
    return accept(null);
  });
}
