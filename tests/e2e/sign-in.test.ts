import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { demoAccounts, fillSignIn, signInAs } from "#tests/support/sign-in.ts";

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const menu = (page: Page) => page.locator("summary.menu-item");

test("a wrong password keeps the name, the right one opens the page that was asked for", async ({
  page,
}) => {
  const { userName, password } = demoAccounts.officerOfLeThuy;
  await page.goto("/cadres?q=thuy");
  await expect(page).toHaveURL(/\/sign-in\?to=/);

  await fillSignIn(page, { userName, password: "khong phai mat khau" });
  await expect(page.getByRole("alert").or(page.getByRole("status"))).toContainText(
    "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.",
  );
  await expect(page.getByLabel("Tên đăng nhập hoặc thư điện tử")).toHaveValue(userName);
  await expect(page.getByLabel("Mật khẩu")).toHaveValue("");

  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).toHaveURL(/\/cadres\?q=thuy$/);
});

for (const [who, heading] of [
  ["trainee", "Việc học của tôi"],
  ["officerOfLeThuy", "Cán bộ của đơn vị và việc cử đi học"],
  ["administrator", "Tình trạng hệ thống"],
] as const) {
  test(`the ${who} lands on the home of the role`, async ({ page }) => {
    await page.goto("/");
    await fillSignIn(page, demoAccounts[who]);

    await expect(page).toHaveURL(/\/home$/);
    await expect(title(page)).toHaveText(heading);
  });
}

test("after signing out the back button shows no page of the person", async ({ page }) => {
  await signInAs(page, "officerOfLeThuy");
  await page.goto("/cadres");
  await menu(page).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã đăng xuất.");

  await page.goBack();

  await expect(page).toHaveURL(/\/sign-in\?to=%2Fcadres/);
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("a visitor's language follows the browser until another is chosen", async ({ page }) => {
  await page.goto("/");
  await expect(title(page)).toHaveText("Đăng nhập Cổng đào tạo, bồi dưỡng cán bộ");

  await menu(page).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(title(page)).toHaveText("Sign in to the cadre training portal");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  await page.goto("/nowhere");
  await expect(page.getByRole("main")).toContainText("Check the address.");
});

test("language and appearance go with the account to another device", async ({ page, visitor }) => {
  await signInAs(page, "traineeOfDongHoi");
  await menu(page).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(title(page)).toHaveText("My learning");
  await menu(page).click();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "night");

  const elsewhere = await visitor();
  await elsewhere.goto("/");
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "vi");
  await signInAs(elsewhere, "traineeOfDongHoi");
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "en");
  await expect(elsewhere.locator("html")).toHaveAttribute("data-theme", "night");
  await expect(
    elsewhere.getByRole("button", { name: "Dark", includeHidden: true }),
  ).toHaveAttribute("aria-pressed", "true");

  await menu(elsewhere).click();
  await elsewhere.getByRole("button", { name: "Tiếng Việt" }).click();
  await expect(title(elsewhere)).toHaveText("Việc học của tôi");
  await menu(elsewhere).click();
  await elsewhere.getByRole("button", { name: "Theo hệ thống" }).click();
  await expect(elsewhere.locator("html")).not.toHaveAttribute("data-theme");
});

test("/ goes to the search field, Esc closes the menu", async ({ page }) => {
  await signInAs(page, "officerOfLeThuy");
  await page.goto("/cadres");

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("a/b");
  await expect(page.getByRole("searchbox")).toHaveValue("a/b");

  await menu(page).click();
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeHidden();
  await expect(menu(page)).toBeFocused();
});

test("a filter applies as soon as it is chosen", async ({ page }) => {
  await signInAs(page, "officerOfLeThuy");
  await page.goto("/cadres");

  await page.getByLabel("Giới tính").selectOption("female");

  await expect(page).toHaveURL(/gender=female/);
  await expect(page.getByRole("link", { name: "Bỏ điều kiện: Giới tính: Nữ" })).toBeVisible();
});
