import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "#tests/support/journey.ts";

/** Rules of axe whose answer hangs on colours: all that a dark page may break and a light one not. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** Rules of axe whose answer hangs on words: all that a page may break in one language and not in the other. */
const wordRules = [
  "html-has-lang",
  "html-lang-valid",
  "valid-lang",
  "document-title",
  "page-has-heading-one",
  "empty-heading",
  "empty-table-header",
  "button-name",
  "link-name",
  "label",
  "label-content-name-mismatch",
  "select-name",
  "summary-name",
  "svg-img-alt",
  "image-alt",
  "aria-input-field-name",
  "aria-toggle-field-name",
  "input-button-name",
];

/** What a finding needs to be told, and nothing of what was right: half the time of a page with many rows. */
const onlyFindings = { resultTypes: ["violations" as const], selectors: false, preload: false };

/**
 * A page as it is shown now: no finding of axe (in Vietnamese of every rule, and its colours once more in dark; in
 * English of those that hang on words), and at 320 px nothing to scroll sideways.
 */
export async function inspect(page: Page): Promise<void> {
  const { pathname, search } = new URL(page.url());
  const address = pathname + search;
  await page.emulateMedia({ colorScheme: "light" });
  const isVietnamese = (await page.locator("html").getAttribute("lang")) === "vi";
  const found = await findingsOf(page, isVietnamese ? null : wordRules);
  expect.soft(found).toEqual({ address, found: [] });
  if (isVietnamese) await inspectDark(page, address);
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
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options(onlyFindings);
  const { violations } = await (rules === null ? builder : builder.withRules(rules)).analyze();
  return {
    address: pathname + search,
    found: violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
  };
}
