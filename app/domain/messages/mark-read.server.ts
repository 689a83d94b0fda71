import type { Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";
import { readableMessages } from "./queries.server.ts";

/** Notes that the person has read one message of their inbox; again is no fault. Refuses not_found. */
export async function markRead(
  work: Work,
  viewer: Viewer,
  id: number,
): Promise<Result<null, "not_found">> {
  const found = await readableMessages(work.db.sql, viewer)
    .where("m.id", "=", id)
    .select("m.readAt")
    .executeTakeFirst();
  if (!found) return refuse("not_found");
  if (found.readAt === null) await mark(work, [id]);
  return accept(null);
}

/** The same for everything that the person may read now and had come when they looked: up to the message `upTo`. */
export async function markAllRead(work: Work, viewer: Viewer, upTo: number): Promise<void> {
  const unread = await readableMessages(work.db.sql, viewer)
    .where("m.readAt", "is", null)
    .where("m.id", "<=", upTo)
    .select("m.id")
    .execute();
  await mark(
    work,
    unread.map(({ id }) => id),
  );
}

async function mark(work: Work, ids: readonly number[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 500) {
    await work.bookkeeping((tx) =>
      sqlIn(tx, work)
        .updateTable("InboxMessage")
        .set({ readAt: work.at })
        .where("id", "in", ids.slice(start, start + 500))
        .where("readAt", "is", null)
        .execute(),
    );
  }
}
