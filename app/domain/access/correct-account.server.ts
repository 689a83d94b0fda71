import { lockWholeAccount, lookingAgain } from "#app/domain/access/account-facts.server.ts";
import type { WholeAccountRefusal } from "#app/domain/access/account.ts";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import { isEmailTaken, nameColumns } from "#app/domain/access/write-account.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

export type CorrectAccountRefusal =
  | WholeAccountRefusal
  | "not_allowed"
  | "stale"
  | "email_taken"
  | "nothing_changed";

/**
 * Corrects the name and the e-mail address of an account. `revision` is the one the form was filled from:
 * whoever saves second is told (stale) and sees the first one's change (E41).
 */
export async function correctAccount(
  work: Work,
  input: { accountId: number; revision: number; name: string; email: string | null },
): Promise<Result<null, CorrectAccountRefusal>> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  const { accountId, revision, email } = input;
  const { displayName, ...keys } = nameColumns(input.name);
  return lookingAgain(() =>
    work.transaction<null, CorrectAccountRefusal>(async (tx) => {
      const locked = await lockWholeAccount(tx, work, { viewer, accountId, mayBeOwn: true });
      if (!locked.ok) return locked;
      const before = locked.value;
      if (before.revision !== revision) return refuse("stale");
      if (before.displayName === displayName && before.email === email)
        return refuse("nothing_changed");
      if (email !== null && (await isEmailTaken(tx, email, accountId)))
        return refuse("email_taken");
      await tx.account.update({
        where: { id: accountId },
        data: { displayName, ...keys, email, revision: { increment: 1 } },
      });
      recordAudit(tx, {
        action: "account.corrected",
        subjectType: "account",
        subjectId: accountId,
        detail: {
          before: { name: before.displayName, email: before.email },
          after: { name: displayName, email },
        },
      });
      return accept(null);
    }),
  );
}
