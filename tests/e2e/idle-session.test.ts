import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { copyDemoDatabase } from "#tests/support/demo-database.ts";
import { expect, test as base } from "#tests/support/journey.ts";
import { typePerson } from "#tests/support/new-person.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { startPortal } from "#tests/support/server.ts";
import { demoAccounts, fillSignIn, signInAs } from "#tests/support/sign-in.ts";

type Clock = { url: string; set: (instant: string) => void };

/** A portal of the file's own, whose clock can be set. */
const test = base.extend<object, { clock: Clock }>({
  clock: [
    // oxlint-disable-next-line no-empty-pattern -- why: Playwright reads the fixtures wanted from the pattern
    async ({}, provide) => {
      const folder = temporaryFolder("idle-session");
      const file = path.join(folder, "now");
      const set = (instant: string): void => fs.writeFileSync(file, instant);
      set("2026-06-01T08:00:00+07:00");
      const databaseUrl = await copyDemoDatabase(folder);
      const portal = await startPortal({ databaseUrl, env: { PORTAL_NOW: `@${file}` } });
      await provide({ url: portal.url, set });
      await portal.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  baseURL: ({ clock }, provide) => provide(clock.url),
});

const send = (page: Page) => page.getByRole("button", { name: "Thêm hồ sơ cán bộ" });

test("what was typed survives a session that was idle for too long", async ({ page, clock }) => {
  await signInAs(page, "officerOfLeThuy");
  await typePerson(page, "Trương Thị Giữ Lại");
  clock.set("2026-06-01T09:01:00+07:00");
  await send(page).click();
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fcadres%2Fnew&ended=1$/);
  await expect(page.getByRole("main")).toContainText("Phiên làm việc đã hết hạn.");

  await fillSignIn(page, { ...demoAccounts.officerOfLeThuy, password: "go nham mat khau" });
  await expect(page.getByRole("main")).toContainText("mật khẩu không đúng");
  await fillSignIn(page, demoAccounts.officerOfLeThuy);

  await expect(page).toHaveURL(/\/cadres\/new$/);
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Trương Thị Giữ Lại");
  await expect(page.getByLabel("Nữ", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Nguồn ngày sinh")).toHaveValue("identity_card");
  await send(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trương Thị Giữ Lại");
  await page.goto("/cadres/new");
  await expect(page.getByLabel("Họ và tên")).toHaveValue("");
});

test("another person who signs in instead finds an empty form", async ({ page, clock }) => {
  clock.set("2026-06-02T08:00:00+07:00");
  await signInAs(page, "officerOfLeThuy");
  await typePerson(page, "Trương Thị Riêng Tư");
  clock.set("2026-06-02T09:01:00+07:00");
  await send(page).click();

  await fillSignIn(page, demoAccounts.planner);

  await expect(page).toHaveURL(/\/cadres\/new$/);
  await expect(page.getByLabel("Họ và tên")).toHaveValue("");
  expect(await page.content()).not.toContain("Riêng Tư");
  await page.goto("/cadres?q=Trương+Thị+Riêng+Tư");
  await expect(page.getByRole("link", { name: "Trương Thị Riêng Tư", exact: true })).toHaveCount(0);
});

test("passwords typed when the session ended must be typed again", async ({ page, clock }) => {
  clock.set("2026-06-03T08:00:00+07:00");
  await signInAs(page, "officerOfLeThuy");
  await page.goto("/account/password");
  await page.getByLabel("Mật khẩu hiện nay").fill(demoAccounts.officerOfLeThuy.password);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill("con duong dat do ven song");
  await page.getByLabel("Nhập lại mật khẩu mới").fill("con duong dat do ven song");
  clock.set("2026-06-03T09:01:00+07:00");
  await page.getByRole("button", { name: "Đặt mật khẩu mới" }).click();

  await fillSignIn(page, demoAccounts.officerOfLeThuy);

  await expect(page).toHaveURL(/\/account\/password$/);
  for (const label of ["Mật khẩu hiện nay", "Nhập lại mật khẩu mới"]) {
    await expect(page.getByLabel(label)).toHaveValue("");
  }
});
