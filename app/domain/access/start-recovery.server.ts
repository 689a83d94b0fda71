import { lockWholeAccount } from "#app/domain/access/account-facts.server.ts";
import type { WholeAccountRefusal } from "#app/domain/access/account.ts";
import type { NewLink } from "#app/domain/access/create-account.server.ts";
import { linkEnd, writeInvitation } from "#app/domain/access/invitation.server.ts";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import { withdrawConfirmations } from "#app/domain/access/write-grant.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

type RecoveryRefusal = WholeAccountRefusal | "not_allowed" | "account_ended" | OnceRefusal;

/**
 * Makes a new one-time link: a recovery, or a fresh invitation while the first one was not used. Earlier
 * links stop working and open sessions end at once; the password stays until the link is used, so that a
 * request nobody asked for locks nobody out. Roles that need a second person wait for one again.
 */
export async function startRecovery(
  work: Work,
  input: { accountId: number; once: string | null },
): Promise<Result<NewLink, RecoveryRefusal>> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  const { accountId, once } = input;
  let link: NewLink["link"] = null;
  const result = await onceOnly<RecoveryRefusal>(work, once, { accountId }, async () => {
    const made = await work.transaction<NonNullable<NewLink["link"]>, RecoveryRefusal>(
      async (tx) => {
        const locked = await lockWholeAccount(tx, work, { viewer, accountId });
        if (!locked.ok) return locked;
        if (locked.value.endedAt !== null) return refuse("account_ended");
        const purpose = locked.value.activated ? "recovery" : "invitation";
        const createdBy = actorLabel(viewer);
        const token = await writeInvitation(tx, work, { purpose, accountId, createdBy });
        const sessions = await tx.session.updateMany({
          where: { accountId, endedAt: null },
          data: { endedAt: work.at, endReason: "revoked" },
        });
        await withdrawConfirmations(tx, { accountId, grantedById: viewer.accountId });
        await writeReceipt(tx, work, once, accountId);
        recordAudit(tx, {
          action: "invitation.created",
          subjectType: "account",
          subjectId: accountId,
          detail: { purpose, sessions: sessions.count },
        });
        return accept({ token, expiresAt: linkEnd(purpose, work.now) });
      },
    );
    if (!made.ok) return made;
    link = made.value;
    return accept(accountId);
  });
  return result.ok ? accept({ accountId: result.value, link }) : result;
}
