import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import pg from "pg";
import { parseDatabaseUrl, projectRoot } from "#app/platform/database-url.server.ts";

/** A database this program must not touch: newer than the program, or not there. */
export class DatabaseRefused extends Error {
  readonly code:
    | "newer_database"
    | "missing_database"
    | "not_a_portal_database"
    | "unreachable_database";
  constructor(code: DatabaseRefused["code"], message: string) {
    super(message);
    this.code = code;
  }
}

export type Migration = { name: string; script: string; checksum: string };
type Provider = "sqlite" | "postgresql";

/** The table that holds the history, as Prisma writes it. */
export const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) NOT NULL PRIMARY KEY, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMP,
  "migration_name" VARCHAR(255) NOT NULL UNIQUE, "logs" TEXT, "rolled_back_at" TIMESTAMP,
  "started_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;
/** Notes a migration as applied. */
export const noteApplied = (name: string, checksum: string): string =>
  `INSERT INTO "_prisma_migrations" ("id","checksum","finished_at","migration_name","applied_steps_count") ` +
  `VALUES ('${crypto.randomUUID()}','${checksum}',CURRENT_TIMESTAMP,'${name}',1)`;

/** The history of a provider, oldest first. */
export function listMigrations(provider: Provider): Migration[] {
  const folder = path.join(projectRoot, "prisma", provider, "migrations");
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const script = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, script, checksum: crypto.createHash("sha256").update(script).digest("hex") };
    });
}

/**
 * Brings a database to this program's state, each migration whole or not at all; safe when several
 * processes start at once. Answers the names of the migrations applied now.
 * Refuses (DatabaseRefused) a database that a newer program wrote and, with `mustExist`, a missing one.
 */
export async function migrate(url: string, options: { mustExist: boolean }): Promise<string[]> {
  const where = parseDatabaseUrl(url);
  return where.provider === "sqlite"
    ? migrateSqlite(where.file, options.mustExist)
    : migratePostgresql(where.url, options.mustExist);
}

function pending(provider: Provider, applied: string[]): Migration[] {
  const known = listMigrations(provider);
  const unknown = applied.find((name) => !known.some((migration) => migration.name === name));
  if (unknown !== undefined) {
    throw new DatabaseRefused(
      "newer_database",
      `the database was written by a newer version of the portal (it holds ${unknown}); use that version`,
    );
  }
  return known.filter(({ name }) => !applied.includes(name));
}

function migrateSqlite(file: string, mustExist: boolean): string[] {
  if (mustExist && !fs.existsSync(file)) {
    throw new DatabaseRefused(
      "missing_database",
      `there is no database ${file}; load-starter makes one`,
    );
  }
  const database = openToWrite(file);
  try {
    refuseForeignFile(database, file);
    database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF");
    database.exec("BEGIN IMMEDIATE");
    database.exec(historyTable);
    const names = database
      .prepare(`SELECT "migration_name" FROM "_prisma_migrations"`)
      .pluck()
      .all();
    const todo = pending("sqlite", names.map(String));
    for (const migration of todo) {
      // why: the generated scripts switch foreign keys themselves, which SQLite ignores inside a transaction
      database.exec(migration.script);
      database.exec(noteApplied(migration.name, migration.checksum));
    }
    if (database.pragma("foreign_key_check", { simple: true }) !== undefined) {
      throw new Error("a migration left a row without the row it points to");
    }
    database.exec("COMMIT");
    return todo.map(({ name }) => name);
  } finally {
    if (database.inTransaction) database.exec("ROLLBACK");
    database.close();
  }
}

function openToWrite(file: string): BetterSqlite3.Database {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // why: SQLite opens what it may not change, and says so only with the first change
    fs.accessSync(path.dirname(file), fs.constants.W_OK);
    if (fs.existsSync(file)) fs.accessSync(file, fs.constants.W_OK);
    return new BetterSqlite3(file, { timeout: 60_000 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefused("unreachable_database", `${file} cannot be opened: ${reason}`);
  }
}

/** Throws (DatabaseRefused) where a file is no database, or one of another program; an empty one passes. */
export function refuseForeignFile(database: BetterSqlite3.Database, file: string): void {
  let tables: string[];
  try {
    tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type='table'")
      .pluck()
      .all()
      .map(String);
  } catch (error) {
    // why: SQLite finds out that a file is none only when it reads it
    if (error instanceof Error && "code" in error && error.code === "SQLITE_NOTADB") {
      throw new DatabaseRefused("not_a_portal_database", `${file} is not a database of the portal`);
    }
    throw error;
  }
  if (tables.length > 0 && !tables.includes("_prisma_migrations")) {
    throw new DatabaseRefused("not_a_portal_database", `${file} is a database of another program`);
  }
}

/** A connection of its own; refuses (DatabaseRefused) a database that is not there. */
export async function connectPostgresql(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // why: a connection that breaks while it rests would end the process; its next statement tells of it
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "3D000") {
      throw new DatabaseRefused(
        "missing_database",
        `there is no such PostgreSQL database; create it empty first`,
      );
    }
    throw new DatabaseRefused("unreachable_database", notReached(client, error));
  }
  return client;
}

/** The sentence for a server that does not answer, or does not let us in; without the password. */
function notReached({ host, port }: pg.Client, error: unknown): string {
  // why: where a name stands for several addresses, the error is a list of errors without a text of its own
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const reason = first instanceof Error ? first.message : String(first);
  return `the PostgreSQL server at ${host}:${port} cannot be used: ${reason}`;
}

async function migratePostgresql(url: string, mustExist: boolean): Promise<string[]> {
  const client = await connectPostgresql(url);
  try {
    await client.query("BEGIN");
    // why: several servers may start at once; the number is this program's own
    await client.query("SELECT pg_advisory_xact_lock(7310377)");
    const there = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`);
    if (there.rows[0]?.name === null && mustExist) {
      throw new DatabaseRefused(
        "missing_database",
        "the PostgreSQL database is empty; load-starter fills it",
      );
    }
    await client.query(historyTable);
    const names = await client.query(`SELECT "migration_name" AS name FROM "_prisma_migrations"`);
    const todo = pending(
      "postgresql",
      names.rows.map((row) => String(row.name)),
    );
    for (const migration of todo) {
      await client.query(migration.script);
      await client.query(noteApplied(migration.name, migration.checksum));
    }
    await client.query("COMMIT");
    return todo.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
