import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { startPortal } from "#tests/support/server.ts";

const databaseUrl = await testDatabaseUrl({ starter: true });
const folder = temporaryFolder("probe");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("the connection that writes in the built server runs WAL and synchronous=FULL, before and after", async () => {
  const file = path.join(folder, "probe.txt");
  const probe = path.resolve("tests/support/workers/probe-writer.ts");
  const portal = await startPortal({
    databaseUrl,
    env: { NODE_OPTIONS: `--import ${probe}`, PROBE_FILE: file },
  });
  for (const name of ["nobody", "somebody"]) {
    const answer = await fetch(`${portal.url}/sign-in`, {
      method: "POST",
      body: new URLSearchParams({ user: name, password: "wrong password" }),
      headers: { origin: portal.url },
    });
    expect(answer.status).toBe(401);
  }
  await portal.stop();

  const lines = fs.readFileSync(file, "utf8").trim().split("\n");
  expect(lines.filter((line) => line.startsWith("after")).length).toBeGreaterThan(1);
  expect(new Set(lines)).toEqual(new Set(["before wal 2", "after wal 2"]));
});
