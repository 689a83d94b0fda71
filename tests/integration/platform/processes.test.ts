import { expect, test } from "vitest";
import { burstFaults, killDuringBurst } from "#tests/support/burst.ts";
import { testDb } from "#tests/support/database.ts";
import { checkBreaches, startWorker } from "#tests/support/processes.ts";

const db = await testDb();

test("two processes on one database lose no write, show no error and keep the chain", async () => {
  const workers = ["burst-a", "burst-b"].map((prefix) =>
    startWorker("write-burst.ts", [db.url, prefix, "60"]),
  );
  const finished = await Promise.all(workers.map((worker) => worker.finished));
  const acknowledged = finished.flatMap(({ stdout }) => stdout.trim().split("\n"));

  expect(finished.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: "" },
    { code: 0, stderr: "" },
  ]);
  expect(new Set(acknowledged).size).toBe(120);
  expect(await burstFaults(db, acknowledged)).toEqual([]);
  expect(await checkBreaches(db.url)).toEqual([]);
});

test.each([1, 2, 3])(
  "kill -9 during a burst of writes, time %i: all acknowledged writes are there, none by half",
  async (time) => {
    const acknowledged = await killDuringBurst(db.url, `burst-${time}`, 40 * time);

    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await burstFaults(db, acknowledged)).toEqual([]);
    expect(await checkBreaches(db.url)).toEqual([]);
  },
);
