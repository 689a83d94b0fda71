import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { ask, post } from "#tests/integration/http/ask.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { startPortal } from "#tests/support/server.ts";

const portal = await startPortal({ databaseUrl: await testDatabaseUrl({ starter: true }) });
afterAll(() => portal.stop());
const { url } = portal;
const { host } = new URL(url);

const policy = [
  "default-src 'none'",
  "script-src 'self' 'nonce-…'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
];

const securityHeaders = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "referrer-policy": "same-origin",
  "strict-transport-security": undefined,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
  "x-powered-by": undefined,
};

/** The directives of a policy; a nonce is shown as …. */
function directives(header: string | string[] | undefined): string[] {
  return String(header)
    .replace(/'nonce-[\w+/=]{22,}'/, "'nonce-…'")
    .split(";");
}

test.each(["/", "/sign-in", "/account", "/nowhere", "/healthz", "/icon.svg"])(
  "HEAD %s has the headers of GET and no body",
  async (address) => {
    const get = await ask(url + address);
    const head = await ask(url + address, { method: "HEAD" });

    const lasting = (headers: typeof get.headers): object => ({
      ...headers,
      "content-security-policy": directives(headers["content-security-policy"]),
      date: "",
    });
    expect(head.status).toBe(get.status);
    expect(lasting(head.headers)).toEqual(lasting(get.headers));
    expect(head.body.length).toBe(0);
    expect(get.headers["content-length"] ?? String(get.body.length)).toBe(String(get.body.length));
  },
);

test("the home page without a session is the sign-in page itself", async () => {
  const answer = await ask(`${url}/`);

  expect(answer.status).toBe(200);
  expect(answer.body.toString()).toContain('action="/sign-in"');
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("a protected page leads to the sign-in page and back", async () => {
  const answer = await ask(`${url}/account?part=2`);

  expect([answer.status, answer.headers.location]).toEqual([
    302,
    `/sign-in?to=${encodeURIComponent("/account?part=2")}`,
  ]);
});

test.each([
  "/nowhere",
  "/assets/nothing.js",
  "/index.html",
  "/../package.json",
  "/%2e%2e/package.json",
])("%s is an unknown address", async (address) => {
  expect((await ask(url, { headers: {} })).status).toBe(200);
  expect((await ask(url + address)).status).toBe(404);
});

test("the health check answers while the database does", async () => {
  const answer = await ask(`${url}/healthz`);

  expect(answer.status).toBe(200);
  expect(answer.body.toString()).toBe('{"status":"ok"}');
  expect(answer.headers["set-cookie"]).toBe(undefined);
});

test("the health check says 503 when the database is gone", async () => {
  const databaseUrl = await testDatabaseUrl();
  const other = await startPortal({ databaseUrl });
  const before = await ask(`${other.url}/healthz`);
  const file = new Database(databaseUrl.slice("file:".length));
  file.exec('ALTER TABLE "AuditHead" RENAME TO "Gone"');
  file.close();
  const after = await ask(`${other.url}/healthz`);
  await other.stop();

  expect([before.status, after.status]).toEqual([200, 503]);
  expect(after.body.toString()).toBe('{"status":"unavailable"}');
});

const form = { locale: "en", to: "/sign-in" };

test.each([
  ["another site's form", { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }],
  ["a form of a neighbour host", { origin: "http://127.0.0.1:1", "sec-fetch-site": "same-site" }],
  ["a form from elsewhere of an older browser", { origin: "http://elsewhere.example" }],
  ["a form of a sandboxed frame", { origin: "null" }],
  ["a form that hides its origin", { "sec-fetch-site": "cross-site" }],
])("%s is refused", async (_name, headers) => {
  const answer = await post(`${url}/preferences`, form, headers);

  expect([400, 403]).toContain(answer.status);
  expect(answer.headers["set-cookie"]).toBe(undefined);
});

test.each([
  ["a browser", { origin: url, "sec-fetch-site": "same-origin" }],
  ["an older browser", { origin: url }],
  ["a program without headers of a browser", {}],
])("a form of the portal itself, sent by %s, is taken", async (_name, headers) => {
  const answer = await post(`${url}/preferences`, form, headers);

  expect([answer.status, answer.headers.location]).toEqual([303, "/sign-in"]);
  expect(String(answer.headers["set-cookie"])).toMatch(/^locale=.*HttpOnly; SameSite=Lax$/);
});

test("a body too large is refused before it is read", async () => {
  const told = await ask(`${url}/preferences`, {
    method: "POST",
    headers: { "content-length": 1_000_001, "content-type": "application/x-www-form-urlencoded" },
  }).catch((error: unknown) => error);
  const chunked = await ask(`${url}/preferences`, {
    method: "POST",
    headers: {
      "transfer-encoding": "chunked",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "locale=en",
  });

  expect(told).toMatchObject({ status: 413 });
  expect(chunked.status).toBe(413);
});

test.each(["/", "/nowhere", "/account", "/healthz", "/icon.svg", "/assets/nothing.js"])(
  "%s carries every security header, each as written down",
  async (address) => {
    const { headers } = await ask(url + address);

    expect(directives(headers["content-security-policy"])).toEqual(policy);
    expect(headers).toMatchObject(
      Object.fromEntries(
        Object.entries(securityHeaders).filter(([, value]) => value !== undefined),
      ),
    );
    expect([headers["strict-transport-security"], headers["x-powered-by"]]).toEqual([
      undefined,
      undefined,
    ]);
  },
);

test("each answer has a nonce of its own", async () => {
  const answers = await Promise.all([ask(url), ask(url)]);

  const nonces = answers.map(
    ({ headers }) => /nonce-([^']+)/.exec(String(headers["content-security-policy"]))?.[1],
  );
  expect(new Set(nonces).size).toBe(2);
});

test("a page needs no style or script of its own text", async () => {
  const page = (await ask(url)).body.toString();

  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  expect(
    [...page.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].map(([, , text]) => text),
  ).toEqual([""]);
});

test("assets may be kept for ever, pages not at all", async () => {
  const names = fs.readdirSync(path.resolve("build/client/assets"));
  const kept = await Promise.all(names.map((name) => ask(`${url}/assets/${name}`)));

  expect(names.length).toBeGreaterThan(2);
  expect(
    new Set(kept.map(({ status, headers }) => `${status} ${headers["cache-control"]}`)),
  ).toEqual(new Set(["200 public, max-age=31536000, immutable"]));
});

test.each([
  ["br", "gzip, deflate, br, zstd", zlib.brotliDecompressSync],
  ["gzip", "gzip, deflate", zlib.gunzipSync],
  [undefined, "identity", (body: Buffer) => body],
  [undefined, "br;q=0", (body: Buffer) => body],
])("a page comes as %s to who accepts %s", async (encoding, accepted, unpack) => {
  const answer = await ask(url, { headers: { "accept-encoding": accepted } });

  expect(answer.headers["content-encoding"]).toBe(encoding);
  expect(answer.headers.vary).toMatch(/Accept-Encoding/);
  expect(unpack(answer.body).toString()).toMatch(/^<!DOCTYPE html>.*<\/html>$/s);
});

test("a stylesheet is sent compressed", async () => {
  const name = fs
    .readdirSync(path.resolve("build/client/assets"))
    .find((file) => file.endsWith(".css"));
  const answer = await ask(`${url}/assets/${name}`, { headers: { "accept-encoding": "gzip" } });

  expect(answer.headers["content-encoding"]).toBe("gzip");
  expect(zlib.gunzipSync(answer.body).toString()).toContain("@font-face");
});

test.each([
  "portal.example",
  "portal.example:8080",
  "[::1]:3000",
  "",
  "a b",
  "x/../y",
  "über.example",
])("a Host header of “%s” breaks nothing", async (name) => {
  const answer = await ask(`${url}/sign-in`, {
    headers: { host: Buffer.from(name).toString("latin1") },
  });

  expect([200, 400]).toContain(answer.status);
  expect(host).not.toBe(name);
});

test.each([
  ["GET", "/%"],
  ["GET", "/cadres/%ff"],
  ["GET", "http://elsewhere.example/sign-in"],
  ["OPTIONS", "*"],
  ["TRACE", "/sign-in"],
])("%s %s is told to be no request", async (method, target) => {
  const answer = await ask(url, { method, path: target, headers: { "accept-language": "en" } });

  expect(answer.status).toBe(400);
  expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
});

test.each([
  ["text", "text/plain", "user=a&password=b"],
  ["JSON", "application/json", "{}"],
  ["a form without its parts", "multipart/form-data", "x"],
  ["a form that breaks off", "multipart/form-data; boundary=b", "--b\r\nContent-Disp"],
])("%s in the place of a form is told to be none", async (_name, type, body) => {
  const headers = { "content-type": type, "content-length": body.length };

  const answer = await ask(`${url}/sign-in`, { method: "POST", headers, body });

  expect(answer.status).toBe(400);
});

test("an address with ten thousand letters, as somebody may paste into a search, is answered", async () => {
  const { status } = await ask(`${url}/sign-in?q=${encodeURIComponent("ấ".repeat(10_000))}`);

  expect(status).toBe(200);
});
