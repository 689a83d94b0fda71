import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { AuditEntry, Head } from "#app/platform/audit-log.server.ts";
import { type Provider, samePlace } from "#app/platform/backup-format.server.ts";
import {
  appendEntry as appendToSqlite,
  lookAtSqlite,
  putInPlace,
  removeSqlite,
} from "#app/platform/backup-sqlite.server.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";
import {
  appendEntry as appendToPostgresql,
  lookAtPostgresql,
  rebuildTables,
} from "#app/platform/fill-postgresql.server.ts";
import { connectPostgresql, listMigrations, migrate } from "#app/platform/migrations.server.ts";
import { fillPostgresql } from "#app/platform/moving-postgresql.server.ts";
import { type MovingSource, openMovingSource } from "#app/platform/moving-source.server.ts";
import { fillSqlite } from "#app/platform/moving-sqlite.server.ts";
import { copyTables, type CopiedTable, MoveRefused } from "#app/platform/moving-tables.server.ts";

/** What was moved from where; `head` is the end of the log that was read. */
export type MoveFacts = { provider: Provider; name: string; head: Head; tables: CopiedTable[] };

type MoveOptions = {
  from: string;
  to: string;
  /** where the heads of either are noted */
  heads: { from: string; to: string };
  /** the last event of the moved log */
  entry: (facts: MoveFacts) => AuditEntry;
  progress: (line: string) => void;
};

/**
 * Copies a whole portal into an empty database of either kind, in one transaction: every row with its id, the
 * numbers to be given next, the log, which goes on with `entry`, and the heads noted beside it. The source is only
 * read. Throws MoveRefused, BackupRefused or DatabaseRefused, and has then left the target as it was.
 */
export async function moveDatabase(options: MoveOptions): Promise<MoveFacts> {
  refuseSame(options.from, options.to);
  const to = parseDatabaseUrl(options.to);
  const source = await openMovingSource(options.from);
  try {
    return to.provider === "sqlite"
      ? await moveIntoSqlite(source, to.file, options)
      : await moveIntoPostgresql(source, to, options);
  } finally {
    await source.close();
  }
}

function refuseSame(from: string, to: string): void {
  const [one, other] = [parseDatabaseUrl(from), parseDatabaseUrl(to)];
  const same =
    one.provider === "sqlite" && other.provider === "sqlite"
      ? samePlace(one.file, other.file)
      : from === to;
  if (same) throw new MoveRefused("same_database", "--from and --to name the same database");
}

async function moveIntoPostgresql(
  source: MovingSource,
  { url, name }: { url: string; name: string },
  { heads, entry, progress }: MoveOptions,
): Promise<MoveFacts> {
  const client = await connectPostgresql(url);
  try {
    await client.query(
      "BEGIN; SET LOCAL lock_timeout = '15s'; SELECT pg_advisory_xact_lock(7310377)",
    );
    await lookAtPostgresql(client, () => refuseFilled(name));
    await rebuildTables(client, listMigrations("postgresql"));
    const tables = await copyTables(source, await fillPostgresql(client), progress);
    await refuseChanged(source);
    const facts = factsOf(source, tables);
    const head = await appendToPostgresql(client, entry(facts));
    // why: in this order a crash in between leaves a missing heads file, never one of another log
    forgetHeads(heads);
    await client.query("COMMIT");
    carryHeads(heads, head);
    return facts;
  } finally {
    await client.end();
  }
}

async function moveIntoSqlite(
  source: MovingSource,
  file: string,
  { heads, entry, progress }: MoveOptions,
): Promise<MoveFacts> {
  lookAtSqlite(file, () => refuseFilled(file));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const staged = `${file}.moving`;
  try {
    removeSqlite(staged);
    fs.writeFileSync(staged, "", { mode: 0o600 });
    await migrate(`file:${staged}`, { mustExist: true });
    const { facts, head } = await fillStaged(source, staged, { entry, progress });
    // why: somebody may have begun a portal there meanwhile
    lookAtSqlite(file, () => refuseFilled(file));
    putInPlace(staged, file, heads.to);
    carryHeads(heads, head);
    return facts;
  } finally {
    removeSqlite(staged);
  }
}

async function fillStaged(
  source: MovingSource,
  staged: string,
  { entry, progress }: Pick<MoveOptions, "entry" | "progress">,
): Promise<{ facts: MoveFacts; head: Head }> {
  const database = new BetterSqlite3(staged);
  try {
    // why: nobody sees the file before it is whole, and it is brought to the disk then
    database.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF");
    database.exec("BEGIN IMMEDIATE");
    const tables = await copyTables(source, fillSqlite(database), progress);
    await refuseChanged(source);
    const facts = factsOf(source, tables);
    const head = appendToSqlite(database, entry(facts));
    database.exec("COMMIT");
    return { facts, head };
  } finally {
    database.close();
  }
}

function factsOf({ provider, name, head }: MovingSource, tables: CopiedTable[]): MoveFacts {
  return { provider, name, head, tables };
}

function refuseFilled(name: string): never {
  throw new MoveRefused(
    "target_filled",
    `${name} holds data already; move into an empty database, or into one that was only migrated`,
  );
}

/** What was recorded in the meantime would be missing in the copy. */
async function refuseChanged({ name, head, headNow }: MovingSource): Promise<void> {
  const now = await headNow();
  if (now.seq === head.seq && now.hash === head.hash) return;
  throw new MoveRefused(
    "source_changed",
    `${name} was written to while it was read (${now.seq - head.seq} more events); stop the portal first, nothing was moved`,
  );
}

type Heads = MoveOptions["heads"];

// why: two servers may each hold a database of one name, whose heads are noted in one file
function forgetHeads({ from, to }: Heads): void {
  if (from !== to) fs.rmSync(to, { force: true });
}

/** The heads noted so far hold for the copy as well, because its log is the same. */
function carryHeads({ from, to }: Heads, { seq, hash }: Head): void {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  if (from !== to && fs.existsSync(from)) fs.copyFileSync(from, to);
  fs.appendFileSync(to, `${seq} ${hash}\n`);
}
