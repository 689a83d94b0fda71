import type { Portal } from "#app/platform/portal.server.ts";
import { makeMail } from "#tests/support/make-mail.ts";

/** Mails in every state to people of the demo; answers one that the server refused. */
export async function sampleMails({ db, clock }: Portal): Promise<number> {
  const at = new Date(clock().getTime() - 3600_000).toISOString();
  const accounts = await db.prisma.account.findMany({
    where: { email: { not: null }, endedAt: null },
    orderBy: { id: "asc" },
    take: 4,
    select: { id: true },
  });
  const states = ["waiting", "sent", "sent", "dropped", "given_up", "dead"] as const;
  for (const { id: accountId } of accounts)
    for (const state of states) await makeMail(db, { accountId, state, at });
  const [first] = accounts;
  if (!first) throw new Error("the demo's accounts have addresses");
  await makeMail(db, { accountId: first.id, state: "waiting", attempts: 2, at });
  return makeMail(db, { accountId: first.id, at });
}
