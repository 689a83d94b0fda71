import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDemoDatabase } from "#app/cli/prepare-demo.ts";
import { roles } from "#app/kernel/actor.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { openTestDb } from "#tests/support/database.ts";
import { copyDemoDatabase } from "#tests/support/demo-database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { jsonOf, portal } from "./portal-process.ts";

const folder = temporaryFolder("demo");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const demoFile = path.join(folder, "demo.db");
const url = `file:${demoFile}`;
const settings = readSettings({ PORTAL_MODE: "demo", DATABASE_URL: url, LOG_LEVEL: "error" });

async function countEvents(): Promise<number> {
  const db = openTestDb(url);
  const events = await db.prisma.auditEvent.count();
  await db.close();
  return events;
}

test(
  "the demo is kept, made anew when asked, and has an account for every role and the list of the report",
  { timeout: 120_000 },
  async () => {
    fs.renameSync((await copyDemoDatabase(folder)).replace("file:", ""), demoFile);
    const kept = await openDemoDatabase(settings, { fresh: false });
    const eventsKept = await countEvents();
    const made = await openDemoDatabase(settings, { fresh: true });
    const files = fs.readdirSync(folder).toSorted();
    const eventsMade = await countEvents();
    const checked = await portal(url, ["check", "--json"]);
    const member = ["--term", "2025-2030", "--title", "Tỉnh ủy viên", "--json"];
    const reported = await portal(url, ["structure", ...member, "--as-of", "2024-10-14"]);
    const later = await portal(url, ["structure", ...member, "--as-of", "2026-01-01"]);
    const keptAgain = await openDemoDatabase(settings, { fresh: false });
    const eventsAsked = await countEvents();

    expect(new Set(made.map(({ role }) => role))).toEqual(new Set(roles));
    expect(files).toEqual(["demo.db", "demo.db.heads"]);
    expect(checked.code).toBe(0);
    expect(jsonOf(checked)["ok"]).toBe(true);
    expect(jsonOf(reported)).toMatchObject({
      total: 58,
      women: { count: 9, percent: 15.5, met: false },
      young: { count: 4, percent: 6.9, under: 40, met: false, unknown: 0 },
      ruleSet: "Quy định 50-QĐ/TW",
    });
    expect(jsonOf(later)).toMatchObject({ total: 0, endedUnits: 58 });
    expect([kept, keptAgain]).toEqual([made, made]);
    expect(eventsMade).toBe(eventsKept);
    // why: each call of the command line is an event, and nothing else has come
    expect(eventsAsked).toBe(eventsMade + 3);
  },
);
