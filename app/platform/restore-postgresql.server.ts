import fs from "node:fs";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import pg from "pg";
import type { z } from "zod";
import type { Head } from "#app/platform/audit-log.server.ts";
import {
  doorsClosed,
  type BackupFacts,
  damaged,
  notABackup,
  refuseFilled,
  refuseInUse,
  refuseNewerBackup,
  refuseNewerDatabase,
  type RestoredEntry,
  type RestoreOptions,
  rowAfter,
  seededTables,
  startHeadsFile,
} from "#app/platform/backup-format.server.ts";
import {
  appliedTo,
  batchSize,
  Header,
  headOf,
  Line,
  presentTables,
  quoted,
  version,
} from "#app/platform/backup-postgresql.server.ts";
import {
  DatabaseRefused,
  historyTable,
  listMigrations,
  noteApplied,
} from "#app/platform/migrations.server.ts";

/** Builds the tables as the backup knew them, fills them and brings them to this program's state, in one transaction. */
export async function restorePostgresql(
  url: string,
  options: RestoreOptions,
): Promise<BackupFacts> {
  const lines = readLines(options.file);
  const header = await readHeader(lines, options.file);
  await refuseDamaged(options.file);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      "BEGIN; SET LOCAL lock_timeout = '15s'; SELECT pg_advisory_xact_lock(7310377)",
    );
    const replaced = await lookAtTarget(client, options.overwrite);
    const known = listMigrations("postgresql");
    const applied = known.filter(({ name }) => header.migrations.includes(name));
    for (const table of [...(await presentTables(client)), "_prisma_migrations"]) {
      await client.query(`DROP TABLE IF EXISTS ${quoted(table)} CASCADE`);
    }
    await client.query(historyTable);
    await applyAll(client, applied);
    await fillTables(client, lines, options.file);
    await applyAll(
      client,
      known.filter((migration) => !applied.includes(migration)),
    );
    const { takenAt, migrations, head: backupHead } = header;
    const facts: BackupFacts = { provider: "postgresql", takenAt, migrations, head: backupHead };
    const head = await appendEntry(client, options.entry(facts, replaced));
    // why: in this order a crash in between leaves a missing heads file, never one of another log
    fs.rmSync(options.headsFile, { force: true });
    await client.query("COMMIT");
    startHeadsFile(options.headsFile, head);
    return facts;
  } finally {
    await client.end();
  }
}

type Lines = AsyncGenerator<string>;

async function* readLines(file: string): Lines {
  const source = fs.createReadStream(file);
  const plain = source.pipe(zlib.createGunzip()).setEncoding("utf8");
  source.once("error", (error) => plain.destroy(error));
  let rest = "";
  try {
    for await (const chunk of plain) {
      const lines = (rest + String(chunk)).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch {
    // why: a wrong checksum or an early end of the gzip stream
    throw damaged(file);
  } finally {
    source.destroy();
  }
  if (rest !== "") throw damaged(file);
}

/**
 * Reads the file through to its checksum before anything is taken from it: a changed byte may still unpack
 * to lines of JSON, and then fail as two rows of one key, far from what is wrong.
 */
async function refuseDamaged(file: string): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(fs.createReadStream(file), zlib.createGunzip(), nowhere);
  } catch {
    throw damaged(file);
  }
}

async function readHeader(lines: Lines, file: string): Promise<z.infer<typeof Header>> {
  const first = await lines.next();
  const header = Header.safeParse(jsonOf(first.done === true ? "" : first.value));
  if (!header.success) throw notABackup(file);
  if (header.data.version > version)
    refuseNewerBackup(file, "postgresql", [`format ${header.data.version}`]);
  refuseNewerBackup(file, "postgresql", header.data.migrations);
  return header.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // why: what is no JSON is no line of a backup; the caller says so
    return null;
  }
}

async function fillTables(client: pg.Client, lines: Lines, file: string): Promise<void> {
  const foreignKeys = await dropForeignKeys(client);
  let table = "";
  let batch: unknown[] = [];
  let rows = 0;
  let announced = -1;
  const opened: string[] = [];
  const write = async (): Promise<void> => {
    if (batch.length === 0) return;
    const insert = `INSERT INTO ${quoted(table)} SELECT * FROM json_populate_recordset(NULL::${quoted(table)}, $1)`;
    await client.query(insert, [JSON.stringify(batch)]);
    rows += batch.length;
    batch = [];
  };
  for await (const text of lines) {
    const line = Line.safeParse(jsonOf(text));
    if (!line.success) throw damaged(file);
    if ("row" in line.data) {
      batch.push(line.data.row);
      if (batch.length >= batchSize) await write();
      continue;
    }
    await write();
    if ("rows" in line.data) announced = line.data.rows;
    else {
      table = await openTable(client, line.data.table, line.data.sequence);
      opened.push(table);
    }
  }
  if (announced !== rows) throw damaged(file);
  for (const add of foreignKeys) await client.query(add);
  for (const name of opened) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
}

/** Empties a table of what its migration put there and sets its sequence; what triggers made of its rows is in the backup. */
async function openTable(
  client: pg.Client,
  table: string,
  sequence: number | null,
): Promise<string> {
  const seeded = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
  if (seeded.rows.length > 0) await client.query(`DELETE FROM ${quoted(table)}`);
  await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
  if (sequence !== null) {
    await client.query("SELECT setval(pg_get_serial_sequence($1, 'id'), $2)", [
      quoted(table),
      sequence,
    ]);
  }
  return table;
}

/** Rows may point forward; the keys come back, and are checked, when all rows are there. */
async function dropForeignKeys(client: pg.Client): Promise<string[]> {
  const keys = await client.query<{ owner: string; name: string; rule: string }>(
    `SELECT r.relname AS owner, c.conname AS name, pg_get_constraintdef(c.oid) AS rule
       FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
      WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace`,
  );
  for (const { owner, name } of keys.rows) {
    await client.query(`ALTER TABLE ${quoted(owner)} DROP CONSTRAINT ${quoted(name)}`);
  }
  return keys.rows.map(
    ({ owner, name, rule }) =>
      `ALTER TABLE ${quoted(owner)} ADD CONSTRAINT ${quoted(name)} ${rule}`,
  );
}

async function lookAtTarget(client: pg.Client, overwrite: boolean): Promise<Head | null> {
  const others = await client.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND backend_type = 'client backend' LIMIT 1`,
  );
  if (others.rows.length > 0) refuseInUse("other connections to the database are open");
  const history = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  const tables = await presentTables(client);
  if (history.rows[0]?.name === null) {
    if (tables.length === 0) return null;
    throw new DatabaseRefused(
      "not_a_portal_database",
      "the PostgreSQL database belongs to another program",
    );
  }
  refuseNewerDatabase("postgresql", await appliedTo(client));
  for (const table of tables.filter((name) => !seededTables.includes(name))) {
    const some = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (some.rows.length === 0) continue;
    if (!overwrite) refuseFilled();
    return headOf(client);
  }
  return null;
}

async function applyAll(
  client: pg.Client,
  migrations: ReturnType<typeof listMigrations>,
): Promise<void> {
  for (const { name, script, checksum } of migrations) {
    await client.query(script);
    await client.query(noteApplied(name, checksum));
  }
}

async function appendEntry(client: pg.Client, entry: ReturnType<RestoredEntry>): Promise<Head> {
  const row = rowAfter(await headOf(client), entry);
  await client.query(
    `INSERT INTO "AuditEvent" SELECT * FROM json_populate_record(NULL::"AuditEvent", $1)`,
    [JSON.stringify(row)],
  );
  await client.query(`UPDATE "AuditHead" SET "seq" = $1, "hash" = $2 WHERE "id" = 1`, [
    row.seq,
    row.hash,
  ]);
  for (const statement of doorsClosed(row.at)) await client.query(statement);
  return { seq: row.seq, hash: row.hash };
}
