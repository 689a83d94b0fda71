import { afterAll, expect, test } from "vitest";
import { ask, post } from "#tests/integration/http/ask.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { startPortal } from "#tests/support/server.ts";

const databaseUrl = await testDatabaseUrl({ starter: true });
const secure = await startPortal({
  databaseUrl,
  env: { BASE_URL: "https://portal.example", TRUST_PROXY: "loopback" },
});
const plain = await startPortal({ databaseUrl });
afterAll(() => Promise.all([secure.stop(), plain.stop()]));

const behindProxy = {
  host: "portal.example",
  origin: "https://portal.example",
  "x-forwarded-proto": "https",
};
const form = { locale: "en", to: "/sign-in" };

test("under an https address browsers are told to stay with https", async () => {
  const { headers } = await ask(secure.url);

  expect(headers["strict-transport-security"]).toBe("max-age=31536000");
  expect(String(headers["content-security-policy"]).split(";")).toContain(
    "upgrade-insecure-requests",
  );
});

test("without one they are not", async () => {
  const { headers } = await ask(plain.url, { headers: { "x-forwarded-proto": "https" } });

  expect(headers["strict-transport-security"]).toBe(undefined);
  expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
});

test("under an https address cookies are Secure, and the session's is bound to the host", async () => {
  const preference = await post(`${secure.url}/preferences`, form, behindProxy);
  const overHttp = await post(`${plain.url}/preferences`, form);

  expect(String(preference.headers["set-cookie"])).toMatch(
    /; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(String(overHttp.headers["set-cookie"])).not.toMatch(/Secure/);
});

test("a form that came over https through the trusted proxy is the portal's own", async () => {
  const answer = await post(`${secure.url}/preferences`, form, behindProxy);

  expect(answer.status).toBe(303);
});

test("a forwarded scheme counts for nothing where no proxy is trusted", async () => {
  const answer = await post(`${plain.url}/preferences`, form, behindProxy);

  expect([400, 403]).toContain(answer.status);
});

test("a forwarded host counts only from a trusted proxy", async () => {
  const forwarded = {
    host: "127.0.0.1:8080",
    origin: "https://portal.example",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "portal.example",
  };
  const trusted = await post(`${secure.url}/preferences`, form, forwarded);
  const untrusted = await post(`${plain.url}/preferences`, form, forwarded);

  expect(trusted.status).toBe(303);
  expect([400, 403]).toContain(untrusted.status);
});
