import BetterSqlite3 from "better-sqlite3";
import { portalTables, quoted } from "#app/platform/backup-postgresql.server.ts";
import { tablesOf } from "#app/platform/backup-sqlite.server.ts";
import {
  MoveRefused,
  rowsAtOnce,
  type TableFiller,
  type TableReader,
  type TableShape,
  type Value,
} from "#app/platform/moving-tables.server.ts";

/** Reads a SQLite database through a connection that is in a transaction. */
export function readSqlite(database: BetterSqlite3.Database): TableReader {
  const ours = portalTables();
  return {
    tables: async () => tablesOf(database).filter((name) => ours.has(name)),
    shape: async (table) => shapeOf(database, table),
    batches: (shape) => batchesOf(database, shape),
    sequence: async (table) => lastId(database, table),
  };
}

function lastId(database: BetterSqlite3.Database, table: string): number | null {
  const counts = database.prepare(
    "SELECT 1 FROM sqlite_master WHERE name = ? AND sql LIKE '%AUTOINCREMENT%'",
  );
  if (counts.get(table) === undefined) return null;
  const last = database.prepare<[string], number>("SELECT seq FROM sqlite_sequence WHERE name = ?");
  return last.pluck().get(table) ?? 0;
}

type Column = { name: string; pk: number };

function shapeOf(database: BetterSqlite3.Database, table: string): TableShape {
  const columns = database.prepare<[], Column>(`PRAGMA table_info(${quoted(table)})`).all();
  const key = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
  return {
    table,
    columns: columns.map(({ name }) => name).toSorted(),
    key: key.map(({ name }) => name),
  };
}

async function* batchesOf(
  database: BetterSqlite3.Database,
  { table, columns, key }: TableShape,
): AsyncGenerator<Value[][]> {
  const select = `SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(table)} ORDER BY ${key.map(quoted).join(", ")}`;
  let batch: Value[][] = [];
  for (const row of database.prepare<[], Value[]>(select).raw().iterate()) {
    batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Fills a migrated SQLite database through a connection that is in a transaction, with foreign keys off. */
export function fillSqlite(database: BetterSqlite3.Database): TableFiller {
  const triggers = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    )
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${quoted(name)}`);
  return {
    ...readSqlite(database),
    open: async (table) => {
      database.prepare(`DELETE FROM ${quoted(table)}`).run();
      database.prepare("DELETE FROM sqlite_sequence WHERE name = ?").run(table);
    },
    insert: async (shape, rows) => insertRows(database, shape, rows),
    setSequence: async (table, last) => {
      const set = database.prepare("UPDATE sqlite_sequence SET seq = ? WHERE name = ?");
      if (set.run(last, table).changes > 0) return;
      database.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)").run(table, last);
    },
    close: async () => {
      for (const { sql } of triggers) database.exec(sql);
      const orphans = database.prepare<[], { table: string; parent: string }>(
        "PRAGMA foreign_key_check",
      );
      const [orphan] = orphans.all();
      if (orphan === undefined) return;
      throw new MoveRefused(
        "not_keepable",
        `${orphan.table}: a row points to a row of ${orphan.parent} that is not there; nothing was moved`,
      );
    },
  };
}

function insertRows(
  database: BetterSqlite3.Database,
  { table, columns }: TableShape,
  rows: Value[][],
): void {
  const places = columns.map(() => "?").join(", ");
  const insert = database.prepare(
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(", ")}) VALUES (${places})`,
  );
  try {
    for (const row of rows) insert.run(...row);
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    throw new MoveRefused(
      "not_keepable",
      `${table}: SQLite cannot keep a row (${error.message}); nothing was moved`,
    );
  }
}
