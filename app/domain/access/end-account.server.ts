import { lockWholeAccount } from "#app/domain/access/account-facts.server.ts";
import type { WholeAccountRefusal } from "#app/domain/access/account.ts";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import { endGrants, recordGrant } from "#app/domain/access/write-grant.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

/**
 * Ends an account: its sessions, links and calendar address stop working at once, its grants end with it (reopening gives none
 * back). Further refusal: already_ended.
 */
export async function endAccount(
  work: Work,
  input: { accountId: number; reason: string },
): Promise<Result<null, WholeAccountRefusal | "not_allowed" | "already_ended">> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  const { accountId, reason } = input;
  return work.transaction<null, WholeAccountRefusal | "already_ended">(async (tx) => {
    const locked = await lockWholeAccount(tx, work, { viewer, accountId });
    if (!locked.ok) return locked;
    if (locked.value.endedAt !== null) return refuse("already_ended");
    const grants = await tx.grant.findMany({
      where: { accountId, endedAt: null },
      select: { id: true, accountId: true, role: true, unitId: true },
    });
    await endGrants(tx, work, { ids: grants.map(({ id }) => id), reason });
    const sessions = await tx.session.updateMany({
      where: { accountId, endedAt: null },
      data: { endedAt: work.at, endReason: "account_ended" },
    });
    await tx.invitation.updateMany({
      where: { accountId, usedAt: null, revokedAt: null },
      data: { revokedAt: work.at },
    });
    await tx.calendarFeed.updateMany({
      where: { accountId, endedAt: null },
      data: { endedAt: work.at, endReason: "account_ended" },
    });
    await tx.account.update({
      where: { id: accountId },
      data: {
        endedAt: work.at,
        endedBy: actorLabel(viewer),
        endReason: reason,
        revision: { increment: 1 },
      },
    });
    recordAudit(tx, {
      action: "account.ended",
      subjectType: "account",
      subjectId: accountId,
      detail: { reason, sessions: sessions.count },
    });
    for (const grant of grants) recordGrant(tx, "grant.ended", grant, { reason });
    return accept(null);
  });
}
