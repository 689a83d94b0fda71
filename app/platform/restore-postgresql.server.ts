import fs from "node:fs";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import pg from "pg";
import type { z } from "zod";
import {
  doorsClosed,
  type BackupFacts,
  damaged,
  notABackup,
  refuseFilled,
  refuseNewerBackup,
  type RestoreOptions,
  startHeadsFile,
} from "#app/platform/backup-format.server.ts";
import { batchSize, Header, Line, version } from "#app/platform/backup-postgresql.server.ts";
import {
  appendEntry,
  applyAll,
  closeTables,
  dropForeignKeys,
  insertRows,
  lookAtPostgresql,
  openTable,
  rebuildTables,
  setSequence,
} from "#app/platform/fill-postgresql.server.ts";
import { listMigrations } from "#app/platform/migrations.server.ts";

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
    const replaced = await lookAtPostgresql(client, () => {
      if (!options.overwrite) refuseFilled();
    });
    const known = listMigrations("postgresql");
    const applied = known.filter(({ name }) => header.migrations.includes(name));
    await rebuildTables(client, applied);
    await fillTables(client, lines, options.file);
    await applyAll(
      client,
      known.filter((migration) => !applied.includes(migration)),
    );
    const { takenAt, migrations, head: backupHead } = header;
    const facts: BackupFacts = { provider: "postgresql", takenAt, migrations, head: backupHead };
    const { seq, hash, at } = await appendEntry(client, options.entry(facts, replaced));
    for (const statement of doorsClosed(at)) await client.query(statement);
    // why: in this order a crash in between leaves a missing heads file, never one of another log
    fs.rmSync(options.headsFile, { force: true });
    await client.query("COMMIT");
    startHeadsFile(options.headsFile, { seq, hash });
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
    await insertRows(client, table, batch);
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
      table = line.data.table;
      await openTable(client, table);
      await setSequence(client, table, line.data.sequence);
      opened.push(table);
    }
  }
  if (announced !== rows) throw damaged(file);
  await closeTables(client, { foreignKeys, opened });
}
