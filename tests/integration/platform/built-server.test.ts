import net from "node:net";
import { expect, test } from "vitest";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { startPortal } from "#tests/support/server.ts";

const url = await testDatabaseUrl({ starter: true });
const settingsUrl = await testDatabaseUrl();

/** True when somebody listens on the port. */
function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

test("the built server answers, and SIGTERM frees its port within two seconds", async () => {
  const portal = await startPortal({ databaseUrl: url });
  const health = await fetch(`${portal.url}/healthz`);
  const page = await fetch(portal.url);
  const began = performance.now();
  await portal.stop();

  expect([health.status, await health.json(), page.status]).toEqual([200, { status: "ok" }, 200]);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(portal.process.exitCode).toBe(0);
  expect(await isTaken(Number(new URL(portal.url).port))).toBe(false);
});

test("a setting that cannot be used is one sentence and exit code 2", async () => {
  const start = startPortal({ databaseUrl: settingsUrl, env: { LOG_LEVEL: "shout" } });

  await expect(start).rejects.toThrow(/LOG_LEVEL: /);
});
