import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import { portalCookies } from "#app/platform/http/cookies.server.ts";
import { ask } from "#tests/integration/http/ask.ts";
import { spawnServer } from "#tests/integration/http/server-process.ts";
import { openTestDb, testDatabaseUrl } from "#tests/support/database.ts";
import { freePort, temporaryFolder } from "#tests/support/postgres.ts";
import { startPortal } from "#tests/support/server.ts";

const databaseUrl = await testDatabaseUrl({ starter: true });
const folder = temporaryFolder("http");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** True when somebody listens there. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, host);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function untilUp(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await answers("127.0.0.1", port)) return;
    await wait(50);
  }
  throw new Error("the server did not start");
}

function groupMembers(group: number): string[] {
  return fs.readdirSync("/proc").filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const stat = fs.readFileSync(`/proc/${id}/stat`, "utf8");
      const [state, , member] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return Number(member) === group && state !== "Z";
    } catch {
      // why: a process may end between its listing and its reading
      return false;
    }
  });
}

test("SIGTERM to the process group frees the port within two seconds and leaves no child", async () => {
  const port = await freePort();
  const server = spawnServer({ DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: "warn" });
  await untilUp(port);
  const idle = net.connect(port, "127.0.0.1");
  idle.on("error", () => undefined);
  const group = server.process.pid ?? 0;
  const began = performance.now();
  process.kill(-group, "SIGTERM");
  const { code } = await server.ended;

  expect(performance.now() - began).toBeLessThan(2000);
  expect(code).toBe(0);
  expect(await answers("127.0.0.1", port)).toBe(false);
  expect(groupMembers(group)).toEqual([]);
  idle.destroy();
});

const production = { PORTAL_MODE: "production" };
const inTest = { PORTAL_MODE: "test" };

test.each([
  ["LOG_LEVEL", { LOG_LEVEL: "shout" }],
  ["PORT", { PORT: "70000" }],
  ["PORT", { PORT: "http" }],
  ["PORTAL_MODE", { PORTAL_MODE: "party" }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/x" }],
  ["DATABASE_URL", { DATABASE_URL: "postgresql://localhost" }],
  ["BASE_URL", { BASE_URL: "portal.example" }],
  ["DATABASE_URL", { DATABASE_URL: "postgresql://[x/portal" }],
  ["TRUST_PROXY", { TRUST_PROXY: "everybody" }],
  ["HOST", { HOST: "192.0.2.1" }],
  ["SESSION_IDLE_MINUTES", { SESSION_IDLE_MINUTES: "0" }],
  ["MAIL_FROM", { SMTP_HOST: "127.0.0.1" }],
  ["SMTP_PORT", { SMTP_HOST: "127.0.0.1", SMTP_PORT: "http" }],
  ["DIGEST_TIME", { DIGEST_TIME: "dawn" }],
  ["PORTAL_NOW", { ...production, PORTAL_NOW: "2026-06-01T08:00:00+07:00" }],
  ["PORTAL_NOW", { ...production, PORTAL_NOW: "@now.txt" }],
  ["PORTAL_NOW", { ...inTest, PORTAL_NOW: "tomorrow" }],
  ["PORTAL_NOW", { ...inTest, PORTAL_NOW: "@/nowhere/now.txt" }],
])("a wrong %s ends with exit code 2 and one sentence: %o", async (name, settings) => {
  const server = spawnServer({ PORT: "0", ...production, DATABASE_URL: databaseUrl, ...settings });
  const { code, stderr } = await server.ended;

  expect(code).toBe(2);
  expect(stderr.startsWith(`${name}: `)).toBe(true);
  expect(stderr.trim().split("\n").length).toBe(1);
});

test("a port that is taken is told by its number", async () => {
  const taken = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const address = taken.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const server = spawnServer({ ...production, DATABASE_URL: databaseUrl, PORT: String(port) });
  const { code, stderr } = await server.ended;
  taken.close();

  expect(code).toBe(2);
  expect(stderr).toBe(`PORT: another program listens on 127.0.0.1:${port} already\n`);
});

test("a database server that does not answer is told by its address", async () => {
  const DATABASE_URL = "postgresql://nobody:secret@127.0.0.1:9/portal";
  const { code, stderr } = await spawnServer({ ...production, DATABASE_URL }).ended;

  expect(code).toBe(1);
  expect(stderr).toContain("127.0.0.1:9 cannot be used");
  expect(stderr).not.toContain("secret");
  expect(stderr.trim().split("\n").length).toBe(1);
});

test("a database that is not there ends with exit code 1 and one sentence", async () => {
  const missing = `file:${path.join(folder, "missing.db")}`;
  const { code, stderr } = await spawnServer({ ...production, DATABASE_URL: missing }).ended;

  expect(code).toBe(1);
  expect(stderr.trim().split("\n").length).toBe(1);
  expect(fs.existsSync(path.join(folder, "missing.db"))).toBe(false);
});

/** A sign-in that ends at nine o'clock on 1 June 2026; answers its cookie. */
async function signInUntilNine(url: string): Promise<string> {
  const db = openTestDb(url);
  const token = newToken();
  const at = "2026-06-01T08:00:00.000Z";
  const account = await db.prisma.account.create({
    data: {
      userName: `user-${token.slice(0, 8).toLowerCase()}`,
      displayName: "Hồ Thị Mai",
      searchKey: " ho thi mai",
      passwordSetBy: "self",
      createdAt: at,
      createdBy: "operator:tests",
    },
  });
  await db.prisma.session.create({
    data: {
      tokenHash: tokenHash(token),
      accountId: account.id,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: "2026-06-01T09:00:00.000Z",
      userAgent: "tests",
      address: "127.0.0.1",
    },
  });
  await db.close();
  const cookie = await portalCookies({ baseUrl: null }).session.serialize(token);
  return cookie.split(";")[0] ?? "";
}

test("PORTAL_NOW sets the clock of a server in test mode", async () => {
  const cookie = await signInUntilNine(databaseUrl);
  const statuses: number[] = [];
  for (const PORTAL_NOW of ["2026-06-01T15:30:00+07:00", "2026-06-01T16:30:00+07:00"]) {
    const portal = await startPortal({ databaseUrl, env: { PORTAL_NOW } });
    statuses.push((await ask(`${portal.url}/account`, { headers: { cookie } })).status);
    await portal.stop();
  }

  expect(statuses).toEqual([200, 302]);
});

test("PORTAL_NOW=@FILE is read again at each request", async () => {
  const cookie = await signInUntilNine(databaseUrl);
  const file = path.join(folder, "now.txt");
  fs.writeFileSync(file, "2026-06-01T08:30:00Z\n");
  const portal = await startPortal({ databaseUrl, env: { PORTAL_NOW: `@${file}` } });
  const before = await ask(`${portal.url}/account`, { headers: { cookie } });
  fs.writeFileSync(file, "2026-06-01T09:30:00Z\n");
  const after = await ask(`${portal.url}/account`, { headers: { cookie } });
  await portal.stop();

  expect([before.status, after.status, after.headers.location]).toEqual([
    200,
    302,
    `/sign-in?to=${encodeURIComponent("/account")}&ended=1`,
  ]);
});

test("invented people are never served beyond this machine", async () => {
  const reachable: boolean[] = [];
  for (const PORTAL_MODE of ["test", "demo"]) {
    const portal = await startPortal({ databaseUrl, env: { PORTAL_MODE, HOST: "0.0.0.0" } });
    // why: Linux answers on the whole of 127.0.0.0/8, so this address stands for another interface
    reachable.push(await answers("127.0.0.2", Number(new URL(portal.url).port)));
    await portal.stop();
  }

  expect(reachable).toEqual([true, false]);
});
