import { decideWholeAccount, type WholeAccountRefusal } from "#app/domain/access/account.ts";
import { isOwnAccount } from "#app/domain/access/policy.ts";
import { accountsInScope } from "#app/domain/access/seen-accounts.server.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { isUniqueViolation, type Tx } from "#app/platform/db.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";

/** An account as a command finds it, its row locked. */
export type LockedAccount = {
  id: number;
  userName: string;
  displayName: string;
  email: string | null;
  cadreId: number | null;
  revision: number;
  endedAt: string | null;
  activated: boolean;
};

/** Locks an account by writing its row, then says whether the viewer sees it and what it holds elsewhere. */
export async function lockAccount(tx: Tx, work: Work, viewer: Viewer, accountId: number) {
  // why: adding nothing takes the row's lock without counting as a change of the account
  const locked = await tx.account.updateMany({
    where: { id: accountId },
    data: { revision: { increment: 0 } },
  });
  if (locked.count === 0) return null;
  const { passwordHash, ...account } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      id: true,
      userName: true,
      displayName: true,
      email: true,
      cadreId: true,
      revision: true,
      endedAt: true,
      passwordHash: true,
    },
  });
  const sql = sqlIn(tx, work);
  const seen = await accountsInScope(sql, viewer)
    .where("a.id", "=", accountId)
    .select("a.id")
    .executeTakeFirst();
  const elsewhere = await sql
    .selectFrom("Grant as g")
    .where("g.accountId", "=", accountId)
    .where("g.endedAt", "is", null)
    .where("g.unitId", "not in", unitsInScope(sql, viewer))
    .select("g.id")
    .executeTakeFirst();
  return {
    account: { ...account, activated: passwordHash !== null } satisfies LockedAccount,
    visible: seen !== undefined,
    grantsElsewhere: elsewhere !== undefined,
  };
}

/**
 * Locks an account that an administrator acts on as a whole. `mayBeOwn` where the act gives no rights.
 * Refusals: not_found, own_account, grants_elsewhere.
 */
export async function lockWholeAccount(
  tx: Tx,
  work: Work,
  {
    viewer,
    accountId,
    mayBeOwn = false,
  }: { viewer: Viewer; accountId: number; mayBeOwn?: boolean },
): Promise<Result<LockedAccount, WholeAccountRefusal>> {
  const facts = await lockAccount(tx, work, viewer, accountId);
  if (!facts) return refuse("not_found");
  const own = !mayBeOwn && isOwnAccount(viewer, accountId);
  const decision = decideWholeAccount({ ...facts, own });
  return decision.ok ? accept(facts.account) : decision;
}

/** Looks again when the database refused a second row with the same name: the check then says whose it is. */
export async function lookingAgain<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return run();
  }
}
