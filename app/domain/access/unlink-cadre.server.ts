import { lockWholeAccount } from "#app/domain/access/account-facts.server.ts";
import type { WholeAccountRefusal } from "#app/domain/access/account.ts";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

/** Takes back that an account is a person's; the history keeps it. */
export async function unlinkCadre(
  work: Work,
  input: { accountId: number },
): Promise<Result<null, WholeAccountRefusal | "not_allowed" | "not_linked">> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  const { accountId } = input;
  return work.transaction<null, WholeAccountRefusal | "not_linked">(async (tx) => {
    const locked = await lockWholeAccount(tx, work, { viewer, accountId });
    if (!locked.ok) return locked;
    const { cadreId } = locked.value;
    if (cadreId === null) return refuse("not_linked");
    await tx.account.update({
      where: { id: accountId },
      data: { cadreId: null, revision: { increment: 1 } },
    });
    recordAudit(tx, {
      action: "account.cadre_unlinked",
      subjectType: "account",
      subjectId: accountId,
      detail: { before: { cadre: cadreId }, after: { cadre: null } },
    });
    return accept(null);
  });
}
