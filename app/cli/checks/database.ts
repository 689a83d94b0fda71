import { sql } from "kysely";
import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import type { Snapshot } from "#app/platform/snapshot.server.ts";

/** SQLite's own check of pages and indexes. PostgreSQL has none that a client could ask for. */
export async function checkIntegrity(snapshot: Snapshot): Promise<Finding> {
  if (snapshot.provider === "postgresql") {
    return {
      checked: 0,
      breaches: [],
      note: "PostgreSQL checks its own pages (pg_amcheck, data checksums)",
    };
  }
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
    snapshot.sql,
  );
  const finding = openFinding();
  finding.count(1);
  rows
    .filter((row) => row.integrity_check !== "ok")
    .forEach((row, index) => finding.breach(index + 1, row.integrity_check));
  return finding.answer();
}

type Orphan = { table: string; rowid: number | null; parent: string };

/** Rows that point to nothing. PostgreSQL holds its keys itself; they are counted where they are not valid. */
export async function checkForeignKeys(snapshot: Snapshot): Promise<Finding> {
  const finding = openFinding();
  if (snapshot.provider === "postgresql") {
    const { rows } = await sql<{ name: string; valid: number }>`
      SELECT conname AS name, convalidated::int AS valid FROM pg_constraint
       WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`.execute(snapshot.sql);
    finding.count(rows.length);
    for (const { name, valid } of rows)
      if (valid !== 1) finding.breach(name, "the foreign key was never validated");
    return finding.answer();
  }
  const tables = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`.execute(
    snapshot.sql,
  );
  finding.count(tables.rows.length);
  const orphans = await sql<Orphan>`PRAGMA foreign_key_check`.execute(snapshot.sql);
  for (const { table, rowid, parent } of orphans.rows) {
    finding.breach(
      `${table} ${rowid ?? ""}`.trim(),
      `the row of ${parent} it points to is missing`,
    );
  }
  return finding.answer();
}
