import { expect, test } from "vitest";
import { testApp } from "#tests/support/app.ts";
import { testDb } from "#tests/support/database.ts";

test("the sign-in page stands at / without a session", async () => {
  const app = await testApp(await testDb());

  const answer = await app.request("/");

  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Tên đăng nhập hoặc thư điện tử");
});
