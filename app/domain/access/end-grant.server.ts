import { lockAccount } from "#app/domain/access/account-facts.server.ts";
import { canManageAccounts, isOwnAccount } from "#app/domain/access/policy.ts";
import { endGrants, recordGrant } from "#app/domain/access/write-grant.server.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";

/**
 * Ends a grant at a unit in scope, at once: sessions working under it go on without it.
 * Refusals: not_found, own_account, already_ended.
 */
export async function endGrant(
  work: Work,
  input: { accountId: number; grantId: number; reason: string },
): Promise<Result<null, "not_allowed" | "not_found" | "own_account" | "already_ended">> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  return work.transaction(async (tx) => {
    const facts = await lockAccount(tx, work, viewer, input.accountId);
    if (!facts?.visible) return refuse("not_found");
    const sql = sqlIn(tx, work);
    const grant = await sql
      .selectFrom("Grant as g")
      .where("g.id", "=", input.grantId)
      .where("g.accountId", "=", input.accountId)
      .where("g.unitId", "in", unitsInScope(sql, viewer))
      .select(["g.id", "g.accountId", "g.role", "g.unitId", "g.endedAt"])
      .executeTakeFirst();
    if (!grant) return refuse("not_found");
    if (isOwnAccount(viewer, input.accountId)) return refuse("own_account");
    if (grant.endedAt !== null) return refuse("already_ended");
    await endGrants(tx, work, { ids: [grant.id], reason: input.reason });
    recordGrant(tx, "grant.ended", grant, { reason: input.reason });
    return accept(null);
  });
}
