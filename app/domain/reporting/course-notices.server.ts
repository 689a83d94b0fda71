import { type SqlBool, sql } from "kysely";
import { withPosts } from "#app/domain/enrolment/people-shown.server.ts";
import { enrolmentsSeen } from "#app/domain/enrolment/scope.server.ts";
import type { MessageContent, MessageKind } from "#app/domain/messages/message.ts";
import { nameSearch } from "#app/domain/people/search.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { mailStand, type NoticeView, type NoticeStand, noticeStand } from "./course-notices.ts";

type Of = { viewer: Viewer; courseId: number };

/**
 * What was told to the people of a course, as `o`, each with their row as `e`, the message in their inbox as `m` and its
 * mail as `d`; for an officer the unit's own people. What was dropped because it no longer held was told to nobody.
 */
function noticesSeen(db: Sql, { viewer, courseId }: Of) {
  const inboxOf = sql<number>`(select max("i"."id") from "InboxMessage" as "i" where "i"."outboxId" = ${sql.ref("o.id")})`;
  return enrolmentsSeen(db, viewer)
    .innerJoin("OutboxMessage as o", "o.enrolmentId", "e.id")
    .leftJoin("InboxMessage as m", (join) => join.on("m.id", "=", inboxOf))
    .leftJoin("MailDelivery as d", "d.inboxId", "m.id")
    .where("e.courseId", "=", courseId)
    .where("o.courseId", "=", courseId)
    .where("o.recipient", "=", "cadre")
    .where((eb) => eb.or([eb("o.dropReason", "is", null), eb("o.dropReason", "=", "no_account")]));
}

/**
 * What a course told its people, one line for each kind of message: to how many, how many of them read it, how many have
 * no account, and when it was told last; the latest first. The caller has found the course for its reader. One statement.
 */
export async function listNotices(db: Db, of: Of) {
  const rows = await noticesSeen(db.sql, of)
    .select((eb) => [
      "o.kind",
      eb.fn.count<number>("e.cadreId").distinct().as("people"),
      eb.fn.countAll<number>().as("messages"),
      eb.fn.count<number>("m.readAt").as("read"),
      eb.fn.countAll<number>().filterWhere("o.dropReason", "is not", null).as("withoutAccount"),
      eb.fn.countAll<number>().filterWhere("d.state", "=", "sent").as("mailed"),
      eb.fn.max("o.createdAt").as("last"),
    ])
    .groupBy("o.kind")
    .orderBy((eb) => eb.fn.max("o.createdAt"), "desc")
    .orderBy("o.kind")
    .execute();
  return rows.map(({ kind, people, messages, read, withoutAccount, mailed, last }) => ({
    kind: kind as MessageKind, // why: only `post` writes a kind
    people: Number(people),
    messages: Number(messages),
    read: Number(read),
    withoutAccount: Number(withoutAccount),
    mailed: Number(mailed),
    last,
  }));
}

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number];

export type NoticeFilter = {
  kind: MessageKind;
  /** typed name, with or without marks; empty finds everybody */
  q: string;
  view: NoticeView;
};

function found(db: Sql, of: Of, { kind, q, view }: NoticeFilter) {
  let rows = noticesSeen(db, of)
    .innerJoin("Cadre as c", "c.id", "e.cadreId")
    .where("o.kind", "=", kind);
  if (view === "read") rows = rows.where("m.readAt", "is not", null);
  if (view === "unread") rows = rows.where("m.id", "is not", null).where("m.readAt", "is", null);
  if (view === "no_account") rows = rows.where("o.dropReason", "=", "no_account");
  const search = nameSearch(q);
  if (search === null) return rows;
  return rows.where(sql<SqlBool>`${sql.ref("c.searchKey")} like ${search.pattern} escape '\\'`);
}

const ordered = (db: Sql, of: Of, filter: NoticeFilter) =>
  found(db, of, filter)
    .select(["o.id", "e.id as enrolmentId", "e.cadreId", "c.fullName", "c.birthDate", "c.phone"])
    .select(["o.kind", "o.params", "o.createdAt", "o.dropReason", "m.id as inboxId", "m.readAt"])
    .select(["d.state as mailState", "d.endedAt as mailEndedAt"])
    .orderBy("c.sortKey")
    .orderBy("c.id")
    .orderBy("o.id", "desc");

/**
 * A page of those who were told one kind of thing in a course, by name, with their posts of today, their telephone, what
 * they were told, whether they read it and what became of the mail; and how many there are. Three statements.
 */
export async function listTold(
  db: Db,
  of: Of,
  { page, pageSize, ...filter }: NoticeFilter & { page: number; pageSize: number },
) {
  const { total } = await found(db.sql, of, filter)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await ordered(db.sql, of, filter)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: await shown(db.sql, of, rows), total: Number(total) };
}

type Row = Awaited<ReturnType<ReturnType<typeof ordered>["execute"]>>[number];

function shown(db: Sql, { viewer }: Of, rows: readonly Row[]) {
  const told = rows.map(({ kind, params, dropReason, inboxId, mailState, ...row }) => ({
    ...row,
    // why: only `post` writes kind and params, and both together
    content: { kind, params: JSON.parse(params) as unknown } as MessageContent,
    stand: noticeStand({ inboxId, readAt: row.readAt, dropReason }) satisfies NoticeStand,
    mail: mailStand(mailState),
  }));
  return withPosts(db, viewer, told);
}

export type ToldRow = Awaited<ReturnType<typeof listTold>>["rows"][number];

/** Everybody of the list, in its order, some hundred at a time. */
export async function exportTold(db: Db, of: Of, filter: NoticeFilter): Promise<ToldRow[]> {
  const rows = await ordered(db.sql, of, filter).execute();
  const all: ToldRow[] = [];
  for (let start = 0; start < rows.length; start += 500)
    all.push(...(await shown(db.sql, of, rows.slice(start, start + 500))));
  return all;
}
