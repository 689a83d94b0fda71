import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const notice = (page: Page) => page.locator("[data-toast]");

async function signOut(page: Page): Promise<void> {
  await page.locator("summary.menu-item").click();
  await page.locator("form[action='/sign-out'] button").click();
  await expect(notice(page)).toBeVisible();
}

/** Corrects somebody's telephone number, as planner; the notice stands on the person's page. */
async function correctSomebody(page: Page): Promise<void> {
  await signInAs(page, "planner");
  await page.goto("/cadres?sort=-birth&page=4&size=25");
  await page.locator("tbody a[href^='/cadres/']").first().click();
  await page.goto(`${new URL(page.url()).pathname}/correction`);
  await page.locator("[name=phone]").fill(`0912 ${Date.now() % 1_000_000}`);
  await page.locator("form.form button[type=submit]").click();
  await expect(notice(page)).toBeVisible();
}

/** What the notice lies on: the main buttons of the page and what has the focus. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const toast = document.querySelector("[data-toast]");
    if (!toast) return [];
    const { left, right, top, bottom } = toast.getBoundingClientRect();
    const at = document.activeElement;
    const focused = at === null || at === document.body || at.id === "main" ? [] : [at];
    return [...document.querySelectorAll("main .btn-primary"), ...focused]
      .filter((element) => !toast.contains(element))
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
      })
      .map((element) => element.outerHTML.slice(0, 80));
  });
}

test("a notice floats in the corner, stays, and is closed by its button", async ({ page }) => {
  await page.clock.install();
  await signInAs(page, "trainee");
  await signOut(page);
  await expect(page.getByRole("status")).toHaveText("Đã đăng xuất.");
  const box = await notice(page).boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(width - (box?.x ?? 0) - (box?.width ?? 0)).toBe(16);
  expect(height - (box?.y ?? 0) - (box?.height ?? 0)).toBe(16);
  expect(await page.locator("h1").evaluate((title) => title.getBoundingClientRect().top)).toBe(
    await page
      .reload()
      .then(() => page.locator("h1").evaluate((title) => title.getBoundingClientRect().top)),
  );

  await signInAs(page, "trainee");
  await signOut(page);
  await page.clock.fastForward("10:00");
  await expect(notice(page)).toBeVisible();
  await page.getByRole("button", { name: "Đóng thông báo" }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
});

test("a notice is seen in forced colours and left out of a print", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await signInAs(page, "trainee");
  await signOut(page);
  const edge = await notice(page).evaluate((toast) => {
    const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(toast);
    return { borderTopStyle, differs: borderTopColor !== backgroundColor };
  });
  expect(edge).toEqual({ borderTopStyle: "solid", differs: true });

  await page.emulateMedia({ media: "print", forcedColors: "none" });
  await expect(notice(page)).toBeHidden();
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1280, height: 420 },
  { width: 360, height: 640 },
  { width: 320, height: 480 },
]) {
  test.describe(`on a screen of ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport });

    test("a notice covers neither the main buttons nor what has the focus", async ({ page }) => {
      await correctSomebody(page);
      expect(await covered(page)).toEqual([]);
      for (let stops = 0; stops < 60; stops += 1) {
        await page.keyboard.press("Tab");
        expect(await covered(page)).toEqual([]);
      }
      for (let scrolled = 0; scrolled < 12; scrolled += 1) {
        await page.mouse.wheel(0, 150);
        await expect.poll(() => covered(page)).toEqual([]);
      }
      await signOut(page);
      expect(await covered(page)).toEqual([]);
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(
        viewport.width,
      );
    });
  });
}

for (const locale of ["vi-VN", "en-GB"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      test("a page with a notice has no finding of axe", async ({ page }) => {
        await signInAs(page, "trainee");
        await signOut(page);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      });
    });
  }
}
