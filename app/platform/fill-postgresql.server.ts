import type pg from "pg";
import type { AuditEntry, AuditRow, Head } from "#app/platform/audit-log.server.ts";
import {
  refuseInUse,
  refuseNewerDatabase,
  rowAfter,
  seededTables,
} from "#app/platform/backup-format.server.ts";
import {
  appliedTo,
  headOf,
  presentTables,
  quoted,
} from "#app/platform/backup-postgresql.server.ts";
import {
  DatabaseRefused,
  historyTable,
  type Migration,
  noteApplied,
} from "#app/platform/migrations.server.ts";

/**
 * Looks at a PostgreSQL database that is about to be filled: nobody else may have it open, and where it holds data
 * `whenFilled` decides. Answers the head of the log that is there; null where there are no data.
 */
export async function lookAtPostgresql(
  client: pg.Client,
  whenFilled: () => void,
): Promise<Head | null> {
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
    whenFilled();
    return headOf(client);
  }
  return null;
}

/** Makes the portal's tables anew, as these migrations leave them. */
export async function rebuildTables(client: pg.Client, migrations: Migration[]): Promise<void> {
  for (const table of [...(await presentTables(client)), "_prisma_migrations"]) {
    await client.query(`DROP TABLE IF EXISTS ${quoted(table)} CASCADE`);
  }
  await client.query(historyTable);
  await applyAll(client, migrations);
}

export async function applyAll(client: pg.Client, migrations: Migration[]): Promise<void> {
  for (const { name, script, checksum } of migrations) {
    await client.query(script);
    await client.query(noteApplied(name, checksum));
  }
}

/** Rows may point forward; the keys come back with `closeTables`, and are checked, when all rows are there. */
export async function dropForeignKeys(client: pg.Client): Promise<string[]> {
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

/** Empties a table of what its migration put there; what triggers made of its rows is among the rows to come. */
export async function openTable(client: pg.Client, table: string): Promise<void> {
  const seeded = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
  if (seeded.rows.length > 0) await client.query(`DELETE FROM ${quoted(table)}`);
  await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
}

export async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly unknown[],
): Promise<void> {
  const insert = `INSERT INTO ${quoted(table)} SELECT * FROM json_populate_recordset(NULL::${quoted(table)}, $1)`;
  await client.query(insert, [JSON.stringify(rows)]);
}

/** The next id of a table comes after `sequence`; null: its first is 1. */
export async function setSequence(
  client: pg.Client,
  table: string,
  sequence: number | null,
): Promise<void> {
  if (sequence === null) return;
  await client.query("SELECT setval(pg_get_serial_sequence($1, 'id'), $2)", [
    quoted(table),
    sequence,
  ]);
}

/** Foreign keys, which are checked on it, and triggers hold again. */
export async function closeTables(
  client: pg.Client,
  { foreignKeys, opened }: { foreignKeys: string[]; opened: string[] },
): Promise<void> {
  for (const add of foreignKeys) await client.query(add);
  for (const name of opened) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
}

/** Appends an entry to the log as its last event; answers its row. */
export async function appendEntry(client: pg.Client, entry: AuditEntry): Promise<AuditRow> {
  const row = rowAfter(await headOf(client), entry);
  await client.query(
    `INSERT INTO "AuditEvent" SELECT * FROM json_populate_record(NULL::"AuditEvent", $1)`,
    [JSON.stringify(row)],
  );
  await client.query(`UPDATE "AuditHead" SET "seq" = $1, "hash" = $2 WHERE "id" = 1`, [
    row.seq,
    row.hash,
  ]);
  return row;
}
