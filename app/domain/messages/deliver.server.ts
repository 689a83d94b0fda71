import type { ExpressionBuilder } from "kysely";
import { grantsInForce } from "#app/domain/access/grants-in-force.server.ts";
import type { DB } from "#app/generated/kysely/tables.ts";
import type { Role } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";
import { unmailedKinds } from "./mail.ts";
import type { MessageFacts, MessageKind } from "./message.ts";

/** Answers which of these messages, all of one kind, still tell the truth; asked at the moment of delivery. */
export type StillHolds = (
  sql: Sql,
  messages: readonly MessageFacts[],
  today: string,
) => Promise<Set<number>>;

/** What later contexts know of the states that messages tell of; a kind without an entry always holds. */
export type StateChecks = Partial<Record<MessageKind, StillHolds>>;

/** How many messages one transaction delivers. */
const batchSize = 500;

const isWaiting = (eb: ExpressionBuilder<DB, "OutboxMessage">) =>
  eb.and([eb("deliveredAt", "is", null), eb("droppedAt", "is", null)]);

/** True while a message waits to be delivered. */
export async function hasWaitingMessages(sql: Sql): Promise<boolean> {
  const found = await sql
    .selectFrom("OutboxMessage")
    .where(isWaiting)
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Puts every message that waits into the inbox of each account it is for, the oldest first: once, however many
 * processes do so. One that tells of a state that has been left is dropped as `state_left` (E42), one that is for
 * nobody as `no_account`. Where the portal sends mails (`mails`), each is also put among those to be sent to whoever has
 * an address and wants it.
 */
export async function deliverMessages(work: Work, delivery: Delivery): Promise<void> {
  for (;;) {
    const taken = await work.bookkeeping((tx) => deliverBatch(sqlIn(tx, work), work, delivery));
    if (taken < batchSize) return;
  }
}

type Delivery = { checks: StateChecks; mails: boolean };
type Day = Pick<Work, "at" | "today">;

async function deliverBatch(sql: Sql, day: Day, { checks, mails }: Delivery): Promise<number> {
  const taken = await takeBatch(sql, day.at);
  if (taken.length === 0) return 0;
  const left = await leftStates(sql, taken, { checks, today: day.today });
  await drop(sql, day.at, { ids: left, reason: "state_left" });
  const gone = new Set(left);
  const ids = taken.map(({ id }) => id).filter((id) => !gone.has(id));
  if (ids.length === 0) return taken.length;
  await toPeople(sql, ids);
  await toAccounts(sql, ids);
  await toRole(sql, day.today, { ids, recipient: "unit_officers", role: "unit_officer" });
  await toRole(sql, day.today, { ids, recipient: "course_admins", role: "course_admin" });
  await drop(sql, day.at, { ids: await withoutReader(sql, ids), reason: "no_account" });
  if (mails) await toMail(sql, day.at, ids);
  return taken.length;
}

/** Marks the oldest messages as delivered, which locks them: whoever comes next finds others. */
async function takeBatch(sql: Sql, at: string): Promise<MessageFacts[]> {
  const rows = await sql
    .updateTable("OutboxMessage")
    .set({ deliveredAt: at })
    .where("id", "in", (eb) =>
      eb.selectFrom("OutboxMessage").where(isWaiting).select("id").orderBy("id").limit(batchSize),
    )
    .where(isWaiting)
    .returning(["id", "kind", "courseId", "enrolmentId", "expectedStatus"])
    .execute();
  // why: only `post` writes a kind
  return rows.map((row) => ({ ...row, kind: row.kind as MessageKind }));
}

async function leftStates(
  sql: Sql,
  taken: readonly MessageFacts[],
  { checks, today }: { checks: StateChecks; today: string },
): Promise<number[]> {
  const left: number[] = [];
  for (const kind of new Set(taken.map((message) => message.kind))) {
    const messages = taken.filter((message) => message.kind === kind);
    const holding = await checks[kind]?.(sql, messages, today);
    if (holding) left.push(...messages.map(({ id }) => id).filter((id) => !holding.has(id)));
  }
  return left;
}

type Dropped = { ids: readonly number[]; reason: "state_left" | "no_account" };

async function drop(sql: Sql, at: string, { ids, reason }: Dropped): Promise<void> {
  if (ids.length === 0) return;
  await sql
    .updateTable("OutboxMessage")
    .set({ deliveredAt: null, droppedAt: at, dropReason: reason })
    .where("id", "in", ids)
    .execute();
}

const copied = [
  "o.id",
  "o.kind",
  "o.params",
  "o.courseId",
  "o.enrolmentId",
  "o.createdAt",
] as const;
const written = ["outboxId", "kind", "params", "courseId", "enrolmentId", "createdAt"] as const;

/** To the account of each person, of the record that goes on where records were merged. */
async function toPeople(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql
    .withRecursive("person(messageId, cadreId)", (query) =>
      query
        .selectFrom("OutboxMessage as o")
        .where("o.id", "in", ids)
        .where("o.cadreId", "is not", null)
        .select(["o.id as messageId", "o.cadreId"])
        .union(
          query
            .selectFrom("person")
            .innerJoin("Cadre as c", "c.id", "person.cadreId")
            .where("c.mergedIntoId", "is not", null)
            .select(["person.messageId", "c.mergedIntoId as cadreId"]),
        ),
    )
    .insertInto("InboxMessage")
    .columns([...written, "accountId"])
    .expression((query) =>
      query
        .selectFrom("person")
        .innerJoin("OutboxMessage as o", "o.id", "person.messageId")
        .innerJoin("Account as a", "a.cadreId", "person.cadreId")
        .where("a.endedAt", "is", null)
        .select([...copied, "a.id as accountId"]),
    )
    .execute();
}

async function toAccounts(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql
    .insertInto("InboxMessage")
    .columns([...written, "accountId"])
    .expression((query) =>
      query
        .selectFrom("OutboxMessage as o")
        .innerJoin("Account as a", "a.id", "o.accountId")
        .where("o.id", "in", ids)
        .where("a.endedAt", "is", null)
        .select([...copied, "a.id as accountId"]),
    )
    .execute();
}

type ToRole = { ids: readonly number[]; recipient: string; role: Role };

/** To everybody whose grant of the role covers the unit today; several such grants are one message. */
async function toRole(sql: Sql, today: string, { ids, recipient, role }: ToRole): Promise<void> {
  await sql
    .insertInto("InboxMessage")
    .columns([...written, "forRole", "unitId", "accountId"])
    .expression(
      grantsInForce(sql, today)
        .innerJoin("Account as a", "a.id", "g.accountId")
        .innerJoin("UnitReach as r", "r.ancestorId", "g.unitId")
        .innerJoin("OutboxMessage as o", "o.unitId", "r.unitId")
        .where("g.role", "=", role)
        .where("a.endedAt", "is", null)
        .where("r.validFrom", "<=", today)
        .where("r.validTo", ">=", today)
        .where("o.id", "in", ids)
        .where("o.recipient", "=", recipient)
        .select(copied)
        .select(["g.role as forRole", "o.unitId", "a.id as accountId"])
        .distinct(),
    )
    .execute();
}

/** To be sent by e-mail as well, to whoever has an address and wants it now; looked at again when it is sent. */
async function toMail(sql: Sql, at: string, ids: readonly number[]): Promise<void> {
  await sql
    .insertInto("MailDelivery")
    .columns(["inboxId", "accountId", "nextTryAt", "createdAt"])
    .expression((query) =>
      query
        .selectFrom("InboxMessage as m")
        .innerJoin("Account as a", "a.id", "m.accountId")
        .where("m.outboxId", "in", ids)
        .where("m.kind", "not in", unmailedKinds)
        .where("a.email", "is not", null)
        .where("a.wantsMail", "=", 1)
        .select((eb) => ["m.id", "a.id as accountId", eb.val(at).as("nextTryAt")])
        .select((eb) => eb.val(at).as("createdAt"))
        .orderBy("m.id"),
    )
    .execute();
}

async function withoutReader(sql: Sql, ids: readonly number[]): Promise<number[]> {
  const rows = await sql
    .selectFrom("OutboxMessage as o")
    .where("o.id", "in", ids)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom("InboxMessage as m").whereRef("m.outboxId", "=", "o.id").select("m.id"),
        ),
      ),
    )
    .select("o.id")
    .execute();
  return rows.map(({ id }) => id);
}
