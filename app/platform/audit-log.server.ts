import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type Actor, actorLabel } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { projectRoot } from "#app/platform/database-url.server.ts";
import type { Db } from "#app/platform/db.server.ts";
import { insertRows, prepared } from "#app/platform/prepared.server.ts";
import type { Sql } from "#app/platform/sql.server.ts";

/** One thing that happened, before it has its place in the chain. Instants are ISO 8601 UTC. */
export type AuditEntry = {
  at: string;
  actor: string;
  actorName: string;
  role: string | null;
  action: string;
  subjectType: string;
  subjectId: number | null;
  /** what changed or was seen; written as canonical JSON */
  detail: Record<string, unknown>;
};

/** What a change did, before it is known who did it when. */
export type AuditedEvent = {
  action: string;
  subjectType: string;
  subjectId: number | null;
  detail?: Record<string, unknown>;
};

/** The entry of somebody's event at an instant. */
export function entryOf(actor: Actor, at: string, event: AuditedEvent): AuditEntry {
  const named = actor.kind === "account" || actor.kind === "guest";
  return {
    at,
    actor: actorLabel(actor),
    actorName: named ? actor.accountName : actor.kind === "operator" ? actor.userName : "",
    role: actor.kind === "account" ? actor.role : null,
    action: event.action,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    detail: event.detail ?? {},
  };
}

/** An entry in its place: `hash` covers the entry, its number and the hash before it. */
export type AuditRow = Omit<AuditEntry, "detail"> & {
  seq: number;
  detail: string;
  previousHash: string;
  hash: string;
};

export const chainStart = "0".repeat(64);

/** JSON with sorted keys: the same content is always the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 over everything a row says. */
export function hashRow(row: Omit<AuditRow, "hash">): string {
  const told = [row.seq, row.at, row.actor, row.actorName, row.role, row.action];
  const rest = [row.subjectType, row.subjectId, row.detail, row.previousHash];
  return crypto
    .createHash("sha256")
    .update(JSON.stringify([...told, ...rest]))
    .digest("hex");
}

export type Head = { seq: number; hash: string };

/**
 * Appends entries inside the caller's transaction and answers the new head. Its first statement locks the
 * head by writing it, so that two processes cannot take the same number; call it last in a transaction.
 */
export async function appendAudit(sql: Sql, entries: AuditEntry[]): Promise<Head> {
  const [locked] = await lockHead(sql, {});
  invariant(locked, "a migrated database has a head of the chain");
  let head: Head = locked;
  const rows = entries.map((entry) => {
    const detail = canonicalJson(entry.detail);
    const unhashed = { ...entry, detail, seq: head.seq + 1, previousHash: head.hash };
    const row = { ...unhashed, hash: hashRow(unhashed) };
    head = { seq: row.seq, hash: row.hash };
    return row;
  });
  await insertRows(sql, "AuditEvent", rows);
  await writeSeen(sql, head.seq - entries.length, entries);
  await moveHead(sql, head);
  return head;
}

const lockHead = prepared((sql) =>
  sql
    .updateTable("AuditHead")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where("id", "=", 1)
    .returning(["seq", "hash"]),
);

const moveHead = prepared((sql, { seq, hash }: Head) =>
  sql.updateTable("AuditHead").set({ seq, hash }).where("id", "=", 1),
);

/** Notes whom the read events among entries saw, so that a person's are found without reading the whole log. */
async function writeSeen(sql: Sql, before: number, entries: AuditEntry[]): Promise<void> {
  const seen = entries.flatMap(({ action, subjectType, detail: { ids } }, index) =>
    action.startsWith("read.") && subjectType === "cadre" && Array.isArray(ids)
      ? [...new Set(ids.map(Number))].map((cadreId) => ({ cadreId, seq: before + index + 1 }))
      : [],
  );
  for (let start = 0; start < seen.length; start += pairsPerInsert) {
    const values = seen.slice(start, start + pairsPerInsert);
    await sql.insertInto("SeenPerson").values(values).execute();
  }
}

/** Far below the number of parameters that a statement takes. */
const pairsPerInsert = 2000;

/** Where the heads of the chain are noted beside the database, so that a cut tail shows. */
export function headsFileOf(db: Pick<Db, "provider" | "name">): string {
  return db.provider === "sqlite"
    ? `${db.name}.heads`
    : path.join(projectRoot, "data", `${db.name}.heads`);
}

export type HeadsFile = { note: (head: Head) => void; flush: () => void };

/** Appends the newest head to the heads file, at most once a second, after the commit that made it. */
export function openHeadsFile(file: string): HeadsFile {
  let newest: Head | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!newest) return;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, `${newest.seq} ${newest.hash}\n`);
    newest = null;
  };
  return {
    note: (head) => {
      newest = head;
      timer ??= setTimeout(flush, 1000).unref();
    },
    flush,
  };
}
