import fs from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import pg from "pg";
import { z } from "zod";
import type { Head } from "#app/platform/audit-log.server.ts";
import type { BackupFacts } from "#app/platform/backup-format.server.ts";
import { listMigrations } from "#app/platform/migrations.server.ts";

/**
 * The file: gzipped lines of JSON. First the header, then for each table {table, sequence} (the last number
 * its id took, null without one) followed by its {row}s, last {rows}, their number.
 */
export const Header = z.object({
  format: z.literal("cadre-portal-backup"),
  version: z.number().int(),
  takenAt: z.string(),
  migrations: z.array(z.string()),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
});
export const Line = z.union([
  z.object({ row: z.record(z.string(), z.unknown()) }),
  z.object({ table: z.string(), sequence: z.number().int().nullable() }),
  z.object({ rows: z.number().int() }),
]);
export const version = 1;
export const batchSize = 1000;

/** Every table in one snapshot, in batches, without any program beside Node. */
export async function dumpPostgresql(
  url: string,
  target: string,
  options: { takenAt: string },
): Promise<BackupFacts> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const migrations = await appliedTo(client);
    const head = await headOf(client);
    const facts = { takenAt: options.takenAt, migrations, head };
    const header = { format: "cadre-portal-backup" as const, version, ...facts };
    await pipeline(
      Readable.from(linesOf(client, header)),
      zlib.createGzip(),
      fs.createWriteStream(target),
    );
    return { provider: "postgresql", ...facts };
  } finally {
    await client.end();
  }
}

async function* linesOf(client: pg.Client, header: z.infer<typeof Header>): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  let rows = 0;
  for (const table of await presentTables(client)) {
    yield `${JSON.stringify({ table, sequence: await lastNumber(client, table) })}\n`;
    await client.query(
      `DECLARE portal_rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${quoted(table)} t`,
    );
    for (;;) {
      const batch = await client.query<{ line: string }>(`FETCH ${batchSize} FROM portal_rows`);
      rows += batch.rows.length;
      if (batch.rows.length > 0) yield batch.rows.map(({ line }) => `{"row":${line}}\n`).join("");
      if (batch.rows.length < batchSize) break;
    }
    await client.query("CLOSE portal_rows");
  }
  yield `${JSON.stringify({ rows })}\n`;
}

export async function appliedTo(client: pg.Client): Promise<string[]> {
  const names = await client.query(
    `SELECT "migration_name" AS name FROM "_prisma_migrations" ORDER BY 1`,
  );
  return names.rows.map((row) => String(row.name));
}

export async function headOf(client: pg.Client): Promise<Head> {
  const head = await client.query<Head>(`SELECT "seq", "hash" FROM "AuditHead" WHERE "id" = 1`);
  if (head.rows[0] === undefined) throw new Error("the head of the audit log is missing");
  return head.rows[0];
}

/** The portal's own tables that are there now; whatever else shares the database is left alone. */
export async function presentTables(client: pg.Client): Promise<string[]> {
  const ours = portalTables();
  const there = await client.query(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1",
  );
  return there.rows.map((row) => String(row.name)).filter((name) => ours.has(name));
}

/** The names of the tables that the portal has or had; both databases name them alike. */
export function portalTables(): Set<string> {
  const scripts = listMigrations("postgresql").map(({ script }) => script);
  return new Set(
    scripts.flatMap((script) =>
      [...script.matchAll(/CREATE TABLE "(\w+)"/g)].flatMap(([, name]) => name ?? []),
    ),
  );
}

async function lastNumber(client: pg.Client, table: string): Promise<number | null> {
  const sequence = await sequenceOf(client, table);
  if (sequence === null) return null;
  const state = await client.query(
    `SELECT last_value AS number, is_called AS used FROM ${sequence}`,
  );
  return state.rows[0]?.used === true ? Number(state.rows[0].number) : null;
}

/** What gives a table's ids, quoted where it must be; null where it has none. */
export async function sequenceOf(client: pg.Client, table: string): Promise<string | null> {
  const owned = await client.query(
    `SELECT pg_get_serial_sequence($1, column_name) AS name FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = $2 AND column_name = 'id'`,
    [quoted(table), table],
  );
  const sequence: unknown = owned.rows[0]?.name;
  return typeof sequence === "string" ? sequence : null;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
