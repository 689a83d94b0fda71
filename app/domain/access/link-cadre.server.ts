import { lockWholeAccount, lookingAgain } from "#app/domain/access/account-facts.server.ts";
import type { WholeAccountRefusal } from "#app/domain/access/account.ts";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import { findCadreInScope, hasAccount } from "#app/domain/access/write-account.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

export type LinkRefusal =
  | WholeAccountRefusal
  | "not_allowed"
  | "account_ended"
  | "already_linked"
  | "cadre_not_there"
  | "cadre_has_account";

/** Says whose account it is: a person placed in scope who has no other open account (product 3). */
export async function linkCadre(
  work: Work,
  input: { accountId: number; cadreId: number },
): Promise<Result<null, LinkRefusal>> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  const { accountId, cadreId } = input;
  return lookingAgain(() =>
    work.transaction<null, LinkRefusal>(async (tx) => {
      const locked = await lockWholeAccount(tx, work, { viewer, accountId });
      if (!locked.ok) return locked;
      if (locked.value.endedAt !== null) return refuse("account_ended");
      if (locked.value.cadreId !== null) return refuse("already_linked");
      if (!(await findCadreInScope(tx, work, { viewer, cadreId })))
        return refuse("cadre_not_there");
      if (await hasAccount(tx, cadreId)) return refuse("cadre_has_account");
      await tx.account.update({
        where: { id: accountId },
        data: { cadreId, revision: { increment: 1 } },
      });
      recordAudit(tx, {
        action: "account.cadre_linked",
        subjectType: "account",
        subjectId: accountId,
        detail: { before: { cadre: null }, after: { cadre: cadreId } },
      });
      return accept(null);
    }),
  );
}
