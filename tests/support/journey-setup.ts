import fs from "node:fs";
import { headsFileOf } from "#app/platform/audit-log.server.ts";
import { copyDemoDatabase, createDemoOnPostgresql } from "#tests/support/demo-database.ts";
import { startPostgres, temporaryFolder } from "#tests/support/postgres.ts";
import { startWorker } from "#tests/support/processes.ts";
import { startPortal } from "#tests/support/server.ts";

/** Two servers for the whole run: one on a copy of the demo database, one with the same on PostgreSQL. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = temporaryFolder("journeys");
  const undo: (() => unknown)[] = [() => fs.rmSync(folder, { recursive: true, force: true })];
  const tearDown = async (): Promise<void> => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    const postgres = await startPostgres();
    undo.push(postgres.stop);
    const [file, onPostgresql] = await Promise.all([
      copyDemoDatabase(folder),
      createDemoOnPostgresql(postgres.url),
    ]);
    // why: the heads of a PostgreSQL database lie in the project's data folder
    const database = new URL(onPostgresql).pathname.slice(1);
    undo.push(() =>
      fs.rmSync(headsFileOf({ provider: "postgresql", name: database }), { force: true }),
    );
    for (const [name, databaseUrl] of [
      ["sqlite", file],
      ["postgresql", onPostgresql],
    ] as const) {
      const { code, stderr } = await startWorker("post-messages.ts", [databaseUrl]).finished;
      if (code !== 0) throw new Error(`the messages could not be written:\n${stderr}`);
      const portal = await startPortal({ databaseUrl });
      undo.push(portal.stop);
      process.env[`JOURNEY_URL_${name}`] = portal.url;
    }
  } catch (error) {
    // why: Playwright runs no teardown after a setup that failed
    await tearDown();
    throw error;
  }
  return tearDown;
}
