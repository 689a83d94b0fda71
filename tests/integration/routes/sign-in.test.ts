import { expect, test } from "vitest";
import { portalCookies } from "#app/platform/http/cookies.server.ts";
import { browser, signIn } from "#tests/integration/routes/ended-session.ts";
import { givePassword, openOffice } from "#tests/integration/routes/pages.ts";
import { testApp } from "#tests/support/app.ts";
import { testDb } from "#tests/support/database.ts";

test("the sign-in page stands at / without a session", async () => {
  const app = await testApp(await testDb());

  const answer = await app.request("/");

  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Tên đăng nhập hoặc thư điện tử");
});

test("signing in makes the browser known for 90 days: whoever locks the name elsewhere does not lock it", async () => {
  const office = await openOffice();
  const officer = browser(office);
  const answer = await signIn(office, officer, "unit_officer");
  const known = answer.headers.getSetCookie().find((line) => line.startsWith("device="));
  const user = await givePassword(office, "unit_officer");
  const stranger = browser(office);
  for (let n = 0; n < 6; n += 1) await stranger.go("/sign-in", { user, password: "sai", to: "/" });

  const locked = await signIn(office, stranger, "unit_officer");
  await officer.go("/sign-out", {});
  const back = await signIn(office, officer, "unit_officer");

  expect(known).toMatch(/^device=[^;]+; Max-Age=7776000; Path=\/; .*HttpOnly; SameSite=Lax$/);
  expect([locked.status, back.status]).toEqual([429, 303]);
});

test("under an https address the device's cookie is Secure and bound to the host", async () => {
  const cookies = portalCookies({ baseUrl: "https://portal.example" });

  expect(await cookies.device.serialize("x")).toMatch(
    /^__Host-device=.*; Path=\/;.* HttpOnly; Secure; SameSite=Lax$/,
  );
});
