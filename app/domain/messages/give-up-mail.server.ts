import { canManageAccounts } from "#app/domain/access/policy.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import { findMail } from "./mail-queries.server.ts";

export type GiveUpRefusal = "not_allowed" | "not_found" | "is_over" | "being_sent";

/**
 * Ends a mail that waits or failed, with a reason: it is not sent any more, its message stays in the inbox. Refuses
 * not_allowed, not_found, is_over, being_sent.
 */
export async function giveUpMail(
  work: Work,
  { mailId, reason }: { mailId: number; reason: string },
): Promise<Result<null, GiveUpRefusal>> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  const mail = await findMail(work.db, viewer, mailId);
  if (!mail) return refuse("not_found");
  return work.transaction<null, GiveUpRefusal>(async (tx) => {
    const givenUpReason = tidy(reason);
    const { numUpdatedRows } = await sqlIn(tx, work)
      .updateTable("MailDelivery")
      .set({ state: "given_up", endedAt: work.at, givenUpReason })
      .set({ claimedBy: null, claimedUntil: null })
      .where("id", "=", mailId)
      .where("state", "in", ["waiting", "dead"])
      .where((eb) => eb.or([eb("claimedUntil", "is", null), eb("claimedUntil", "<=", work.at)]))
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) return refuse(await whyNot(sqlIn(tx, work), mailId));
    recordAudit(tx, {
      action: "mail.given_up",
      subjectType: "mail",
      subjectId: mailId,
      detail: { accountId: mail.accountId, reason: givenUpReason },
    });
    return accept(null);
  });
}

async function whyNot(sql: Sql, id: number): Promise<"is_over" | "being_sent"> {
  const row = await sql
    .selectFrom("MailDelivery")
    .where("id", "=", id)
    .where("state", "in", ["waiting", "dead"])
    .select("id")
    .executeTakeFirst();
  return row ? "being_sent" : "is_over";
}
