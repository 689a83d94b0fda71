import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import pg from "pg";
import type { Finished } from "#tests/support/processes.ts";
import { jsonOf, portal } from "./portal-process.ts";

/** Calls `move`; DATABASE_URL names nothing that is there, because move does not use it. */
export function move(from: string, to: string): Promise<Finished> {
  return portal("file:nowhere/none.db", ["move", "--from", from, "--to", to, "--json"]);
}

/** The code of the error that a refused call answers, and its sentence. */
export function refusalOf(call: Finished): { exit: number | null; code: string; message: string } {
  const error = jsonOf(call)["error"];
  if (typeof error !== "object" || error === null) throw new Error(`not refused: ${call.stdout}`);
  const { code, message } = Object.fromEntries(Object.entries(error));
  return { exit: call.code, code: String(code), message: String(message) };
}

/** Every row of every table of a SQLite file by plain SQL, and the numbers its tables give next. */
export function dumpOf(url: string): Record<string, unknown[]> {
  const database = new BetterSqlite3(url.replace("file:", ""), { readonly: true });
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
      )
      .pluck()
      .all()
      .map(String);
    const rowsOf = (table: string): string[] =>
      database
        .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
        .toSorted();
    return Object.fromEntries(tables.toSorted().map((table) => [table, rowsOf(table)]));
  } finally {
    database.close();
  }
}

/** The tables in a PostgreSQL database. */
export async function tablesOn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
  );
  await client.end();
  return rows.map(({ name }) => name);
}

/** Waits until PostgreSQL has noticed that nobody is connected any more. */
export async function untilLeft(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { rows } = await client.query("SELECT 1 FROM pg_stat_activity WHERE datname = $1", [
      name,
    ]);
    if (rows.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await client.end();
}

const program = path.resolve(import.meta.dirname, "../../../app/cli/portal.ts");

/** Begins a move and ends it with signal 9 once it has told of a table; answers the signal that ended it. */
export function killMove(from: string, to: string, table: string): Promise<string | null> {
  const { BASE_URL: _vite, ...inherited } = process.env;
  const child = spawn(process.execPath, [program, "move", "--from", from, "--to", to], {
    env: { ...inherited, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes(`${table}: `)) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (_code, signal) => resolve(signal));
  });
}

/** A file of lines as a list; none where there is none. */
export function linesOf(file: string): string[] {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim().split("\n") : [];
}
