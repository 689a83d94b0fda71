import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { createAccount } from "#tests/support/new-account.ts";
import { signInAs } from "#tests/support/sign-in.ts";

/** The administrator's page of the trainee's account, which has a person. */
async function openTrainee(page: Page): Promise<string> {
  await signInAs(page, "administrator");
  await page.goto("/accounts?q=hocvien");
  await page.locator("tbody a[href^='/accounts/']").first().click();
  await expect(page).toHaveURL(/\/accounts\/\d+$/);
  return new URL(page.url()).pathname;
}

test("a question opens over the page, takes the focus and gives it back", async ({ page }) => {
  const account = await openTrainee(page);
  const opener = page.getByRole("button", { name: "Bỏ gắn hồ sơ" });
  const dialog = page.getByRole("dialog", { name: "Bỏ gắn hồ sơ" });
  const cancel = dialog.getByRole("button", { name: "Bỏ qua" });
  await expect(page.getByRole("link", { name: "Bỏ gắn hồ sơ" })).toHaveCount(0);

  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveAccessibleDescription(/có thể gắn lại sau/);
  await expect(cancel).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press("Space");
  await expect(cancel).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(dialog.getByRole("button", { name: "Bỏ gắn hồ sơ" })).toBeFocused();
  await cancel.click();
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page).toHaveURL(account);
});

test("the act goes through from the dialog", async ({ page }) => {
  await signInAs(page, "administrator");
  const first = await createAccount(page, {
    name: "Lại Thị Hỏi Trước",
    userName: "hoi.truoc",
    role: "Giảng viên",
    unit: "Tỉnh Quảng Trị",
  });
  await page.getByRole("link", { name: "Xem tài khoản" }).click();
  await page.getByRole("button", { name: "Cấp liên kết mới" }).click();
  const dialog = page.getByRole("dialog", { name: "Cấp liên kết mới" });
  await expect(dialog).toContainText("các phiên đang mở của tài khoản kết thúc ngay");
  await dialog.getByRole("button", { name: "Cấp liên kết dùng một lần" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Liên kết dùng một lần");
  await expect(page.locator("code")).not.toHaveText(new RegExp(`${first}$`));
});

test("a browser without commands of buttons asks on a page of its own", async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLButtonElement.prototype, "commandForElement");
  });
  const account = await openTrainee(page);
  await expect(page.getByRole("button", { name: "Bỏ gắn hồ sơ" })).toHaveCount(0);
  await page.getByRole("link", { name: "Bỏ gắn hồ sơ" }).click();

  await expect(page).toHaveURL(`${account}/person/removal`);
  await expect(page.getByRole("main")).toContainText("có thể gắn lại sau");
  await expect(page.getByRole("button", { name: "Bỏ gắn hồ sơ" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Bỏ qua" }).click();
  await expect(page).toHaveURL(account);
});

for (const [locale, name] of [
  ["vi-VN", "Cấp liên kết mới"],
  ["en-GB", "Make a new link"],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      test("an open question has no finding of axe and fits a narrow phone", async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 568 });
        await openTrainee(page);
        await page.getByRole("button", { name }).click();
        const dialog = page.getByRole("dialog");
        await expect(dialog).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

        const box = await dialog.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
        expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320);
      });
    });
  }
}
