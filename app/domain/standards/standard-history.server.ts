import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { canDraftStandards, canReadStandards } from "./policy.ts";
import { standardEvents, standardsSubject } from "./standard-events.ts";
import { isStandardEvent, standardDetail } from "./standard-history.ts";

/** The events of a title's standards. */
const eventsOf = (db: Db, titleId: number) =>
  db.sql
    .selectFrom("AuditEvent as e")
    .where("e.subjectType", "=", standardsSubject)
    .where("e.subjectId", "=", titleId)
    .where("e.action", "in", standardEvents);

/**
 * A page of what was done to the standards of a title, discarded drafts too, the newest first, and how much there is;
 * null for whoever may not read them. Two statements.
 */
export async function listStandardHistory(
  db: Db,
  viewer: Viewer,
  { titleId, page, pageSize }: { titleId: number; page: number; pageSize: number },
) {
  if (!canReadStandards(viewer)) return null;
  const { total } = await eventsOf(db, titleId)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const events = await eventsOf(db, titleId)
    .select(["e.seq", "e.at", "e.actorName", "e.action", "e.detail"])
    .orderBy("e.seq", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return {
    total: Number(total),
    rows: events.flatMap(({ action, detail, ...event }) =>
      isStandardEvent(action) ? [{ ...event, action, ...standardDetail(detail) }] : [],
    ),
  };
}

export type StandardHistoryRow = NonNullable<
  Awaited<ReturnType<typeof listStandardHistory>>
>["rows"][number];

/** Who changed a draft last, for whoever saves second; null when nobody has, or may not know. One statement. */
export async function lastDraftChange(
  db: Db,
  viewer: Viewer,
  { titleId, standardId }: { titleId: number; standardId: number },
): Promise<{ name: string; at: string } | null> {
  if (!canDraftStandards(viewer)) return null;
  const events = await eventsOf(db, titleId)
    .select(["e.actorName as name", "e.at", "e.detail"])
    .orderBy("e.seq", "desc")
    .limit(50)
    .execute();
  const last = events.find(({ detail }) => standardDetail(detail).standardId === standardId);
  return last ? { name: last.name, at: last.at } : null;
}
