import type { Page } from "@playwright/test";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const title = (page: Page) => page.getByRole("heading", { level: 1 });

for (const [language, locale, words] of [
  ["vi", "vi-VN", { field: "Tìm trong toàn hệ thống", dialog: "Tìm nhanh", results: "Kết quả" }],
  ["en", "en-GB", { field: "Search the whole portal", dialog: "Quick search", results: "Results" }],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("with the keyboard alone: the palette finds a unit and a page, and Esc gives the focus back", async ({
      page,
    }) => {
      await signInAs(page, "planner");
      await page.goto("/planning");
      const dialog = page.getByRole("dialog", { name: words.dialog });
      const field = dialog.getByRole("combobox", { name: words.field });
      const options = dialog.getByRole("listbox", { name: words.results }).getByRole("option");

      await page.keyboard.press("Control+k");
      await expect(field).toBeFocused();
      await expect(options.first()).toBeVisible();
      await page.keyboard.type("xa le thuy");
      await expect(options.first()).toContainText("Xã Lệ Thủy");
      await inspect(page);
      await expect(field).not.toHaveAttribute("aria-activedescendant");
      await page.keyboard.press("ArrowDown");
      await expect(options.first()).toHaveAttribute("aria-selected", "true");
      const active = await options.first().getAttribute("id");
      await expect(field).toHaveAttribute("aria-activedescendant", active ?? "");
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(page).toHaveURL(/\/planning$/);

      await page.keyboard.press("Control+k");
      await expect(field).toHaveValue("xa le thuy");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(title(page)).toHaveText("Xã Lệ Thủy");

      await page.keyboard.press("Control+k");
      await page.keyboard.type("mat khau");
      await expect(options).toHaveCount(1);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/account\/password$/);
    });

    test("the field around a page is reached by / and leads to the page of results", async ({
      page,
    }) => {
      await signInAs(page, "planner");
      await page.goto("/account");
      await page.keyboard.press("/");
      await expect(page.getByRole("textbox", { name: words.field })).toBeFocused();
      await page.keyboard.type("nguyen thi");
      await page.keyboard.press("Enter");

      await expect(page).toHaveURL(/\/search\?q=nguyen\+thi$/);
      await expect(page.getByRole("main").locator("a[href^='/cadres/']").first()).toContainText(
        "Nguyễn Thị",
      );
      await inspect(page);
      for (const address of ["/search", "/search?q=%25", `/search?q=${"a".repeat(300)}`]) {
        await page.goto(address);
        await inspect(page);
      }
    });
  });
}

test("on a phone the palette is a page, reached by its sign", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs(page, "trainee");
  await page.getByRole("link", { name: "Tìm trong toàn hệ thống" }).click();

  await expect(title(page)).toHaveText("Tìm kiếm");
  await expect(page.getByRole("link", { name: "Lịch học" }).last()).toBeVisible();
});

test.describe("on a line that is cut", () => {
  test.use({ allowedConsole: [/net::ERR_FAILED/] });

  test("the palette says so, and shows the next answer", async ({ page }) => {
    await signInAs(page, "planner");
    const options = page.getByRole("dialog").getByRole("option");
    await page.keyboard.press("Control+k");
    await expect(options.first()).toBeVisible();
    await page.route("**/search?**", (route) => route.abort());
    await page.keyboard.type("xa");
    await expect(page.getByRole("dialog").getByRole("status")).toContainText("Không kết nối được");

    await page.unroute("**/search?**");
    await page.keyboard.type(" le thuy");
    await expect(options.first()).toContainText("Xã Lệ Thủy");
  });
});
