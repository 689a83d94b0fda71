import Sqlite from "better-sqlite3";
import type { Insertable } from "kysely";
import type pg from "pg";
import type { DB } from "#app/generated/kysely/tables.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";
import { type Provider, type Sql, type SqlClient, sqlOver } from "#app/platform/sql.server.ts";

/** Inside a transaction of an own connection. */
export type OwnTx = {
  provider: Provider;
  sql: Sql;
  /** Inserts many rows that name the same columns. */
  insert: <Table extends keyof DB>(
    table: Table,
    rows: readonly Insertable<DB[Table]>[],
  ) => Promise<void>;
  /** Keeps the next `n` numbers of a table free; nobody else gets them, also where they stay unused. */
  reserveIds: (table: keyof DB, n: number) => Promise<number[]>;
};

/**
 * A database through one connection of its own, for work that writes many rows beside a serving process. Prisma is
 * left out: nothing here needs its models, and it would take some tens of megabytes more in a worker thread.
 */
export type OwnDb = {
  provider: Provider;
  name: string;
  /** committed rows, outside of transactions */
  sql: Sql;
  /** One transaction at a time, whole or not at all; on SQLite in the turn of the process's writers. */
  transaction: <Value>(run: (tx: OwnTx) => Promise<Value>) => Promise<Value>;
  close: () => Promise<void>;
};

/** Waits for the turn of a process's writers; answers what passes it on. */
export type TakeTurn = () => Promise<() => void>;

type Connection = SqlClient & {
  provider: Provider;
  name: string;
  /** statements that begin, commit or roll back */
  control: (sql: string) => Promise<void>;
  insert: (table: string, rows: readonly Record<string, unknown>[]) => Promise<void>;
  reserveIds: (table: string, n: number) => Promise<number[]>;
  /** what is to be done once a transaction has ended and its turn has been passed on */
  settle: () => void;
  close: () => Promise<void>;
};

/** Opens an own connection to a database that has been migrated. */
export async function openOwnDb(url: string, takeTurn: TakeTurn): Promise<OwnDb> {
  const where = parseDatabaseUrl(url);
  const connection =
    where.provider === "sqlite" ? openSqlite(where.file) : await openPostgresql(where);
  const { provider, name, close } = connection;
  const begin = provider === "sqlite" ? "BEGIN IMMEDIATE" : "BEGIN";
  const sql = sqlOver(connection, provider);
  return {
    provider,
    name,
    sql,
    transaction: async (run) => {
      const passOn = await takeTurn();
      try {
        await connection.control(begin);
        try {
          const { insert, reserveIds } = connection;
          const value = await run({ provider, sql, insert, reserveIds });
          await connection.control("COMMIT");
          return value;
        } catch (error) {
          await connection.control("ROLLBACK");
          throw error;
        }
      } finally {
        passOn();
        connection.settle();
      }
    },
    close,
  };
}

// why: a thread of its own may wait for another process's lock; nobody else stands behind it. The log is moved into
// the file by `settle`, after the turn, not by the commit that everybody waits for
const sqlitePragmas =
  "PRAGMA busy_timeout=15000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-8192; PRAGMA wal_autocheckpoint=0;";

function openSqlite(file: string): Connection {
  const client = new Sqlite(file, { fileMustExist: true });
  client.exec(sqlitePragmas);
  const kept = new Map<string, Sqlite.Statement>();
  const prepared = (sql: string): Sqlite.Statement => {
    const statement = kept.get(sql) ?? client.prepare(sql);
    if (kept.size >= 100) kept.clear();
    kept.set(sql, statement);
    return statement;
  };
  return {
    provider: "sqlite",
    name: file,
    // why: a raw statement may be either
    rows: async (sql, values) => {
      const statement = prepared(sql);
      if (statement.reader) return statement.all(...values);
      statement.run(...values);
      return [];
    },
    change: async (sql, values) => prepared(sql).run(...values).changes,
    control: async (sql) => void client.exec(sql),
    insert: async (table, rows) => {
      const columns = columnsOf(rows);
      if (columns.length === 0) return;
      const places = columns.map(() => "?").join(", ");
      const statement = prepared(`INSERT INTO "${table}" (${listed(columns)}) VALUES (${places})`);
      for (const row of rows) statement.run(...columns.map((column) => row[column] ?? null));
    },
    reserveIds: async (table, n) => {
      const last = client
        .prepare<[number, string], { seq: number }>(
          "UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ? RETURNING seq",
        )
        .get(n, table);
      if (!last)
        client.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)").run(table, n);
      const first = (last?.seq ?? n) - n + 1;
      return Array.from({ length: n }, (_id, index) => first + index);
    },
    settle: () => void client.pragma("wal_checkpoint(PASSIVE)"),
    close: async () => void client.close(),
  };
}

async function openPostgresql({ url, name }: { url: string; name: string }): Promise<Connection> {
  // why: whoever works on SQLite need not hold it in memory
  const { default: driver } = await import("pg");
  // why: counts, which are bigint, as numbers; it would answer them as text
  const getTypeParser: typeof pg.types.getTypeParser = (type, format) =>
    type === driver.types.builtins.INT8 ? Number : driver.types.getTypeParser(type, format);
  const client = new driver.Client({
    connectionString: url,
    types: { getTypeParser },
    options: "-c synchronous_commit=on -c lock_timeout=15s",
  });
  // why: a connection that breaks while it rests would end the thread; its next statement tells of it
  client.on("error", () => undefined);
  await client.connect();
  const ask = async (sql: string, values: readonly unknown[]) => client.query(sql, [...values]);
  return {
    provider: "postgresql",
    name,
    rows: async (sql, values) => (await ask(sql, values)).rows,
    change: async (sql, values) => (await ask(sql, values)).rowCount ?? 0,
    control: async (sql) => void (await client.query(sql)),
    insert: async (table, rows) => {
      const columns = listed(columnsOf(rows));
      if (columns === "") return;
      const stated = `SELECT ${columns} FROM json_populate_recordset(null::"${table}", $1::json)`;
      await ask(`INSERT INTO "${table}" (${columns}) ${stated}`, [JSON.stringify(rows)]);
    },
    reserveIds: async (table, n) => {
      const series = `SELECT nextval(pg_get_serial_sequence($1, 'id')) AS id FROM generate_series(1, $2)`;
      const { rows } = await client.query<{ id: number }>(series, [`"${table}"`, n]);
      return rows.map(({ id }) => id);
    },
    settle: () => undefined,
    close: () => client.end(),
  };
}

function columnsOf(rows: readonly Record<string, unknown>[]): string[] {
  return Object.keys(rows[0] ?? {});
}

function listed(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(", ");
}
