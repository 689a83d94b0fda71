import type { Page } from "@playwright/test";

/** Types into fields by their names. */
export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name="${name}"]`).last().fill(value);
}

/** Sends the form that fills the page. */
export const submit = (page: Page): Promise<void> =>
  page.locator("main form.form button[type=submit]").last().click();
