import type { Page } from "@playwright/test";
import type { Locale } from "#app/i18n/locales.ts";
import type { Role } from "#app/kernel/actor.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { andLoad, submit } from "#tests/support/fill.ts";
import { expect } from "#tests/support/journey.ts";
import { person } from "#tests/support/loop-lists.ts";
import { type demoAccounts, signInAs } from "#tests/support/sign-in.ts";

type List = { file: string; asOf: string; kind?: "planning" | "past-training" };

/** What people do again and again between an imported list and a certificate, in the words of a language. */
export function loopSteps(locale: Locale) {
  const t = translator(locale);

  async function importList(page: Page, { file, asOf, kind = "planning" }: List): Promise<void> {
    await page.goto("/imports/new");
    await page.locator(`[name=kind][value=${kind}]`).check();
    await page.getByLabel(t("imports.field.asOf")).fill(asOf);
    await page.getByLabel(t("imports.field.classification")).selectOption("internal");
    await page.getByLabel(t("imports.field.file")).setInputFiles(file);
    await page.getByRole("button", { name: t("imports.action.check") }).click();
    const later = { timeout: 30_000 };
    await expect(page.getByText(t("imports.page.checkNote"))).toBeVisible(later);
    const accept = page.locator("main button", { hasText: /\d/ }).filter({ visible: true });
    await accept.last().click();
    await page.getByRole("dialog").locator("button[type=submit]").last().click();
    await expect(page.getByRole("button", { name: t("imports.action.undo") })).toBeVisible(later);
  }

  /** Signs in anew, as after a long time, and works in one of the account's roles. */
  async function workAs(page: Page, who: keyof typeof demoAccounts, role: Role): Promise<void> {
    await page.context().clearCookies();
    await signInAs(page, who);
    await page.goto("/account");
    const row = page.getByRole("row").filter({ hasText: t(`common.role.${role}`) });
    await expect(row).toHaveCount(1);
    // why: no button leads to the role that one works in
    const work = row.getByRole("button");
    if ((await work.count()) > 0) await andLoad(page, () => work.first().click());
  }

  async function takeRoll(page: Page, course: string): Promise<void> {
    await page.goto(`${course}/roll`);
    const table = page.getByRole("main").locator("table");
    const take = table.getByRole("link", { name: t("teaching.roll.take") });
    await take.first().click();
    await submit(page);
    await expect(page.getByRole("status").first()).toBeVisible();
  }

  async function openRecord(page: Page): Promise<void> {
    await page.goto(`/readiness/records?term=all&q=${encodeURIComponent(person.search)}`);
    const row = page.getByRole("row").filter({ hasText: person.unit });
    await row.getByRole("link", { name: person.name }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(person.name);
  }

  return { importList, workAs, takeRoll, openRecord };
}
