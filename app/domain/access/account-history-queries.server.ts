import { cadreNames } from "#app/domain/access/account-queries.server.ts";
import {
  type AccountEvent,
  accountEvents,
  eventDetail,
  isAccountEvent,
} from "#app/domain/access/history.ts";
import { accountsInScope } from "#app/domain/access/seen-accounts.server.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";

/**
 * One page of the events of an account the viewer sees, the newest first; what lies outside the scope is left
 * out and not counted. A page behind the last answers the last.
 */
export async function accountHistory(
  db: Db,
  viewer: Viewer,
  wanted: { id: number; page: number; pageSize: number },
) {
  const events = await seenEvents(db.sql, viewer, wanted.id);
  const { pageSize } = wanted;
  const page = Math.min(wanted.page, Math.max(1, Math.ceil(events.length / pageSize)));
  const shown = events.slice((page - 1) * pageSize, page * pageSize);
  const cadres = await cadreNames(
    db.sql,
    viewer,
    shown.flatMap(({ detail }) => detail.cadre ?? []),
  );
  const rows = shown.map((event) => ({
    ...event,
    cadreName: event.detail.cadre === null ? null : (cadres.get(event.detail.cadre) ?? null),
  }));
  return { rows, total: events.length, page, pageSize };
}

export type AccountHistoryPage = Awaited<ReturnType<typeof accountHistory>>;
export type HistoryEntry = AccountHistoryPage["rows"][number];

/** All of them: which unit an event is about stands in its text, where the database does not look. */
async function seenEvents(db: Sql, viewer: Viewer, id: number) {
  const rows = await db
    .selectFrom("AuditEvent as e")
    .where("e.subjectType", "=", "account")
    .where("e.subjectId", "=", id)
    .where("e.subjectId", "in", accountsInScope(db, viewer).select("a.id"))
    .where("e.action", "in", accountEvents)
    .select(["e.seq", "e.at", "e.actor", "e.actorName", "e.action", "e.detail"])
    .orderBy("e.seq", "desc")
    .execute();
  const events = rows.flatMap(({ action, detail, ...event }) =>
    isAccountEvent(action) ? [{ ...event, action, detail: eventDetail(detail) }] : [],
  );
  const ids = new Set(events.flatMap(({ detail }) => detail.unit ?? []));
  const units = await unitNames(db, viewer, [...ids]);
  return events
    .filter(({ detail }) => detail.unit === null || units.has(detail.unit))
    .map((event) => ({
      ...event,
      unitName: event.detail.unit === null ? null : (units.get(event.detail.unit) ?? null),
    }));
}

/** Names of units in scope, the latest of each. */
async function unitNames(db: Sql, viewer: Viewer, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("OrgUnitVersion as v")
    .where("v.unitId", "in", ids)
    .where("v.unitId", "in", unitsInScope(db, viewer))
    .select(["v.unitId", "v.name", "v.validFrom"])
    .execute();
  rows.sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
}

const changes: AccountEvent[] = [
  "account.corrected",
  "account.cadre_linked",
  "account.cadre_unlinked",
  "account.ended",
];

/** Who changed an account last, for whoever saves second; null when nobody has. */
export async function lastChange(db: Db, viewer: Viewer, id: number) {
  const events = await seenEvents(db.sql, viewer, id);
  const last = events.find(({ action }) => changes.includes(action)) ?? events[0];
  return last ? { name: last.actorName, at: last.at } : null;
}
