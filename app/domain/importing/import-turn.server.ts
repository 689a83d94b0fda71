import crypto from "node:crypto";
import os from "node:os";
import type { Actor } from "#app/kernel/actor.ts";
import {
  appendAudit,
  type AuditedEvent,
  entryOf,
  type HeadsFile,
} from "#app/platform/audit-log.server.ts";
import type { SheetLimits } from "#app/platform/files/sheet-reader-refusal.ts";
import type { OwnDb, OwnTx } from "#app/platform/own-db.server.ts";
import type { Importer } from "./facts.server.ts";

/** What the work on imports needs of the process that does it. */
export type ImportSurroundings = {
  db: OwnDb;
  heads: HeadsFile;
  log: Record<"info" | "error", (fields: object, message: string) => void>;
  limits: SheetLimits;
  now: () => Date;
  /** where uploads lie */
  uploads: string;
  /** one word for this process and this run, `HOST:PID:TOKEN` */
  claim: string;
  /** told how far reading is, and that another import is being accepted */
  tell: (news: ImportNews) => void;
};

export type ImportNews = { importId: number } & ({ rowsRead: number } | { waits: true });

/** A claim that no other process makes. */
export function newClaim(): string {
  return `${os.hostname().replaceAll(":", "-")}:${process.pid}:${crypto.randomUUID()}`;
}

/** Who brought a file, from the actor as the import keeps it. */
export function importerOf(actor: Actor): Importer {
  if (actor.kind !== "account") return null;
  const { unitId, today, cadreId } = actor;
  return { unitId, today, cadreId };
}

/** An actor as an import keeps it (JSON). */
export function actorFrom(kept: string): Actor {
  return JSON.parse(kept) as Actor; // why: written by the commands of this context only
}

/** Runs a change of an import with its event in the chain, as `work.transaction` does. */
export async function changeImport<Value>(
  { db, heads, now }: Pick<ImportSurroundings, "db" | "heads" | "now">,
  actor: Actor,
  run: (tx: OwnTx) => Promise<{ value: Value; event: AuditedEvent | null }>,
): Promise<Value> {
  const { value, head } = await db.transaction(async (tx) => {
    const done = await run(tx);
    const entries = done.event ? [entryOf(actor, now().toISOString(), done.event)] : [];
    return { value: done.value, head: done.event ? await appendAudit(tx.sql, entries) : null };
  });
  if (head) heads.note(head);
  return value;
}

/** Events that change nothing an import was judged by. */
const irrelevant =
  /^(read|session|account|grant|password|invitation)\.|^import\.(begun|refused|discarded|asked)$|^operator\.(check|backup|create_admin|import)$/;

/** True when something has been recorded since the end of the chain (`seq`) that a judgement may rest on. */
export async function hasChangedSince(tx: Pick<OwnTx, "sql">, seq: number): Promise<boolean> {
  const actions = await tx.sql
    .selectFrom("AuditEvent")
    .where("seq", ">", seq)
    .select("action")
    .distinct()
    .execute();
  return actions.some(({ action }) => !irrelevant.test(action));
}

/** True where the worker that holds a claim is gone: its process ended, or it has said nothing for a minute. */
export function isAbandoned(
  { claim, aliveAt }: { claim: string | null; aliveAt: string | null },
  { claim: own, now }: Pick<ImportSurroundings, "claim" | "now">,
): boolean {
  if (claim === null || claim === own) return claim === null;
  const [host, pid] = claim.split(":");
  const [ownHost, ownPid] = own.split(":");
  if (host === ownHost && (pid === ownPid || !isRunning(Number(pid)))) return true;
  return aliveAt === null || now().getTime() - new Date(aliveAt).getTime() > 60_000;
}

/** True where an earlier worker of this very process held it: reading it ended that worker, and would end the next. */
export function brokeOff(claim: string | null, own: string): boolean {
  const processOf = (one: string): string => one.split(":").slice(0, 2).join(":");
  return claim !== null && claim !== own && processOf(claim) === processOf(own);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // why: EPERM says that it runs under another user
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
