import fs from "node:fs";
import type { Db } from "#app/platform/db.server.ts";

/** What the comments of prisma/models ask of every database: names of checks, partial unique indexes, append-only tables. */
export function askedConstraints(): {
  checks: string[];
  partialUniques: string[];
  appendOnly: string[];
} {
  const files = fs
    .readdirSync("prisma/models")
    .map((name) => fs.readFileSync(`prisma/models/${name}`, "utf8"));
  const text = files.join("\n");
  const all = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, name = ""]) => name).sort();
  return {
    checks: all(/^\/\/\/ @check (\w+):/gm),
    partialUniques: all(/^\/\/\/ @unique-where (\w+):/gm),
    appendOnly: all(/^\/\/\/ @append-only\n(?:\/\/\/.*\n)*model (\w+) /gm),
  };
}

/** What the database itself holds. */
export async function constraintsOf(db: Db): Promise<ReturnType<typeof askedConstraints>> {
  const names = async (sql: string): Promise<string[]> => {
    const rows = await db.prisma.$queryRawUnsafe<{ name: string }[]>(sql);
    return rows.map(({ name }) => name).sort();
  };
  if (db.provider === "postgresql") {
    return {
      checks: await names(
        `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
      ),
      partialUniques: await names(
        `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid ` +
          `WHERE i.indisunique AND i.indpred IS NOT NULL`,
      ),
      appendOnly: await names(
        `SELECT DISTINCT event_object_table AS name FROM information_schema.triggers WHERE trigger_name LIKE '%_no_change'`,
      ),
    };
  }
  const tables = await names(
    `SELECT sql AS name FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL`,
  );
  return {
    checks: [...tables.join("\n").matchAll(/CONSTRAINT "(\w+)" CHECK/g)]
      .map(([, name = ""]) => name)
      .sort(),
    partialUniques: await names(
      `SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%' AND sql LIKE '% WHERE %'`,
    ),
    appendOnly: await names(
      `SELECT tbl_name AS name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_no_update'`,
    ),
  };
}
