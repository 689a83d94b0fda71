import { lockWholeAccount, lookingAgain } from "#app/domain/access/account-facts.server.ts";
import type { WholeAccountRefusal } from "#app/domain/access/account.ts";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import { hasAccount } from "#app/domain/access/write-account.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

type ReopenRefusal = WholeAccountRefusal | "not_allowed" | "not_ended" | "cadre_has_account";

/** Opens an ended account again: with its password and its person, without any role. */
export async function reopenAccount(
  work: Work,
  input: { accountId: number },
): Promise<Result<null, ReopenRefusal>> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  const { accountId } = input;
  return lookingAgain(() =>
    work.transaction<null, ReopenRefusal>(async (tx) => {
      const locked = await lockWholeAccount(tx, work, { viewer, accountId });
      if (!locked.ok) return locked;
      const { endedAt, cadreId } = locked.value;
      if (endedAt === null) return refuse("not_ended");
      if (cadreId !== null && (await hasAccount(tx, cadreId))) return refuse("cadre_has_account");
      await tx.account.update({
        where: { id: accountId },
        data: { endedAt: null, endedBy: null, endReason: null, revision: { increment: 1 } },
      });
      recordAudit(tx, {
        action: "account.reopened",
        subjectType: "account",
        subjectId: accountId,
        detail: { before: { endedAt }, after: { endedAt: null } },
      });
      return accept(null);
    }),
  );
}
