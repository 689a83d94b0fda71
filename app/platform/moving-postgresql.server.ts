import pg from "pg";
import { presentTables, quoted, sequenceOf } from "#app/platform/backup-postgresql.server.ts";
import {
  closeTables,
  dropForeignKeys,
  insertRows,
  openTable,
  setSequence,
} from "#app/platform/fill-postgresql.server.ts";
import {
  MoveRefused,
  rowsAtOnce,
  type TableFiller,
  type TableReader,
  type TableShape,
  type Value,
} from "#app/platform/moving-tables.server.ts";

/** Reads a PostgreSQL database through a connection that is in a transaction. */
export function readPostgresql(client: pg.Client): TableReader {
  return {
    tables: () => presentTables(client),
    shape: (table) => shapeOf(client, table),
    batches: (shape) => batchesOf(client, shape),
    sequence: (table) => lastId(client, table),
  };
}

async function shapeOf(client: pg.Client, table: string): Promise<TableShape> {
  const columns = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
    [quoted(table)],
  );
  const key = await client.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_index i
       JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, place) ON true
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
      WHERE i.indrelid = to_regclass($1) AND i.indisprimary ORDER BY k.place`,
    [quoted(table)],
  );
  return {
    table,
    columns: columns.rows.map(({ name }) => name).toSorted(),
    key: key.rows.map(({ name }) => name),
  };
}

async function* batchesOf(
  client: pg.Client,
  { table, columns, key }: TableShape,
): AsyncGenerator<Value[][]> {
  // why: texts are compared by their bytes ("C"), as SQLite does, so that the order of keys is the same
  await client.query(
    `DECLARE portal_rows NO SCROLL CURSOR FOR SELECT ${columns.map(quoted).join(", ")}
       FROM ${quoted(table)} ORDER BY ${key.map(quoted).join(", ")}`,
  );
  for (;;) {
    const text = `FETCH ${rowsAtOnce} FROM portal_rows`;
    const { rows } = await client.query<Value[]>({ text, rowMode: "array" });
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query("CLOSE portal_rows");
}

async function lastId(client: pg.Client, table: string): Promise<number | null> {
  const sequence = await sequenceOf(client, table);
  if (sequence === null) return null;
  const { rows } = await client.query<{ last: number }>(
    `SELECT greatest((SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM ${sequence}),
                     (SELECT coalesce(max("id"), 0) FROM ${quoted(table)}))::int AS last`,
  );
  return rows[0]?.last ?? 0;
}

/** Fills rebuilt tables through a connection that is in a transaction. */
export async function fillPostgresql(client: pg.Client): Promise<TableFiller> {
  const foreignKeys = await dropForeignKeys(client);
  const opened: string[] = [];
  return {
    ...readPostgresql(client),
    open: async (table) => {
      await openTable(client, table);
      opened.push(table);
    },
    insert: ({ table, columns }, rows) => {
      const named = rows.map((row) =>
        Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])),
      );
      return refused(table, insertRows(client, table, named));
    },
    setSequence: async (table, last) => {
      if ((await sequenceOf(client, table)) !== null) await setSequence(client, table, last);
    },
    close: () => refused("a foreign key", closeTables(client, { foreignKeys, opened })),
  };
}

/** The sentence for what PostgreSQL does not take: a value it cannot hold (22…), or a row that breaks a rule (23…). */
async function refused(what: string, done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? ""))) throw error;
    throw new MoveRefused(
      "not_keepable",
      `${what}: PostgreSQL cannot keep a row (${error.message}); nothing was moved`,
    );
  }
}
