import BetterSqlite3 from "better-sqlite3";
import { Kysely, PostgresDialect, sql, SqliteDialect } from "kysely";
import pg from "pg";
import type { DB } from "#app/generated/kysely/tables.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** One moment of a database, read-only, while others go on writing. */
export type Snapshot = {
  provider: "sqlite" | "postgresql";
  /** the file, or the name of the PostgreSQL database */
  name: string;
  sql: Sql;
  close: () => Promise<void>;
};

/** Opens a connection of its own that keeps seeing the database as it is now; it locks nobody out. */
export async function openSnapshot(url: string): Promise<Snapshot> {
  const where = parseDatabaseUrl(url);
  if (where.provider === "sqlite") {
    const database = new BetterSqlite3(where.file, { fileMustExist: true, timeout: 10_000 });
    database.exec("PRAGMA query_only=ON; BEGIN");
    // why: a deferred transaction takes its snapshot with the first read
    database.prepare("SELECT count(*) FROM sqlite_master").get();
    const kysely = new Kysely<DB>({ dialect: new SqliteDialect({ database }) });
    return { provider: "sqlite", name: where.file, sql: kysely, close: () => kysely.destroy() };
  }
  // why: the one connection must stay, for the transaction lives on it
  const pool = new pg.Pool({ connectionString: where.url, max: 1, idleTimeoutMillis: 0 });
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  await sql`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`.execute(kysely);
  return { provider: "postgresql", name: where.name, sql: kysely, close: () => kysely.destroy() };
}
