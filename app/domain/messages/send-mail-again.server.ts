import { canManageAccounts } from "#app/domain/access/policy.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { leavesJobs, recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import { findMail } from "./mail-queries.server.ts";

/**
 * Puts a mail that failed or was given up among those to be sent, as if it were new. Refuses not_allowed, not_found,
 * not_dead.
 */
export async function sendMailAgain(
  work: Work,
  { mailId }: { mailId: number },
): Promise<Result<null, "not_allowed" | "not_found" | "not_dead">> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  const mail = await findMail(work.db, viewer, mailId);
  if (!mail) return refuse("not_found");
  return work.transaction<null, "not_dead">(async (tx) => {
    const { numUpdatedRows } = await sqlIn(tx, work)
      .updateTable("MailDelivery")
      .set({ state: "waiting", attempts: 0, nextTryAt: work.at, endedAt: null })
      .set({ givenUpReason: null })
      .where("id", "=", mailId)
      .where("state", "in", ["dead", "given_up"])
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) return refuse("not_dead");
    recordAudit(tx, {
      action: "mail.sent_again",
      subjectType: "mail",
      subjectId: mailId,
      detail: { accountId: mail.accountId },
    });
    leavesJobs(tx);
    return accept(null);
  });
}
