import type { Page } from "@playwright/test";

/** Types into fields by their names. */
export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name="${name}"]`).last().fill(value);
}

/** Does what leads to another page, and waits for it: whoever goes on at once would break off what was sent. */
export async function andLoad(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent("load"), act()]);
}

/** Sends the form that fills the page. */
export const submit = (page: Page): Promise<void> =>
  andLoad(page, () => page.locator("main form.form button[type=submit]").last().click());
