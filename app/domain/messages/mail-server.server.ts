import { grantsInForce } from "#app/domain/access/grants-in-force.server.ts";
import type { Sql, Tx } from "#app/platform/db.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";
import { nextServerTry, patienceWithServer } from "./mail.ts";
import { postAll } from "./post.server.ts";

const theServer = 1;

const standing = (sql: Sql) =>
  sql
    .selectFrom("MailServer")
    .where("id", "=", theServer)
    .select(["failingSince", "failures", "nextTryAt", "lastError", "toldAt"]);

/** What is known of the mail server: since when it fails, what it said last, when it is tried again. */
export async function readMailServer(sql: Sql) {
  const row = await standing(sql).executeTakeFirst();
  if (!row || row.failingSince === null || row.nextTryAt === null) return null;
  const { failingSince, nextTryAt, lastError } = row;
  return { failingSince, nextTryAt, lastError: lastError ?? "" };
}

/** True while nothing is sent because the server has just failed. */
export async function isServerResting(sql: Sql, at: string): Promise<boolean> {
  const server = await readMailServer(sql);
  return server !== null && server.nextTryAt > at;
}

/** Notes that the server took what it was given. Nothing is written while it does so anyway. */
export async function noteServerWorks(work: Work): Promise<void> {
  if ((await readMailServer(work.db.sql)) === null) return;
  await work.bookkeeping((tx) =>
    sqlIn(tx, work)
      .updateTable("MailServer")
      .set({ failingSince: null, nextTryAt: null, failures: 0, lastError: null, toldAt: null })
      .where("id", "=", theServer)
      .execute(),
  );
}

/**
 * Notes that the server could not be used and when it is tried again; once it has failed for a quarter of an hour, system
 * administrators are told in their inbox, once.
 */
export async function noteServerFailure(work: Work, error: string): Promise<void> {
  await work.bookkeeping(async (tx) => {
    const sql = sqlIn(tx, work);
    await sql
      .insertInto("MailServer")
      .values({ id: theServer })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    // why: counting takes the row's lock, so that two processes tell of it once
    const before = await sql
      .updateTable("MailServer")
      .set((eb) => ({ failures: eb("failures", "+", 1) }))
      .where("id", "=", theServer)
      .returning(["failingSince", "failures", "toldAt"])
      .executeTakeFirstOrThrow();
    const failingSince = before.failingSince ?? work.at;
    const isOver = work.now.getTime() - Date.parse(failingSince) >= patienceWithServer;
    const tells = isOver && before.toldAt === null;
    if (tells) await tellAdministrators(tx, work, failingSince);
    await sql
      .updateTable("MailServer")
      .set({
        failingSince,
        lastError: error,
        nextTryAt: nextServerTry(before.failures, work.now).toISOString(),
        toldAt: tells ? work.at : before.toldAt,
      })
      .where("id", "=", theServer)
      .execute();
  });
}

async function tellAdministrators(tx: Tx, work: Work, since: string): Promise<void> {
  const sql = sqlIn(tx, work);
  const administrators = await grantsInForce(sql, work.today)
    .innerJoin("Account as a", "a.id", "g.accountId")
    .where("g.role", "=", "system_admin")
    .where("a.endedAt", "is", null)
    .select("a.id")
    .distinct()
    .orderBy("a.id")
    .execute();
  const messages = administrators.map(({ id: accountId }) => ({
    kind: "mail_stopped" as const,
    params: { since },
    recipient: { to: "account" as const, accountId },
  }));
  await postAll(tx, work, messages);
}
