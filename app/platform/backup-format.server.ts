import fs from "node:fs";
import path from "node:path";
import {
  type AuditEntry,
  canonicalJson,
  type Head,
  hashRow,
  type AuditRow,
} from "#app/platform/audit-log.server.ts";
import { DatabaseRefused, listMigrations } from "#app/platform/migrations.server.ts";

export type BackupRefusal =
  | "file_exists"
  | "file_missing"
  | "not_a_backup"
  | "damaged_backup"
  | "newer_backup"
  | "other_provider"
  | "database_filled"
  | "database_in_use"
  | "damaged_database";

/** A backup or restore that was not begun or was left without effect; the message is one clear sentence. */
export class BackupRefused extends Error {
  readonly code: BackupRefusal;
  constructor(code: BackupRefusal, message: string) {
    super(message);
    this.code = code;
  }
}

export type Provider = "sqlite" | "postgresql";

/** What a backup says about itself: when it was taken (instant), by which state of the program, where the log ended. */
export type BackupFacts = { provider: Provider; takenAt: string; migrations: string[]; head: Head };

/** The last event of the restored log, made from what was restored and the head of the log it replaces. */
export type RestoredEntry = (facts: BackupFacts, replaced: Head | null) => AuditEntry;

export type RestoreOptions = {
  file: string;
  headsFile: string;
  overwrite: boolean;
  entry: RestoredEntry;
};

export function notABackup(file: string): BackupRefused {
  return new BackupRefused("not_a_backup", `${file} is not a backup of the portal`);
}

export function damaged(file: string): BackupRefused {
  return new BackupRefused(
    "damaged_backup",
    `${file} is damaged: its content does not match its own digest`,
  );
}

/** Throws where a newer program wrote the backup. */
export function refuseNewerBackup(file: string, provider: Provider, applied: string[]): void {
  const unknown = unknownMigration(provider, applied);
  if (unknown === undefined) return;
  throw new BackupRefused(
    "newer_backup",
    `${file} comes from a newer version of the portal (it holds ${unknown})`,
  );
}

/** Throws where a newer program wrote the database that would be replaced. */
export function refuseNewerDatabase(provider: Provider, applied: string[]): void {
  const unknown = unknownMigration(provider, applied);
  if (unknown === undefined) return;
  throw new DatabaseRefused(
    "newer_database",
    `the database was written by a newer version of the portal (it holds ${unknown}); use that version`,
  );
}

/** The first migration of a database that this program does not know. */
export function unknownMigration(provider: Provider, applied: string[]): string | undefined {
  const known = new Set(listMigrations(provider).map(({ name }) => name));
  return applied.find((name) => !known.has(name));
}

export function refuseFilled(): never {
  throw new BackupRefused("database_filled", "the database holds data; --overwrite replaces them");
}

export function refuseInUse(what: string): never {
  throw new BackupRefused("database_in_use", `${what}; stop the portal first`);
}

/** The entry in its place after `head`. */
export function rowAfter(head: Head, entry: AuditEntry): AuditRow {
  const row = {
    ...entry,
    detail: canonicalJson(entry.detail),
    seq: head.seq + 1,
    previousHash: head.hash,
  };
  return { ...row, hash: hashRow(row) };
}

/** Waits until the disk has it: what was answered "done" must survive a power cut. */
export function keepOnDisk(place: string): void {
  const handle = fs.openSync(place, "r");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

export function startHeadsFile(file: string, head: Head): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${head.seq} ${head.hash}\n`);
}

export function samePlace(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) =>
    fs.existsSync(file) ? fs.realpathSync(file) : path.resolve(file),
  );
  return a === b;
}

/**
 * What a restore does to the doors: sessions that had ended since the backup, links that had been used and addresses of
 * calendars that had been given up would open again, so everybody signs in anew and links are made anew. `at` is an instant of this program.
 */
export function doorsClosed(at: string): string[] {
  return [
    `UPDATE "Session" SET "endedAt" = '${at}', "endReason" = 'restored' WHERE "endedAt" IS NULL`,
    `UPDATE "Invitation" SET "revokedAt" = '${at}' WHERE "usedAt" IS NULL AND "revokedAt" IS NULL`,
    `UPDATE "CalendarFeed" SET "endedAt" = '${at}', "endReason" = 'restored' WHERE "endedAt" IS NULL`,
    `DELETE FROM "KeptForm"`,
    `DELETE FROM "KnownDevice"`,
  ];
}

/** Tables that migrations themselves put a row into: a database with nothing else is empty. */
export const seededTables: readonly string[] = [
  "AuditHead",
  "ReadinessHead",
  "AnnouncedHead",
  "RuleHead",
];
