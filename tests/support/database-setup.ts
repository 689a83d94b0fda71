import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { databaseOn, startPostgres, temporaryFolder } from "#tests/support/postgres.ts";
import { contentHash } from "#tests/support/templates.ts";

/** Where the copies of the tests' databases come from: a SQLite file, or the address of a PostgreSQL database. */
export type Templates = {
  provider: "sqlite" | "postgresql";
  migrated: string;
  starter: string;
  /** where files of this run lie; removed at its end, also what a failed file left behind */
  scratch: string;
};

declare module "vitest" {
  // why: vitest's own way to type what a global set-up hands to the tests
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** Builds the templates of one provider once per run; the SQLite ones are kept while what made them is the same. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const provider = project.config.env["TEST_PROVIDER"];
  const scratch = temporaryFolder("tests");
  const removeScratch = (): void => fs.rmSync(scratch, { recursive: true, force: true });
  if (provider === "sqlite") {
    project.provide("templates", { ...(await sqliteTemplates()), scratch });
    return async () => removeScratch();
  }
  const server = await startPostgres();
  project.provide("templates", { ...(await postgresqlTemplates(server.url)), scratch });
  return async () => {
    await server.stop();
    removeScratch();
  };
}

async function sqliteTemplates(): Promise<Omit<Templates, "scratch">> {
  const folder = path.resolve(".cache", "templates", contentHash("sqlite", []));
  const migrated = path.join(folder, "migrated.db");
  const starter = path.join(folder, "starter.db");
  for (const [file, fill] of [
    [migrated, prepare],
    [starter, prepareStarter],
  ] as const) {
    if (fs.existsSync(file)) continue;
    fs.mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    await fill(`file:${unfinished}`);
    fs.renameSync(unfinished, file);
  }
  return { provider: "sqlite", migrated, starter };
}

async function postgresqlTemplates(server: string): Promise<Omit<Templates, "scratch">> {
  const hash = contentHash("postgresql", []);
  const [migrated, starter] = [`template_migrated_${hash}`, `template_starter_${hash}`];
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  for (const [name, fill] of [
    [migrated, prepare],
    [starter, prepareStarter],
  ] as const) {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount !== 0) continue;
    await client.query(`CREATE DATABASE "${name}_unfinished"`);
    await fill(databaseOn(server, `${name}_unfinished`));
    await client.query(`ALTER DATABASE "${name}_unfinished" RENAME TO "${name}"`);
  }
  await client.end();
  return {
    provider: "postgresql",
    migrated: databaseOn(server, migrated),
    starter: databaseOn(server, starter),
  };
}

async function prepare(url: string): Promise<void> {
  const { migrate } = await import("#app/platform/migrations.server.ts");
  await migrate(url, { mustExist: false });
}

async function prepareStarter(url: string): Promise<void> {
  await prepare(url);
  const { headsFileOf } = await import("#app/platform/audit-log.server.ts");
  const { openPortal } = await import("#app/platform/portal.server.ts");
  const { readSettings } = await import("#app/platform/settings.server.ts");
  const { loadStarter } = await import("#app/starter/load-starter.server.ts");
  const portal = openPortal(
    readSettings({ PORTAL_MODE: "test", DATABASE_URL: url, LOG_LEVEL: "error" }),
  );
  try {
    await loadStarter(portal.work({ kind: "operator", userName: "tests" }));
  } finally {
    await portal.close();
    fs.rmSync(headsFileOf(portal.db), { force: true });
  }
}
