import { lockAccount } from "#app/domain/access/account-facts.server.ts";
import type { GiveRefusal } from "#app/domain/access/grant.ts";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import { type NewGrant, writeGrant } from "#app/domain/access/write-grant.server.ts";
import { refuse, type Result } from "#app/kernel/result.ts";
import type { Work } from "#app/platform/work.server.ts";

/**
 * Gives an account a role at a unit in scope; answers the grant's id. Planner, leader and inspector are in
 * force only once a second person has confirmed them (product 2).
 * Refusals: not_found, account_ended, and those of `decideGrant`.
 */
export async function giveGrant(
  work: Work,
  input: NewGrant & { accountId: number; reason: string | null },
): Promise<Result<number, GiveRefusal | "not_allowed" | "not_found" | "account_ended">> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  return work.transaction<number, GiveRefusal | "not_found" | "account_ended">(async (tx) => {
    const facts = await lockAccount(tx, work, viewer, input.accountId);
    if (!facts?.visible) return refuse("not_found");
    if (facts.account.endedAt !== null) return refuse("account_ended");
    return writeGrant(tx, work, { ...input, viewer });
  });
}
