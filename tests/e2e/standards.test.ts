import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi, title: "Chủ tịch UBND cấp xã", from: "01/01/2031" },
  {
    language: "en",
    locale: "en-GB",
    words: en,
    title: "Phó Bí thư Đảng ủy cấp xã",
    from: "01/01/2032",
  },
] as const;

for (const { language, locale, words, title, from } of journeys) {
  const { versions, readiness, catalogue } = words;

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("an administrator drafts a version, a planner sees who changes and puts it in force", async ({
      page,
      visitor,
    }) => {
      await signInAs(page, "administrator");
      await page.goto("/standards");
      await inspect(page);
      await page.getByRole("searchbox").fill(title);
      await page.keyboard.press("Enter");
      await page.getByRole("main").getByRole("link", { name: title, exact: true }).click();
      await inspect(page);
      await page.getByRole("link", { name: versions.section.draft }).click();
      await page.getByRole("button", { name: versions.draft.submit }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(2);
      await inspect(page);
      await page.locator("[name=validFrom]").fill(from);
      await page.locator("[name=source]").fill("Quy định 20-QĐ/TU");
      await page.getByRole("button", { name: versions.draft.submit }).click();

      await expect(page.getByRole("main")).toContainText(versions.page.handOn);
      await expect(page.getByRole("link", { name: versions.page.preview })).toHaveCount(0);
      await inspect(page);
      const address = new URL(page.url()).pathname;
      const degree = versions.page.editOf.replace("{subject}", readiness.subject.degree);
      await page.getByRole("link", { name: degree }).click();
      await inspect(page);
      await page.getByLabel(versions.field.level).selectOption({ value: "degree.master" });
      await page.locator("[name=source]").fill("Điều 5 Quy định 20-QĐ/TU");
      await page.getByRole("button", { name: versions.requirement.submit }).click();
      await expect(page.getByRole("main")).toContainText(catalogue.level.degree.master);
      expect((await page.goto(`${address}/preview`))?.status()).toBe(404);

      const planner = await visitor();
      await signInAs(planner, "planner");
      await planner.goto(address);
      await inspect(planner);
      await planner.getByRole("link", { name: versions.page.preview }).click();
      await expect(planner.getByRole("heading", { name: versions.preview.list })).toBeVisible();
      await inspect(planner);
      await planner.getByRole("link", { name: versions.page.publish }).click();
      await inspect(planner);
      const submit = versions.publication.submit.replace("{date}", from);
      await planner.getByRole("button", { name: submit }).click();
      await expect(planner.getByRole("status")).toHaveText(
        versions.publication.done.replace("{date}", from),
      );
      await expect(planner.getByRole("main")).toContainText(versions.state.coming);
      await inspect(planner);
      await planner.goto(`${address.replace(/\/\d+$/, "")}/history`);
      await expect(planner.getByRole("row").nth(1)).toContainText(versions.history.event.published);
      await inspect(planner);
    });
  });
}
