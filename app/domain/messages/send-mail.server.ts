import { setTimeout as wait } from "node:timers/promises";
import { grantsInForce } from "#app/domain/access/grants-in-force.server.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { MailOutcome } from "#app/platform/mail/mail-failure.ts";
import type { SendMail } from "#app/platform/mail/mailer.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";
import type { StateChecks } from "./deliver.server.ts";
import { isServerResting, noteServerFailure, noteServerWorks } from "./mail-server.server.ts";
import { decideMailFate, findDropReason, type MailDropReason, mostMailTries } from "./mail.ts";
import type { MessageContent, MessageKind } from "./message.ts";

type Moment = Pick<Work, "at">;

/** What a mail is written from. */
export type MailToWrite = {
  id: number;
  createdAt: string;
  content: MessageContent;
  /** the receiver's name, address and language */
  name: string;
  address: string;
  locale: string | null;
};

/** Writes a mail in its receiver's language, for the mailer of this process. */
export type WriteMail = (facts: MailToWrite) => Parameters<SendMail>[0];

export type MailSending = {
  send: SendMail;
  write: WriteMail;
  checks: StateChecks;
  /** a claim that no other process makes */
  claim: string;
};

/** How long a process may take over one mail before another one takes it, and over all of one turn, in milliseconds. */
const claimLife = 2 * 60_000;
const turn = 20_000;

function dueMails(sql: Sql, at: string) {
  return sql
    .selectFrom("MailDelivery as d")
    .where("d.state", "=", "waiting")
    .where("d.nextTryAt", "<=", at)
    .where((eb) => eb.or([eb("d.claimedUntil", "is", null), eb("d.claimedUntil", "<=", at)]));
}

/** True while a mail is due and the server is not left in peace after a failure. */
export async function hasMailToSend(sql: Sql, { at }: Moment): Promise<boolean> {
  const due = await dueMails(sql, at).select("d.id").limit(1).executeTakeFirst();
  return due !== undefined && !(await isServerResting(sql, at));
}

/**
 * Sends the mails that are due, the oldest first, for at most 20 seconds or until the server itself fails. Several
 * processes may do so at once: each mail is claimed by one guarded update. Whether it may go is asked anew for each
 * (E42); what may not is dropped with the reason.
 */
export async function sendMails(work: Work, sending: MailSending): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < turn) {
    const claimed = await claimNext(work, sending.claim);
    if (claimed === null) return;
    // why: another process was quicker; what comes next is looked for anew
    if (claimed === "lost") await wait(5 + Math.random() * 20);
    else if (!(await sendOne(work, sending, claimed))) return;
  }
}

type Claimed = { id: number; attempts: number };

async function claimNext(work: Work, claim: string): Promise<Claimed | "lost" | null> {
  const { sql } = work.db;
  const due = await dueMails(sql, work.at)
    .select("d.id")
    .orderBy("d.nextTryAt")
    .orderBy("d.id")
    .limit(1)
    .executeTakeFirst();
  if (!due) return null;
  const claimedUntil = new Date(work.now.getTime() + claimLife).toISOString();
  const claimed = await work.bookkeeping((tx) =>
    sqlIn(tx, work)
      .updateTable("MailDelivery")
      .set({ claimedBy: claim, claimedUntil })
      .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
      .where("id", "=", due.id)
      .where("state", "=", "waiting")
      .where("nextTryAt", "<=", work.at)
      .where((eb) => eb.or([eb("claimedUntil", "is", null), eb("claimedUntil", "<=", work.at)]))
      .returning(["id", "attempts"])
      .executeTakeFirst(),
  );
  return claimed ?? "lost";
}

/** Sends or drops one mail; false where the server itself failed. */
async function sendOne(work: Work, sending: MailSending, claimed: Claimed): Promise<boolean> {
  const { claim, checks, write, send } = sending;
  if (claimed.attempts > mostMailTries) {
    // why: a mail whose processes ended over it each time is not begun for ever
    await end(work, { ...claimed, claim }, { state: "dead" });
    return true;
  }
  const facts = await factsOf(work, claimed.id);
  const dropReason = findDropReason({
    ...facts,
    holds: await stillHolds(work, checks, facts),
    inOffice: await isInOffice(work, facts),
  });
  const address = facts.email ?? "";
  if (dropReason !== null) {
    await end(work, { ...claimed, claim }, { state: "dropped", dropReason });
    return true;
  }
  const { id, displayName: name, locale, createdAt, content } = facts;
  const outcome = await send(write({ id, name, address, locale, createdAt, content }));
  const told = { address, answer: outcome.answer };
  if (outcome.kind === "server") {
    await putBack(work, { ...claimed, claim }, told);
    await noteServerFailure(work, outcome.answer);
    return false;
  }
  await noteServerWorks(work);
  await settle(work, { ...claimed, claim }, { ...told, kind: outcome.kind });
  return true;
}

type MailRow = Awaited<ReturnType<typeof factsOf>>;

async function factsOf(work: Work, id: number) {
  const { kind, params, wantsMail, ...row } = await work.db.sql
    .selectFrom("MailDelivery as d")
    .innerJoin("InboxMessage as m", "m.id", "d.inboxId")
    .innerJoin("OutboxMessage as o", "o.id", "m.outboxId")
    .innerJoin("Account as a", "a.id", "d.accountId")
    .where("d.id", "=", id)
    .select(["d.id", "d.accountId", "m.kind", "m.params", "m.createdAt", "m.forRole", "m.unitId"])
    .select(["o.id as outboxId", "o.courseId", "o.enrolmentId", "o.expectedStatus"])
    .select(["a.displayName", "a.email", "a.locale", "a.endedAt", "a.wantsMail"])
    .executeTakeFirstOrThrow();
  // why: only `post` writes kind and params, and both together
  const content = { kind, params: JSON.parse(params) as unknown } as MessageContent;
  return { ...row, kind: kind as MessageKind, content, wantsMail: wantsMail === 1 };
}

async function stillHolds(work: Work, checks: StateChecks, row: MailRow): Promise<boolean> {
  const { kind, outboxId: id, courseId, enrolmentId, expectedStatus } = row;
  const message = { id, kind, courseId, enrolmentId, expectedStatus };
  const holding = await checks[kind]?.(work.db.sql, [message], work.today);
  return holding?.has(id) ?? true;
}

/** What came to an office goes to whoever holds it now (decision 0021). */
async function isInOffice(work: Work, { accountId, forRole, unitId }: MailRow): Promise<boolean> {
  if (forRole === null) return true;
  const { sql } = work.db;
  const grant = await grantsInForce(sql, work.today)
    .innerJoin("UnitReach as r", "r.ancestorId", "g.unitId")
    .where("g.accountId", "=", accountId)
    .where("g.role", "=", forRole)
    .where("r.unitId", "=", unitId ?? 0)
    .where("r.validFrom", "<=", work.today)
    .where("r.validTo", ">=", work.today)
    .select("g.id")
    .limit(1)
    .executeTakeFirst();
  return grant !== undefined;
}

type Held = Claimed & { claim: string };
type Told = { address: string; answer: string };

async function settle(
  work: Work,
  held: Held,
  { kind, ...told }: Told & { kind: Exclude<MailOutcome["kind"], "server"> },
): Promise<void> {
  const fate = decideMailFate(kind, { attempts: held.attempts, now: work.now });
  if (fate.state !== "waiting") return end(work, held, { ...told, state: fate.state });
  await release(work, held, { ...told, nextTryAt: fate.nextTryAt.toISOString() });
}

/** A server that could not be used has not tried the mail: it waits as before. */
const putBack = (work: Work, held: Held, told: Told): Promise<void> =>
  release(work, held, { ...told, attempts: held.attempts - 1 });

type End = Partial<Told> & { state: "sent" | "dead" | "dropped"; dropReason?: MailDropReason };

const end = (work: Work, held: Held, ending: End): Promise<void> =>
  release(work, held, { ...ending, endedAt: work.at });

type Released = Partial<End> & { attempts?: number; nextTryAt?: string; endedAt?: string };

/** Lets go of a mail, where it is still held: who was too slow has lost it to another process, which says how it ends. */
async function release(work: Work, { id, claim }: Held, released: Released): Promise<void> {
  await work.bookkeeping((tx) =>
    sqlIn(tx, work)
      .updateTable("MailDelivery")
      .set({ ...released, claimedBy: null, claimedUntil: null })
      .where("id", "=", id)
      .where("claimedBy", "=", claim)
      .execute(),
  );
}
