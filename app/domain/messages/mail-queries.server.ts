import { sql } from "kysely";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import { accountsInScope } from "#app/domain/access/seen-accounts.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { readMailServer } from "./mail-server.server.ts";
import {
  type MailDropReason,
  mailDaysShown,
  type MailTopic,
  type MailView,
  topicOf,
} from "./mail.ts";
import type { MessageKind } from "./message.ts";

/** The mails to accounts that an administrator sees, as `d`, with the account as `a`. */
export function mailsSeen(db: Sql, viewer: Viewer) {
  const mails = db.selectFrom("MailDelivery as d").innerJoin("Account as a", "a.id", "d.accountId");
  if (!canManageAccounts(viewer)) return mails.where("d.id", "=", 0);
  return mails.where("d.accountId", "in", accountsInScope(db, viewer).select("a.id"));
}

/** Those that have not ended, that failed, or that ended lately. */
function mailsShown(db: Sql, viewer: Viewer) {
  const since = addDays(viewer.today, -mailDaysShown);
  return mailsSeen(db, viewer).where((eb) =>
    eb.or([eb("d.state", "in", ["waiting", "dead"]), eb("d.endedAt", ">=", since)]),
  );
}

function ofView(db: Sql, viewer: Viewer, view: MailView) {
  const mails = mailsShown(db, viewer);
  if (view === "waiting") return mails.where("d.state", "=", "waiting").where("d.attempts", "=", 0);
  if (view === "delayed") return mails.where("d.state", "=", "waiting").where("d.attempts", ">", 0);
  return mails.where("d.state", "=", view);
}

/**
 * A page of the mails in one state to accounts in the administrator's scope, the latest first, with how many each state
 * has; null for whoever keeps no accounts. What they say is not read. Two statements.
 */
export async function listMails(
  db: Db,
  viewer: Viewer,
  { view, page, pageSize }: { view: MailView; page: number; pageSize: number },
) {
  if (!canManageAccounts(viewer)) return null;
  const counted = await mailsShown(db.sql, viewer)
    .select(["d.state", tried.as("tried")])
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .groupBy(["d.state", tried])
    .execute();
  const rows = await ofView(db.sql, viewer, view)
    .innerJoin("InboxMessage as m", "m.id", "d.inboxId")
    .select(columns)
    .orderBy((eb) => eb.fn.coalesce("d.endedAt", "d.createdAt"), "desc")
    .orderBy("d.id", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const counts = countsOf(counted);
  return { rows: rows.map(shown), counts, total: counts[view] };
}

const tried = sql<number>`case when ${sql.ref("d.attempts")} > 0 then 1 else 0 end`;

const columns = [
  "d.id",
  "d.accountId",
  "d.state",
  "d.attempts",
  "d.nextTryAt",
  "d.address",
  "d.answer",
  "d.createdAt",
  "d.endedAt",
  "d.dropReason",
  "d.givenUpReason",
  "a.displayName",
  "a.email",
  "m.kind",
] as const;

type Counted = { tried: number; state: string; n: number };

function countsOf(rows: readonly Counted[]): Record<MailView, number> {
  const counts = { waiting: 0, delayed: 0, dead: 0, sent: 0, dropped: 0, given_up: 0 };
  for (const { tried, state, n } of rows) counts[viewOf({ state, attempts: tried })] += Number(n);
  return counts;
}

function viewOf({ state, attempts }: { state: string; attempts: number }): MailView {
  if (state === "waiting") return attempts > 0 ? "delayed" : "waiting";
  return state as MailView; // why: a check constraint names the states
}

type Row = {
  state: string;
  attempts: number;
  address: string | null;
  email: string | null;
  dropReason: string | null;
  kind: string;
};

function shown<Found extends Row>({ state, email, dropReason, kind, ...row }: Found) {
  return {
    ...row,
    view: viewOf({ state, attempts: row.attempts }),
    address: row.address ?? email ?? "",
    dropReason: dropReason as MailDropReason | null, // why: a check constraint names the reasons
    topic: topicOf(kind as MessageKind) satisfies MailTopic, // why: only `post` writes a kind
  };
}

export type MailShown = NonNullable<Awaited<ReturnType<typeof listMails>>>["rows"][number];

/** One mail to an account in scope; null for any other. One statement. */
export async function findMail(db: Db, viewer: Viewer, id: number) {
  const row = await mailsSeen(db.sql, viewer)
    .innerJoin("InboxMessage as m", "m.id", "d.inboxId")
    .where("d.id", "=", id)
    .select(columns)
    .executeTakeFirst();
  return row ? shown(row) : null;
}

/** How sending stands: what is known of a server that fails, and when a mail was sent last. Two statements. */
export async function readSending(db: Db) {
  const failing = await readMailServer(db.sql);
  const { last } = await db.sql
    .selectFrom("MailDelivery")
    .where("state", "=", "sent")
    .select((eb) => eb.fn.max("endedAt").as("last"))
    .executeTakeFirstOrThrow();
  return { failing, lastSentAt: last };
}
