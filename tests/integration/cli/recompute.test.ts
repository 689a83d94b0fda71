import { expect, test } from "vitest";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { plannedWorld } from "#tests/integration/readiness/planned-world.ts";
import { openTestDb, testDatabaseUrl } from "#tests/support/database.ts";
import { jsonOf, portal, tamper } from "./portal-process.ts";

const url = await testDatabaseUrl({ starter: true });
const db = openTestDb(url);
await settle((await plannedWorld(db)).planner);
await db.close();

async function recomputed() {
  const finished = await portal(url, ["recompute-readiness", "--json"]);
  return [finished.code, jsonOf(finished)];
}

/** What `portal check` says of the verdicts. */
async function checked() {
  const finished = await portal(url, ["check", "--json"]);
  // why: the shape that --json promises
  const checks = jsonOf(finished)["checks"] as { name: string }[];
  return checks.find(({ name }) => name === "readiness");
}

test("a verdict changed behind the portal's back is found by the check, told and mended", async () => {
  expect(await recomputed()).toEqual([0, { records: 8, differed: 0 }]);
  await tamper(url, [`UPDATE "Readiness" SET "spans" = '0,1,0' WHERE "recordId" = 2`]);

  const message = "the kept verdicts are not those of its facts";
  expect(await checked()).toEqual({
    name: "readiness",
    checked: 8,
    breaches: [{ id: 2, message }],
  });
  expect(await recomputed()).toEqual([1, { records: 8, differed: 1 }]);
  expect(await recomputed()).toEqual([0, { records: 8, differed: 0 }]);
  expect(await checked()).toEqual({ name: "readiness", checked: 8, breaches: [] });
}, 120_000);
