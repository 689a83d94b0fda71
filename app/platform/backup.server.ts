import fs from "node:fs";
import path from "node:path";
import {
  type BackupFacts,
  BackupRefused,
  keepOnDisk,
  notABackup,
  type Provider,
  type RestoreOptions,
  samePlace,
} from "#app/platform/backup-format.server.ts";
import { dumpPostgresql } from "#app/platform/backup-postgresql.server.ts";
import { copySqlite, restoreSqlite } from "#app/platform/backup-sqlite.server.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";
import { restorePostgresql } from "#app/platform/restore-postgresql.server.ts";

/**
 * Writes a consistent copy of a database into `file` while others go on writing.
 * SQLite: a SQLite file with a mark and a digest; PostgreSQL: gzipped JSON lines. Throws BackupRefused.
 */
export async function takeBackup(
  url: string,
  options: { file: string; takenAt: string; overwrite: boolean },
): Promise<BackupFacts & { bytes: number }> {
  refuseExistingFile(url, options);
  const where = parseDatabaseUrl(url);
  fs.mkdirSync(path.dirname(options.file), { recursive: true });
  const unfinished = `${options.file}.part-${process.pid}`;
  try {
    // why: the copy holds everything the portal knows; nobody else on the machine may read it
    fs.writeFileSync(unfinished, "", { mode: 0o600, flag: "wx" });
    const facts =
      where.provider === "sqlite"
        ? await copySqlite(where.file, unfinished, options)
        : await dumpPostgresql(where.url, unfinished, options);
    keepOnDisk(unfinished);
    fs.renameSync(unfinished, options.file);
    keepOnDisk(path.dirname(options.file));
    return { ...facts, bytes: fs.statSync(options.file).size };
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
}

/** Throws where a backup would write over something that nobody said may go. */
export function refuseExistingFile(
  url: string,
  { file, overwrite }: { file: string; overwrite: boolean },
): void {
  const where = parseDatabaseUrl(url);
  if (where.provider === "sqlite" && samePlace(where.file, file)) {
    throw new BackupRefused("file_exists", `${file} is the database itself`);
  }
  const there = fs.statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new BackupRefused("file_exists", `${file} is a folder`);
  if (there && !overwrite)
    throw new BackupRefused("file_exists", `${file} exists; --overwrite replaces it`);
}

/**
 * Puts a backup in the place of a database, whole or not at all, brings it to this program's state, appends
 * `entry` to its log and starts a new heads file. Refuses (BackupRefused) a filled database without
 * `overwrite`, one that somebody has open, and a file that is no backup, damaged or of a newer version.
 */
export async function restoreBackup(url: string, options: RestoreOptions): Promise<BackupFacts> {
  const where = parseDatabaseUrl(url);
  const provider = providerOf(options.file);
  if (provider !== where.provider) {
    const names = { sqlite: "SQLite", postgresql: "PostgreSQL" };
    throw new BackupRefused(
      "other_provider",
      `${options.file} is a backup of a ${names[provider]} database, DATABASE_URL names ${names[where.provider]}`,
    );
  }
  return where.provider === "sqlite"
    ? restoreSqlite(where.file, options)
    : restorePostgresql(where.url, options);
}

/** Which database a backup is of, by its first bytes. */
function providerOf(file: string): Provider {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new BackupRefused("file_missing", `there is no file ${file}`);
  }
  const start = Buffer.alloc(16);
  const handle = fs.openSync(file, "r");
  fs.readSync(handle, start, 0, 16, 0);
  fs.closeSync(handle);
  if (start.toString("latin1") === "SQLite format 3\0") return "sqlite";
  if (start[0] === 0x1f && start[1] === 0x8b) return "postgresql";
  throw notABackup(file);
}
