import fs from "node:fs";
import path from "node:path";
import { copyDemoDatabase } from "#tests/support/demo-database.ts";
import { test as base } from "#tests/support/journey.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { startPortal } from "#tests/support/server.ts";

export type Clock = {
  url: string;
  /** where the portal's files lie, gone with it */
  folder: string;
  /** from this instant on the portal's clock stands there */
  set: (instant: string) => void;
};

/** A journey on a portal of the test's own, filled with the demo province, whose clock can be set. */
export const test = base.extend<{ clock: Clock }>({
  clock: [
    // oxlint-disable-next-line no-empty-pattern -- why: Playwright reads the fixtures wanted from the pattern
    async ({}, provide) => {
      const folder = temporaryFolder("own-portal");
      const file = path.join(folder, "now");
      const set = (instant: string): void => fs.writeFileSync(file, instant);
      set(new Date().toISOString());
      const databaseUrl = await copyDemoDatabase(folder);
      const portal = await startPortal({ databaseUrl, env: { PORTAL_NOW: `@${file}` } });
      await provide({ url: portal.url, folder, set });
      await portal.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
    { timeout: 120_000 },
  ],
  baseURL: ({ clock }, provide) => provide(clock.url),
});
