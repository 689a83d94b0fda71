import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import {
  planningDetail,
  type RecordEvent,
  recordEvents,
  type RoundEvent,
  roundEvents,
} from "./history.ts";
import { canReadPlanning } from "./policy.ts";
import { visibleRecords, visibleRounds } from "./scope.server.ts";

/** What was changed by hand in a record that the viewer sees, the newest first; null for whoever reads no planning. */
export async function recordHistory(db: Db, viewer: Viewer, id: number) {
  if (!canReadPlanning(viewer)) return null;
  const events = await db.sql
    .selectFrom("AuditEvent as e")
    .where("e.subjectType", "=", "planning_record")
    .where("e.subjectId", "=", id)
    .where(
      "e.subjectId",
      "in",
      visibleRecords(db.sql, viewer).where("r.id", "=", id).select("r.id"),
    )
    .where("e.action", "in", recordEvents)
    .select(["e.seq", "e.at", "e.actorName", "e.action", "e.detail"])
    .orderBy("e.seq", "desc")
    .execute();
  return events.map(({ action, detail, ...event }) => ({
    ...event,
    action: action as RecordEvent, // why: only these were asked for
    ...planningDetail(detail),
  }));
}

export type RecordHistoryEntry = NonNullable<Awaited<ReturnType<typeof recordHistory>>>[number];

/** Who recorded or corrected decision and notice of a round in scope, or switched what its people see, the newest first; null for whoever reads no planning. */
export async function roundHistory(db: Db, viewer: Viewer, id: number) {
  if (!canReadPlanning(viewer)) return null;
  const events = await db.sql
    .selectFrom("AuditEvent as e")
    .where("e.subjectType", "=", "planning_round")
    .where("e.subjectId", "=", id)
    .where("e.subjectId", "in", visibleRounds(db.sql, viewer).where("d.id", "=", id).select("d.id"))
    .where("e.action", "in", roundEvents)
    .select(["e.seq", "e.at", "e.actorName", "e.action", "e.detail"])
    .orderBy("e.seq", "desc")
    .execute();
  return events.map(({ action, detail, ...event }) => ({
    ...event,
    action: action as RoundEvent, // why: only these were asked for
    ...planningDetail(detail),
  }));
}

export type RoundHistoryEntry = NonNullable<Awaited<ReturnType<typeof roundHistory>>>[number];
