import fs from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import type { Head } from "#app/platform/audit-log.server.ts";
import { type Provider, unknownMigration } from "#app/platform/backup-format.server.ts";
import { appliedTo, headOf, presentTables } from "#app/platform/backup-postgresql.server.ts";
import { factsOf, tablesOf } from "#app/platform/backup-sqlite.server.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";
import {
  connectPostgresql,
  DatabaseRefused,
  listMigrations,
  refuseForeignFile,
} from "#app/platform/migrations.server.ts";
import { readPostgresql } from "#app/platform/moving-postgresql.server.ts";
import { readSqlite } from "#app/platform/moving-sqlite.server.ts";
import { MoveRefused, type TableReader } from "#app/platform/moving-tables.server.ts";

/** One moment of the database that is moved, read-only. */
export type MovingSource = TableReader & {
  provider: Provider;
  /** the file, or the name of the PostgreSQL database */
  name: string;
  /** where its log ends */
  head: Head;
  /** where its log ends by now */
  headNow: () => Promise<Head>;
  close: () => Promise<void>;
};

/** Opens a database that is to be moved; refuses (DatabaseRefused, MoveRefused) what is not of this version. */
export async function openMovingSource(url: string): Promise<MovingSource> {
  const where = parseDatabaseUrl(url);
  return where.provider === "sqlite" ? openSqlite(where.file) : openPostgresql(where);
}

function openSqlite(file: string): MovingSource {
  const database = connectSqlite(file);
  try {
    database.exec("BEGIN");
    if (tablesOf(database).length === 0) throw emptySource(file);
    const { migrations, head } = factsOf(database, "");
    refuseOtherVersion("sqlite", file, migrations);
    return {
      ...readSqlite(database),
      provider: "sqlite",
      name: file,
      head,
      headNow: async () => {
        const now = connectSqlite(file);
        try {
          return factsOf(now, "").head;
        } finally {
          now.close();
        }
      },
      close: async () => void database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function connectSqlite(file: string): BetterSqlite3.Database {
  if (!fs.existsSync(file)) {
    throw new DatabaseRefused("missing_database", `there is no database ${file}`);
  }
  const database = new BetterSqlite3(file, { fileMustExist: true, timeout: 10_000 });
  try {
    database.exec("PRAGMA query_only=ON");
    refuseForeignFile(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

async function openPostgresql({ url, name }: { url: string; name: string }): Promise<MovingSource> {
  const client = await connectPostgresql(url);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    if ((await presentTables(client)).length === 0) throw emptySource(name);
    refuseOtherVersion("postgresql", name, await appliedTo(client));
    const head = await headOf(client);
    return {
      ...readPostgresql(client),
      provider: "postgresql",
      name,
      head,
      headNow: async () => {
        const now = await connectPostgresql(url);
        try {
          return await headOf(now);
        } finally {
          await now.end();
        }
      },
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

function emptySource(name: string): DatabaseRefused {
  return new DatabaseRefused("missing_database", `${name} is empty: there is nothing to move`);
}

function refuseOtherVersion(provider: Provider, name: string, applied: string[]): void {
  const unknown = unknownMigration(provider, applied);
  if (unknown !== undefined) {
    throw new DatabaseRefused(
      "newer_database",
      `${name} was written by a newer version of the portal (it holds ${unknown}); move it with that version`,
    );
  }
  const lacking = listMigrations(provider).find((known) => !applied.includes(known.name));
  if (lacking === undefined) return;
  throw new MoveRefused(
    "older_database",
    `${name} is of an earlier version of the portal (it lacks ${lacking.name}); bring it up to date with the command check, then move it`,
  );
}
