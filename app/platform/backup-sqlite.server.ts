import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { AuditEntry, AuditRow, Head } from "#app/platform/audit-log.server.ts";
import {
  doorsClosed,
  type BackupFacts,
  BackupRefused,
  damaged,
  keepOnDisk,
  notABackup,
  refuseFilled,
  refuseInUse,
  refuseNewerBackup,
  refuseNewerDatabase,
  type RestoredEntry,
  type RestoreOptions,
  rowAfter,
  samePlace,
  startHeadsFile,
  seededTables,
} from "#app/platform/backup-format.server.ts";
import { DatabaseRefused, migrate } from "#app/platform/migrations.server.ts";

/** Only a backup has it: when it was taken and the digest of everything else in the file. */
const markTable = "_portal_backup";

/** Copies a database in one step, so that writers beside it cannot make the copy start again and again. */
export async function copySqlite(
  source: string,
  target: string,
  options: { takenAt: string },
): Promise<BackupFacts> {
  const database = new BetterSqlite3(source, { fileMustExist: true, timeout: 60_000 });
  try {
    await database.backup(target, { progress: () => 0x7fffffff });
  } finally {
    database.close();
  }
  const copy = new BetterSqlite3(target);
  try {
    // why: a backup is one file; write-ahead logging would make it three when it is opened
    copy.pragma("journal_mode=DELETE");
    const intact = copy.pragma("integrity_check", { simple: true });
    if (intact !== "ok") {
      throw new BackupRefused(
        "damaged_database",
        `the database ${source} is damaged: ${String(intact)}`,
      );
    }
    const facts = factsOf(copy, options.takenAt);
    copy.exec(`CREATE TABLE "${markTable}" ("takenAt" TEXT NOT NULL, "digest" TEXT NOT NULL)`);
    copy.prepare(`INSERT INTO "${markTable}" VALUES (?, ?)`).run(options.takenAt, digestOf(copy));
    return facts;
  } finally {
    copy.close();
  }
}

/** Restores beside the database and renames: the old one is there until the new one is whole. */
export async function restoreSqlite(target: string, options: RestoreOptions): Promise<BackupFacts> {
  if (samePlace(target, options.file)) {
    throw new BackupRefused("not_a_backup", `${options.file} is the database itself`);
  }
  const replaced = lookAtSqlite(target, () => {
    if (!options.overwrite) refuseFilled();
  });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const staged = `${target}.restoring`;
  try {
    removeSqlite(staged);
    fs.copyFileSync(options.file, staged);
    fs.chmodSync(staged, 0o600);
    const facts = acceptBackup(staged, options.file);
    await migrate(`file:${staged}`, { mustExist: true });
    const head = closeDoors(staged, (now) => options.entry({ ...facts, head: now }, replaced));
    putInPlace(staged, target, options.headsFile);
    startHeadsFile(options.headsFile, head);
    return facts;
  } finally {
    removeSqlite(staged);
  }
}

/** Puts a finished database, which nobody has open, in the place of another, or where there is none. */
export function putInPlace(staged: string, target: string, headsFile: string): void {
  keepOnDisk(staged);
  const release = fs.existsSync(target) ? holdAlone(target) : () => undefined;
  try {
    // why: in this order a crash in between leaves a missing heads file, never one of another log
    fs.rmSync(headsFile, { force: true });
    fs.rmSync(`${target}-wal`, { force: true });
    fs.rmSync(`${target}-shm`, { force: true });
    fs.renameSync(staged, target);
  } finally {
    release();
  }
  keepOnDisk(path.dirname(target));
}

/** Removes a database and what SQLite keeps beside it. */
export function removeSqlite(file: string): void {
  for (const ending of ["", "-wal", "-shm", "-journal"])
    fs.rmSync(`${file}${ending}`, { force: true });
}

/** Throws what is no whole backup of this or an earlier version; takes the mark off. */
function acceptBackup(staged: string, file: string): BackupFacts {
  const copy = new BetterSqlite3(staged);
  try {
    const mark = copy.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    if (mark.get(markTable) === undefined) throw notABackup(file);
    const [takenAt, digest] = copy
      .prepare<[], [string, string]>(`SELECT * FROM "${markTable}"`)
      .raw()
      .get() ?? ["", ""];
    const facts = factsOf(copy, takenAt);
    refuseNewerBackup(file, "sqlite", facts.migrations);
    if (copy.pragma("integrity_check", { simple: true }) !== "ok" || digestOf(copy) !== digest)
      throw damaged(file);
    copy.exec(`DROP TABLE "${markTable}"; VACUUM`);
    return facts;
  } catch (error) {
    // why: SQLite meets a broken page only when it reads it
    if (error instanceof BetterSqlite3.SqliteError) throw damaged(file);
    throw error;
  } finally {
    copy.close();
  }
}

/**
 * The head of the log that is about to be replaced; null where there is none to be read. Where there are data, or
 * what cannot be read, `whenFilled` decides.
 */
export function lookAtSqlite(target: string, whenFilled: () => void): Head | null {
  if (!fs.existsSync(target) || fs.statSync(target).size === 0) return null;
  const database = new BetterSqlite3(target, { timeout: 10_000 });
  try {
    const tables = tablesOf(database);
    if (tables.length === 0) return null;
    if (!tables.includes("_prisma_migrations")) {
      throw new DatabaseRefused(
        "not_a_portal_database",
        `${target} is a database of another program`,
      );
    }
    const { migrations, head } = factsOf(database, "");
    refuseNewerDatabase("sqlite", migrations);
    const filled = tables
      .filter((name) => name !== "_prisma_migrations" && !seededTables.includes(name))
      .some((name) => database.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get() !== undefined);
    if (filled) whenFilled();
    return filled ? head : null;
  } catch (error) {
    // why: a broken database is the best reason to restore, but it, too, is replaced only when asked
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    whenFilled();
    return null;
  } finally {
    database.close();
  }
}

/**
 * Makes sure that no other process has the database open, and keeps it so until the answer is called:
 * whoever went on writing into a file that was replaced would lose what was acknowledged.
 */
export function holdAlone(file: string): () => void {
  const database = new BetterSqlite3(file, { timeout: 2000 });
  try {
    // why: leaving write-ahead logging is the one thing SQLite does only for the last connection
    database.pragma("journal_mode=DELETE");
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) refuseInUse(`another process has ${file} open`);
    // why: a broken database cannot be held; its caller has already said that it may be replaced
    return () => undefined;
  }
  return () => {
    if (database.inTransaction) database.exec("ROLLBACK");
    database.close();
  };
}

/** Ends what a restore must end, and appends the restore to the log. */
function closeDoors(file: string, entry: (head: Head) => ReturnType<RestoredEntry>): Head {
  const database = new BetterSqlite3(file);
  try {
    database.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL");
    return database.transaction(() => {
      const { seq, hash, at } = appendEntry(database, entry(headOf(database)));
      for (const statement of doorsClosed(at)) database.exec(statement);
      return { seq, hash };
    })();
  } finally {
    database.close();
  }
}

/** Appends an entry to the log as its last event; answers its row. */
export function appendEntry(database: BetterSqlite3.Database, entry: AuditEntry): AuditRow {
  const row = rowAfter(headOf(database), entry);
  const columns = Object.keys(row);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const values = columns.map((name) => `@${name}`).join(", ");
  database.prepare(`INSERT INTO "AuditEvent" (${names}) VALUES (${values})`).run(row);
  database.prepare(`UPDATE "AuditHead" SET "seq" = @seq, "hash" = @hash WHERE "id" = 1`).run(row);
  return row;
}

export function factsOf(database: BetterSqlite3.Database, takenAt: string): BackupFacts {
  const names = database
    .prepare(`SELECT "migration_name" FROM "_prisma_migrations" ORDER BY 1`)
    .pluck()
    .all();
  return { provider: "sqlite", takenAt, migrations: names.map(String), head: headOf(database) };
}

export function headOf(database: BetterSqlite3.Database): Head {
  const head = database
    .prepare<[], Head>(`SELECT "seq", "hash" FROM "AuditHead" WHERE "id" = 1`)
    .get();
  if (head === undefined)
    throw new BackupRefused("damaged_database", "the head of the audit log is missing");
  return head;
}

export function tablesOf(database: BetterSqlite3.Database): string[] {
  const tables = database.prepare(
    "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%' ORDER BY name",
  );
  return tables.pluck().all().map(String);
}

/** SHA-256 over the definition and rows of every table but the mark. */
function digestOf(database: BetterSqlite3.Database): string {
  const hash = crypto.createHash("sha256");
  for (const name of tablesOf(database)) {
    if (name === markTable) continue;
    hash.update(
      String(database.prepare("SELECT sql FROM sqlite_master WHERE name = ?").pluck().get(name)),
    );
    const rows = database.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).raw().iterate();
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  return hash.digest("hex");
}
