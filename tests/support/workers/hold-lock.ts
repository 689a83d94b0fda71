/**
 * Another process in the middle of a change: node hold-lock.ts URL MILLISECONDS [read]
 * Takes the lock that writers need (or, with "read", only a snapshot), prints "held", and lets go after the time; "until-told" instead
 * of a time: when it gets signal USR1.
 */
import { setTimeout as wait } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import pg from "pg";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";

const [url = "", milliseconds = "0", kind = "write"] = process.argv.slice(2);
const where = parseDatabaseUrl(url);

const told = new Promise<void>((resolve) => {
  // why: waiting for a signal alone does not keep a process
  const alive = setInterval(() => undefined, 1000);
  process.once("SIGUSR1", () => {
    clearInterval(alive);
    resolve();
  });
  if (milliseconds !== "until-told") clearInterval(alive);
});

async function hold(execute: (sql: string) => unknown, lock: string): Promise<void> {
  await execute(kind === "read" ? "BEGIN" : lock);
  await execute(`SELECT count(*) FROM "AuditHead"`);
  if (kind !== "read")
    await execute(`UPDATE "AuditHead" SET "revision" = "revision" WHERE "id" = 1`);
  process.stdout.write("held\n");
  if (milliseconds === "until-told") await told;
  else await wait(Number(milliseconds));
  await execute("COMMIT");
}

if (where.provider === "sqlite") {
  const database = new BetterSqlite3(where.file);
  await hold((sql) => database.exec(sql), "BEGIN IMMEDIATE");
  database.close();
} else {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await hold((sql) => client.query(sql), "BEGIN");
  await client.end();
}
