import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const journeys = [
  {
    language: "vi",
    locale: "vi-VN",
    words: vi,
    limit: "women_share",
    rules: { name: "Quy định 12-QĐ/TU", from: "01/01/2031", day: "31/12/2030" },
    head: "Vị trí nguồn kế cận",
  },
  {
    language: "en",
    locale: "en-GB",
    words: en,
    limit: "young_share",
    rules: { name: "Quy định 34-QĐ/TU", from: "01/01/2032", day: "31/12/2031" },
    head: "Vị trí dự kiến bố trí",
  },
] as const;

for (const { language, locale, words, limit, rules, head } of journeys) {
  const { standards, synonyms } = words;

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("an administrator adds a version of the rules from a day on", async ({ page }) => {
      await signInAs(page, "administrator");
      await page.getByRole("link", { name: standards.nav.reference }).click();
      await page.getByRole("link", { name: standards.nav.rules, exact: true }).click();
      await inspect(page);
      const before = await page.getByRole("row").nth(1).getByRole("link").textContent();
      await page.getByRole("link", { name: standards.rules.add }).click();
      await inspect(page);

      await page.getByRole("button", { name: standards.newRuleSet.submit }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(3);
      await page.getByLabel(standards.newRuleSet.name).fill(rules.name);
      await page.getByLabel(standards.newRuleSet.validFrom).fill(rules.from);
      await page.getByLabel(standards.newRuleSet.source, { exact: true }).fill(rules.name);
      const share = page.getByRole("group", { name: standards.limit[limit] });
      await share.getByText(standards.newRuleSet.byLevel).click();
      await share.getByLabel(standards.level.commune).fill("12,5 %");
      await share.getByLabel(standards.newRuleSet.value).fill("nhiều");
      await page.getByRole("button", { name: standards.newRuleSet.submit }).click();
      await expect(share.getByLabel(standards.newRuleSet.value)).toHaveValue("nhiều");
      await expect(share.getByLabel(standards.level.commune)).toBeVisible();
      await inspect(page);
      await share.getByLabel(standards.newRuleSet.value).fill("20");
      await page.getByRole("button", { name: standards.newRuleSet.submit }).click();

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(rules.name);
      const rows = page.getByRole("row").filter({ hasText: standards.limit[limit] });
      await expect(rows).toHaveText([/20 ?%/, /12[,.]5 ?%/]);
      await inspect(page);
      await page.getByRole("link", { name: standards.nav.rules, exact: true }).click();
      await expect(page.getByRole("row").filter({ hasText: before ?? "" })).toContainText(
        rules.day,
      );
    });

    test("an administrator adds a word of imports and takes it away again", async ({ page }) => {
      await signInAs(page, "administrator");
      await page.goto("/titles");
      await page.getByRole("link", { name: standards.nav.synonyms }).click();
      await inspect(page);
      await page.getByRole("link", { name: synonyms.list.add }).click();
      await inspect(page);
      await page.getByLabel(synonyms.field.place).selectOption("header.planning");
      await page.waitForURL(/place=header\.planning/);
      await page.getByLabel(synonyms.field.text).fill(head);
      await page.getByLabel(synonyms.field.target).selectOption("title");
      await inspect(page);
      await page.getByRole("button", { name: synonyms.create.submit }).click();
      await expect(page.getByRole("status")).toContainText(head);

      await page.getByRole("searchbox").fill("vi tri");
      await page.keyboard.press("Enter");
      await page.waitForURL(/q=vi\+tri/);
      const row = page.getByRole("row").filter({ hasText: head });
      await expect(row).toContainText("Chức danh quy hoạch");
      await row.getByRole("link").click();
      await inspect(page);
      await page.getByRole("button", { name: synonyms.removal.submit }).click();
      await expect(page.getByRole("status")).toContainText(head);
      await page.goto("/admin/synonyms?q=vi+tri");
      await expect(page.getByRole("row").filter({ hasText: head })).toHaveCount(0);
    });

    test("the pages of reference data pass the inspection", async ({ page }) => {
      await signInAs(page, "administrator");
      for (const address of [
        "/titles",
        "/titles/1",
        "/titles/new",
        "/titles/1/correction",
        "/titles/1/end",
        "/terms",
        "/terms/1/months/new",
        "/terms/1/months/1",
        "/rules/1/limits/1",
        "/rules/retirement",
        "/rules/retirement/new",
        "/programmes",
        "/programmes/1",
        "/programmes/new",
      ]) {
        await page.goto(address);
        await inspect(page);
      }
    });
  });
}
