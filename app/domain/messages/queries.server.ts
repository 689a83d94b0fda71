import { type MessageContent, mostCounted } from "#app/domain/messages/message.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";

type Reader = Pick<Viewer, "accountId" | "role" | "unitId" | "today">;

/**
 * What the viewer may read of their own inbox: what is about themselves in every role, what came to an office only
 * while they work in it and their grant covers its unit.
 */
export function readableMessages(sql: Sql, viewer: Reader) {
  return sql
    .selectFrom("InboxMessage as m")
    .where("m.accountId", "=", viewer.accountId)
    .where((eb) =>
      eb.or([
        eb("m.forRole", "is", null),
        eb.and([
          eb("m.forRole", "=", viewer.role),
          eb("m.unitId", "in", unitsInScope(sql, viewer)),
        ]),
      ]),
    );
}

/** How many messages the viewer has not read, at most `mostCounted`; for every page, so one cheap statement. */
export async function countUnread(db: Db, viewer: Viewer): Promise<number> {
  const { accountId, role, unitId, today } = viewer;
  const [counted] = await unreadOf(db.sql, { accountId, role, unitId, today });
  return counted?.n ?? 0;
}

const unreadOf = prepared((sql, reader: Reader) =>
  sql
    .selectFrom(
      readableMessages(sql, reader)
        .where("m.readAt", "is", null)
        .select("m.id")
        .limit(mostCounted)
        .as("unread"),
    )
    .select((eb) => eb.fn.countAll<number>().as("n")),
);

/**
 * One page of the viewer's inbox, the newest first; `total` counts what the filter leaves, `unread` what is unread,
 * and `last` is the message that came last of all.
 */
export async function listInbox(
  db: Db,
  viewer: Viewer,
  wanted: { onlyUnread: boolean; page: number; pageSize: number },
) {
  const counts = await readableMessages(db.sql, viewer)
    .select((eb) => [
      eb.fn.countAll<number>().as("every"),
      eb.fn.countAll<number>().filterWhere("m.readAt", "is", null).as("unread"),
      eb.fn.max<number | null>("m.id").as("last"),
    ])
    .executeTakeFirstOrThrow();
  let found = readableMessages(db.sql, viewer);
  if (wanted.onlyUnread) found = found.where("m.readAt", "is", null);
  const rows = await found
    .select(["m.id", "m.kind", "m.params", "m.courseId", "m.enrolmentId"])
    .select(["m.createdAt", "m.readAt", "m.forRole"])
    .orderBy("m.createdAt", "desc")
    .orderBy("m.outboxId", "desc")
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
  return {
    unread: counts.unread,
    last: counts.last ?? 0,
    total: wanted.onlyUnread ? counts.unread : counts.every,
    rows: rows.map(({ kind, params, ...row }) => ({ ...row, content: contentOf(kind, params) })),
  };
}

export type InboxRow = Awaited<ReturnType<typeof listInbox>>["rows"][number];

/** Kind and params as `post` wrote them together. */
function contentOf(kind: string, params: string): MessageContent {
  return { kind, params: JSON.parse(params) as unknown } as MessageContent; // why: only `post` writes them
}
