import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const navigation = "Điều hướng chính";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test("the navigation is one line, which opens by keyboard and leads on", async ({ page }) => {
    await signInAs(page, "planner");
    const nav = page.getByRole("navigation", { name: navigation });
    await expect(nav.getByRole("link")).toHaveCount(0);
    expect((await nav.boundingBox())?.height).toBeLessThanOrEqual(48);
    const menu = nav.locator("summary");
    await expect(menu).toContainText("Trình đơn");
    await menu.focus();
    await page.keyboard.press("Enter");
    for (const link of await nav.getByRole("link").all()) {
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await nav.getByRole("link", { name: "Cán bộ" }).click();
    await expect(page).toHaveURL(/\/cadres$/);
    await expect(nav.getByRole("link")).toHaveCount(0);
  });
});

test("a wide screen shows every link of the navigation and nothing to open", async ({ page }) => {
  await signInAs(page, "planner");
  const nav = page.getByRole("navigation", { name: navigation });
  await expect(nav.getByRole("link", { name: "Cán bộ" })).toBeVisible();
  await expect(nav.locator("summary")).toBeHidden();
});

test("search everywhere is a form and a page", async ({ page }) => {
  await signInAs(page, "planner");
  await page.getByRole("textbox", { name: "Tìm trong toàn hệ thống" }).fill("xa le thuy");
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/search\?q=xa\+le\+thuy$/);
  await page.getByRole("main").getByRole("link", { name: "Xã Lệ Thủy" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xã Lệ Thủy");
});
