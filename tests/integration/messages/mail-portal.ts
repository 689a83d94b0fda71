import type { Recipient } from "#app/domain/messages/message.ts";
import { makeCadre, makeViewer, unitNamed } from "#tests/integration/people/people-factory.ts";
import { testClock, testDb, testWork } from "#tests/support/database.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { reactionsWith } from "#tests/support/mail-settings.ts";
import { type messageTo, postThese } from "./message-factory.ts";

export const minute = 60_000;

/** A portal with somebody who has an address, on a clock of its own. */
export async function openMailPortal() {
  const db = await testDb({ starter: true });
  const clock = testClock();
  const unitId = await unitNamed(db, "Xã Lệ Thủy", "2026-06-01");
  const cadreId = await makeCadre(db, { posts: [{ unitId }] });
  const reader = await makeViewer(db, { role: "trainee", unitId, cadreId });
  const account = (data: Record<string, unknown>, accountId = reader.accountId) =>
    db.prisma.account.update({ where: { id: accountId }, data });
  await account({ email: "hoc.vien@xa.example" });
  const toPerson: Recipient = { to: "cadre", cadreId };
  const post = (...messages: ReturnType<typeof messageTo>[]) =>
    postThese(testWork(db, { kind: "system" }, clock.now()), ...messages);
  const mails = () =>
    db.prisma.mailDelivery.findMany({
      orderBy: { id: "asc" },
      select: { state: true, attempts: true, answer: true, address: true, dropReason: true },
    });
  const run = (environment: Record<string, string>) =>
    runJobs(db, reactionsWith(environment), clock.now);
  return { db, clock, unitId, reader, account, toPerson, post, mails, run };
}
