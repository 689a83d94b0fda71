import crypto from "node:crypto";

export type MoveRefusal =
  | "same_database"
  | "target_filled"
  | "older_database"
  | "source_changed"
  | "not_keepable"
  | "copy_differs";

/** A move that was not begun or was left without effect; the message is one clear sentence. */
export class MoveRefused extends Error {
  readonly code: MoveRefusal;
  constructor(code: MoveRefusal, message: string) {
    super(message);
    this.code = code;
  }
}

/** Every column of the portal is a whole number or a text. */
export type Value = string | number | null;

/** A table by what both databases tell of it alike: its columns in the order of their names, its key in its own. */
export type TableShape = { table: string; columns: string[]; key: string[] };

/** One moment of a database, or what a transaction has made of it so far. */
export type TableReader = {
  tables: () => Promise<string[]>;
  shape: (table: string) => Promise<TableShape>;
  /** every row in the order of the key, its values in the order of the columns; one table at a time */
  batches: (shape: TableShape) => AsyncGenerator<Value[][]>;
  /**
   * the last id that a table gave, so that no later one repeats it, 0 where it gave none; null where this database
   * counts no ids of the table (SQLite counts those of some that name their ids themselves)
   */
  sequence: (table: string) => Promise<number | null>;
};

/** An empty portal that is being filled, in one transaction. */
export type TableFiller = TableReader & {
  /** takes out what migrations put there */
  open: (table: string) => Promise<void>;
  insert: (shape: TableShape, rows: Value[][]) => Promise<void>;
  /** where the table counts its ids */
  setSequence: (table: string, last: number) => Promise<void>;
  /** keys and triggers hold again; throws MoveRefused where a row points to nothing */
  close: () => Promise<void>;
};

/** A table as it was read and found again: how many rows, and the SHA-256 of all of them in the order of the key. */
export type CopiedTable = { table: string; rows: number; digest: string };

/** How many rows are read and written at once. */
export const rowsAtOnce = 1000;
const toldEvery = 100_000;

/**
 * Copies every table and reads the copy again: rows, ids and the numbers to be given next are the same, or it throws
 * MoveRefused (`not_keepable`, `copy_differs`). The caller commits.
 */
export async function copyTables(
  source: TableReader,
  target: TableFiller,
  progress: (line: string) => void,
): Promise<CopiedTable[]> {
  const copied: CopiedTable[] = [];
  for (const table of await source.tables()) {
    copied.push(await copyTable(source, target, { table, progress }));
  }
  progress("putting keys and triggers in force");
  await target.close();
  progress("comparing what was written with what was read");
  for (const copy of copied) await compareTable(source, target, copy);
  return copied;
}

async function copyTable(
  source: TableReader,
  target: TableFiller,
  { table, progress }: { table: string; progress: (line: string) => void },
): Promise<CopiedTable> {
  const shape = await source.shape(table);
  const seen = openDigest(shape);
  await target.open(table);
  for await (const rows of source.batches(shape)) {
    await target.insert(shape, rows);
    seen.add(rows);
    if (seen.count() % toldEvery === 0) progress(`${table}: ${seen.count()} rows so far`);
  }
  const last = await source.sequence(table);
  if (last !== null && last > 0) await target.setSequence(table, last);
  progress(`${table}: ${seen.count()} rows`);
  return { table, rows: seen.count(), digest: seen.hash() };
}

async function compareTable(
  source: TableReader,
  target: TableReader,
  { table, rows, digest }: CopiedTable,
): Promise<void> {
  const shape = await target.shape(table);
  const found = openDigest(shape);
  for await (const batch of target.batches(shape)) found.add(batch);
  const same = found.count() === rows && found.hash() === digest;
  const [here, there] = [await source.sequence(table), await target.sequence(table)];
  if (same && (here === null || there === null || here === there)) return;
  throw new MoveRefused(
    "copy_differs",
    `${table}: ${found.count()} rows were written and differ from the ${rows} that were read; nothing was moved`,
  );
}

function openDigest({ columns }: TableShape) {
  const hash = crypto.createHash("sha256").update(JSON.stringify(columns));
  let rows = 0;
  return {
    add: (batch: Value[][]): void => {
      for (const row of batch) hash.update(JSON.stringify(row));
      rows += batch.length;
    },
    count: () => rows,
    hash: () => hash.copy().digest("hex"),
  };
}

/** One digest of all tables. */
export function digestOfAll(tables: readonly CopiedTable[]): string {
  const lines = tables.map(({ table, rows, digest }) => `${table} ${rows} ${digest}\n`);
  return crypto.createHash("sha256").update(lines.join("")).digest("hex");
}
