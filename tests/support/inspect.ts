import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "#tests/support/journey.ts";

/** Rules of axe whose answer hangs on colours: all that a dark page may break and a light one not. */
const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * A page as it is shown now: no finding of axe, its colours looked at once more in dark (in Vietnamese alone: a colour
 * has no language), and at 320 px nothing to scroll sideways.
 */
export async function inspect(page: Page): Promise<void> {
  const { pathname, search } = new URL(page.url());
  const address = pathname + search;
  await page.emulateMedia({ colorScheme: "light" });
  expect.soft(await findingsOf(page, null)).toEqual({ address, found: [] });
  if ((await page.locator("html").getAttribute("lang")) === "vi") await inspectDark(page, address);
  await page.emulateMedia({ colorScheme: null });
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 320, height: 720 });
  const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
  expect.soft([address, width]).toEqual([address, 320]);
  await page.setViewportSize(size);
}

async function inspectDark(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  // why: a button on its way from one colour to the other has neither
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  expect.soft(await findingsOf(page, colourRules)).toEqual({ address, found: [] });
}

async function findingsOf(page: Page, rules: string[] | null) {
  const { pathname, search } = new URL(page.url());
  // why: the other mode opens a second tab for each page, and there are no frames to look into
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules === null ? builder : builder.withRules(rules)).analyze();
  return {
    address: pathname + search,
    found: violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
  };
}
