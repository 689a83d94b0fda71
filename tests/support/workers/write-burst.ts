/**
 * Writes through the portal's own work, from another process, and tells of each write once it is acknowledged:
 *   node write-burst.ts URL PREFIX COUNT [LANES]     COUNT 0: until it is killed
 * Each change writes PREFIX-n-first and PREFIX-n-second and one audit event, whole or not at all.
 */
import fs from "node:fs";
import { accept } from "#app/kernel/result.ts";
import { openPortal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { recordAudit } from "#app/platform/work.server.ts";

const [url = "", prefix = "", count = "0", lanes = "4"] = process.argv.slice(2);
const portal = openPortal(
  readSettings({ PORTAL_MODE: "test", DATABASE_URL: url, LOG_LEVEL: "silent" }),
);
const last = Number(count) || Number.POSITIVE_INFINITY;
let next = 1;

async function writeOne(key: string): Promise<void> {
  const work = portal.work({ kind: "operator", userName: prefix });
  const facts = { value: key, updatedAt: work.at, updatedBy: prefix };
  await work.transaction(async (tx) => {
    await tx.setting.create({ data: { key: `${key}-first`, ...facts } });
    await tx.setting.create({ data: { key: `${key}-second`, ...facts } });
    recordAudit(tx, {
      action: "setting.written",
      subjectType: "setting",
      subjectId: null,
      detail: { key },
    });
    return accept(null);
  });
  // why: written at once, so that what was told before a kill was told
  fs.writeSync(1, `${key}\n`);
}

async function lane(): Promise<void> {
  while (next <= last) {
    const number = next;
    next += 1;
    await writeOne(`${prefix}-${number}`);
  }
}

await Promise.all(Array.from({ length: Number(lanes) }, lane));
await portal.close();
