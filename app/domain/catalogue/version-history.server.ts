import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { canReadProgrammes } from "./policy.ts";
import { isVersionEvent, versionDetail, versionEvents, versionsSubject } from "./version-events.ts";

/** The events of a programme's versions. */
const eventsOf = (db: Db, programmeId: number) =>
  db.sql
    .selectFrom("AuditEvent as e")
    .where("e.subjectType", "=", versionsSubject)
    .where("e.subjectId", "=", programmeId)
    .where("e.action", "in", versionEvents);

/**
 * A page of what was done to the versions of a programme, discarded drafts too, the newest first, and how much there is;
 * null for whoever may not read them. Two statements.
 */
export async function listVersionHistory(
  db: Db,
  viewer: Viewer,
  { programmeId, page, pageSize }: { programmeId: number; page: number; pageSize: number },
) {
  if (!canReadProgrammes(viewer)) return null;
  const { total } = await eventsOf(db, programmeId)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const events = await eventsOf(db, programmeId)
    .select(["e.seq", "e.at", "e.actorName", "e.action", "e.detail"])
    .orderBy("e.seq", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return {
    total: Number(total),
    rows: events.flatMap(({ action, detail, ...event }) =>
      isVersionEvent(action) ? [{ ...event, action, ...versionDetail(detail) }] : [],
    ),
  };
}

/** Who changed a draft last, for whoever saves second; null when nobody has, or may not know. One statement. */
export async function lastVersionChange(
  db: Db,
  viewer: Viewer,
  { programmeId, versionId }: { programmeId: number; versionId: number },
): Promise<{ name: string; at: string } | null> {
  if (!canReadProgrammes(viewer)) return null;
  const events = await eventsOf(db, programmeId)
    .select(["e.actorName as name", "e.at", "e.detail"])
    .orderBy("e.seq", "desc")
    .limit(50)
    .execute();
  const last = events.find(({ detail }) => versionDetail(detail).versionId === versionId);
  return last ? { name: last.name, at: last.at } : null;
}
