import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { headsFileOf } from "#app/platform/audit-log.server.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import { openPortal, type Portal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { cpuOfTree, processesWith } from "#bench/process-cpu.ts";
import type { BenchOptions } from "#bench/report.ts";
import { databaseOn, startPostgres, temporaryFolder } from "#tests/support/postgres.ts";

export type BenchDatabase = {
  url: string;
  /** CPU of the database's own processes so far, in ms; 0 where it works inside the server */
  cpu: () => number;
  /** opens it, lets `run` work, closes it */
  with: <Value>(run: (portal: Portal) => Promise<Value>) => Promise<Value>;
};

/** A migrated database of the bench's own, gone when the bench ends. */
export async function createDatabase({
  postgres,
  afterwards,
}: Pick<BenchOptions, "postgres" | "afterwards">): Promise<BenchDatabase> {
  const { url, cpu } = postgres ? await onPostgresql(afterwards) : onSqlite(afterwards);
  await migrate(url, { mustExist: false });
  return {
    url,
    cpu,
    with: async (run) => {
      const settings = { PORTAL_MODE: "test", DATABASE_URL: url, LOG_LEVEL: "error" };
      const portal = openPortal(readSettings(settings));
      try {
        return await run(portal);
      } finally {
        await portal.close();
      }
    },
  };
}

type Place = { url: string; cpu: () => number };

function onSqlite(afterwards: BenchOptions["afterwards"]): Place {
  const folder = temporaryFolder("bench");
  afterwards(() => fs.rmSync(folder, { recursive: true, force: true }));
  return { url: `file:${path.join(folder, "portal.db")}`, cpu: () => 0 };
}

async function onPostgresql(afterwards: BenchOptions["afterwards"]): Promise<Place> {
  const server = await startPostgres();
  afterwards(server.stop);
  const name = `bench_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
  afterwards(() => fs.rmSync(headsFileOf({ provider: "postgresql", name }), { force: true }));
  const { port } = new URL(server.url);
  const [postmaster] = processesWith(["postgres", "-p", port]);
  return {
    url: databaseOn(server.url, name),
    cpu: () => (postmaster === undefined ? 0 : cpuOfTree(postmaster)),
  };
}
