import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDemoDatabase } from "#app/cli/prepare-demo.ts";
import { roles } from "#app/kernel/actor.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { openTestDb } from "#tests/support/database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { jsonOf, portal } from "./portal-process.ts";

const folder = temporaryFolder("demo");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const url = `file:${path.join(folder, "demo.db")}`;
const settings = readSettings({ PORTAL_MODE: "demo", DATABASE_URL: url, LOG_LEVEL: "error" });

async function countEvents(): Promise<number> {
  const db = openTestDb(url);
  const events = await db.prisma.auditEvent.count();
  await db.close();
  return events;
}

test(
  "the demo is made once, kept, made anew when asked, and has an account for every role",
  { timeout: 120_000 },
  async () => {
    const made = await openDemoDatabase(settings, { fresh: false });
    const files = fs.readdirSync(folder).toSorted();
    const checked = await portal(url, ["check", "--json"]);
    const events = await countEvents();
    const kept = await openDemoDatabase(settings, { fresh: false });
    const eventsKept = await countEvents();
    const anew = await openDemoDatabase(settings, { fresh: true });
    const eventsAnew = await countEvents();

    expect(new Set(made.map(({ role }) => role))).toEqual(new Set(roles));
    expect(files).toEqual(["demo.db", "demo.db.heads"]);
    expect(checked.code).toBe(0);
    expect(jsonOf(checked)["ok"]).toBe(true);
    expect([kept, anew]).toEqual([made, made]);
    expect(eventsKept).toBe(events);
    // why: the call of check is one event, and the new demo has not been checked
    expect(eventsAnew).toBe(events - 1);
  },
);
