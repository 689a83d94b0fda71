import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import { portalCookies } from "#app/platform/http/cookies.server.ts";
import { openTestDb, testDatabaseUrl } from "#tests/support/database.ts";
import { startPortal } from "#tests/support/server.ts";
import { accountWith, communeByCode } from "#tests/support/world.ts";

const megabyte = 1024 * 1024;
const databaseUrl = await testDatabaseUrl({ starter: true });
const { dir, name: database } = path.parse(databaseUrl.slice("file:".length));
const uploads = path.join(dir, "uploads", database);
const [planner, leader, gone] = await signedIn();
const portal = await startPortal({ databaseUrl, env: { LOG_LEVEL: "error" } });
afterAll(() => portal.stop());

/** Cookies of a planner, a leader, and a planner whose session has ended. */
async function signedIn(): Promise<string[]> {
  const db = openTestDb(databaseUrl);
  const unitId = await communeByCode(db, "19249");
  const session = async (userName: string, role: Role, hours: number): Promise<string> => {
    const { accountId, grantId } = await accountWith(db, { userName, role, unitId });
    const token = newToken();
    const [now, end] = [Date.now(), Date.now() + hours * 3600_000];
    await db.prisma.session.create({
      data: {
        tokenHash: tokenHash(token),
        accountId,
        grantId,
        createdAt: new Date(Math.min(now, end)).toISOString(),
        lastSeenAt: new Date(Math.min(now, end)).toISOString(),
        expiresAt: new Date(end).toISOString(),
        userAgent: "test",
        address: "127.0.0.1",
      },
    });
    const cookie = await portalCookies({ baseUrl: null }).session.serialize(token);
    return cookie.split(";")[0] ?? "";
  };
  const cookies = [
    await session("planner", "planner", 1),
    await session("leader", "leader", 1),
    await session("gone", "planner", -1),
  ];
  await db.close();
  return cookies;
}

const boundary = "----portal";
const field = (name: string, value: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const head = Buffer.from(
  field("_page", "/imports/new") +
    field("kind", "past-training") +
    field("asOf", "15/10/2024") +
    field("classification", "internal") +
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="Lớn.xlsx"\r\n` +
    "Content-Type: application/octet-stream\r\n\r\n",
);
const tail = Buffer.from(`\r\n--${boundary}--\r\n`);

type Sent = { status: number; html: string; headers: http.IncomingHttpHeaders };

/** Sends a form with a file of that many bytes as a browser does: it reads the answer once everything is sent. */
function send(bytes: number, cookie: string | undefined, cutAt = Infinity): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${portal.url}/imports/new`, {
      method: "POST",
      agent: false,
      headers: {
        cookie: cookie ?? "",
        "content-type": `multipart/form-data; boundary=${boundary}`,
        "content-length": head.length + bytes + tail.length,
      },
    });
    request.once("error", reject);
    request.once("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          html: Buffer.concat(chunks).toString(),
          headers: answer.headers,
        }),
      );
    });
    void write(request, bytes, cutAt);
  });
}

async function write(request: http.ClientRequest, bytes: number, cutAt: number): Promise<void> {
  const chunk = Buffer.alloc(256 * 1024);
  request.write(head);
  for (let sent = 0; sent < bytes; sent += chunk.length) {
    if (sent >= cutAt) return void request.destroy();
    const part = chunk.subarray(0, Math.min(chunk.length, bytes - sent));
    if (!request.write(part)) await new Promise((resolve) => request.once("drain", resolve));
  }
  request.end(tail);
}

const stored = (): string[] => (fs.existsSync(uploads) ? fs.readdirSync(uploads) : []);

test("200 MB are answered with the form, the sentence and what was typed, and leave no file", async () => {
  // why: a small one first, so that what the page itself needs is there before
  await send(21 * megabyte, planner);
  const before = await portal.figures();
  const { status, html } = await send(200 * megabyte, planner);
  const { memory } = await portal.figures();

  expect(status).toBe(400);
  expect(html).toContain("Tệp 200,1 MB vượt mức 20 MB. Xóa hình ảnh hoặc chia thành nhiều tệp.");
  expect(html).toContain('value="15/10/2024"');
  expect(html).toMatch(/value="past-training"[^>]*checked=""|checked=""[^>]*value="past-training"/);
  expect(stored()).toEqual([]);
  // why: of what is thrown away while it arrives some pieces wait to be collected, never the whole
  expect(memory.rss - before.memory.rss).toBeLessThan(120 * megabyte);
  expect(memory.rss).toBeLessThan(400 * megabyte);
});

test.each([
  ["somebody who may not import", () => leader, 404],
  ["nobody", () => undefined, 303],
])("an upload of %s is read to its end and not stored", async (_who, cookie, expected) => {
  const { status } = await send(30 * megabyte, cookie());

  expect(status).toBe(expected);
  expect(stored()).toEqual([]);
});

test("an upload after the session has ended keeps what was typed, not the file", async () => {
  const { status, headers } = await send(30 * megabyte, gone);

  expect(status).toBe(303);
  expect(headers.location).toBe("/sign-in?to=%2Fimports%2Fnew&ended=1");
  expect(String(headers["set-cookie"])).toContain("kept=");
  expect(stored()).toEqual([]);
});

test("a connection that is cut in the middle leaves no file", async () => {
  const cut = send(15 * megabyte, planner, 10 * megabyte);

  await expect(cut).rejects.toThrow(/hang up|ECONNRESET|aborted/);
  for (let attempt = 0; attempt < 50 && stored().length > 0; attempt += 1) await wait(100);
  expect(stored()).toEqual([]);
  expect((await fetch(`${portal.url}/healthz`)).status).toBe(200);
});

test.each([
  ["a large form of another page", "/cadres/new", 2 * megabyte],
  ["what no file can be", "/imports/new", 600 * megabyte],
])("%s is refused before it is read", async (_what, address, bytes) => {
  const told = await new Promise<number | undefined>((resolve, reject) => {
    const request = http.request(portal.url + address, {
      method: "POST",
      headers: {
        cookie: planner,
        "content-type": `multipart/form-data; boundary=${boundary}`,
        "content-length": bytes,
      },
    });
    request.once("response", ({ statusCode }) => {
      request.destroy();
      resolve(statusCode);
    });
    request.once("error", reject);
    request.flushHeaders();
  });

  expect(told).toBe(413);
});
