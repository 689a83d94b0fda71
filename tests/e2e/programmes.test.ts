import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi, programme: "LLCT-SC", from: "01/01/2031" },
  { language: "en", locale: "en-GB", words: en, programme: "TTCT", from: "01/01/2032" },
] as const;

for (const { language, locale, words, programme, from } of journeys) {
  const { programmes, form } = words;

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("an administrator drafts a version, says whom it is for and puts it in force", async ({
      page,
      visitor,
    }) => {
      const main = page.getByRole("main");
      await signInAs(page, "administrator");
      await page.goto("/programmes");
      await inspect(page);
      await page.getByRole("searchbox").fill(programme);
      await page.keyboard.press("Enter");
      await main.getByRole("row").nth(1).getByRole("link").first().click();
      await inspect(page);
      await page.getByRole("link", { name: programmes.version.draft }).click();
      await page.getByLabel(programmes.field.periods).fill("0");
      await page.getByRole("button", { name: programmes.create.submit }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(3);
      await inspect(page);
      await page.locator("[name=validFrom]").fill(from);
      await page.getByLabel(programmes.field.periods).fill("48");
      await page.locator("[name=source]").fill("Quy định 21-QĐ/TU");
      await page.getByLabel(programmes.create.empty).check();
      await page.getByRole("button", { name: programmes.create.submit }).click();

      await expect(main).toContainText(programmes.version.ready);
      await expect(main).toContainText(programmes.everybody);
      const address = new URL(page.url()).pathname;
      await page.getByRole("link", { name: programmes.audience.addTo }).click();
      await inspect(page);
      await main.getByRole("link", { name: programmes.kind.age, exact: true }).click();
      await page.locator("[name=source]").fill("Điều 5");
      await page.getByRole("button", { name: programmes.condition.submitNew }).click();
      await expect(main).toContainText(form.error.no_age);
      await page.locator("[name=womenLeast]").fill("28");
      await page.locator("[name=menLeast]").fill("30");
      await inspect(page);
      await page.getByRole("button", { name: programmes.condition.submitNew }).click();

      const another = programmes.audience.addAlternativeOf.replace("{n}", "1");
      await page.getByRole("link", { name: another }).click();
      await main.getByRole("link", { name: programmes.kind.unit, exact: true }).click();
      await page.locator("[name=units]").fill("Xã Lệ Thủy");
      await page.locator("[name=source]").fill("Điều 6");
      await inspect(page);
      await page.getByRole("button", { name: programmes.condition.submitNew }).click();
      await expect(main).toContainText(programmes.audience.anyOf);
      await expect(main.getByRole("listitem")).toContainText([/28.*30/, /Xã Lệ Thủy/]);
      await inspect(page);

      await page.getByRole("link", { name: programmes.version.publish }).click();
      await inspect(page);
      const submit = programmes.publication.submit.replace("{date}", from);
      await page.getByRole("button", { name: submit }).click();
      await expect(page.getByRole("status")).toHaveText(
        programmes.publication.done.replace("{date}", from),
      );
      await expect(main).toContainText(programmes.state.coming);
      await expect(page.getByRole("link", { name: programmes.audience.addTo })).toHaveCount(0);
      await page.goto(`${address.replace(/\/\d+$/, "")}/history`);
      await expect(page.getByRole("row").nth(1)).toContainText(programmes.history.event.published);
      await inspect(page);

      const officer = await visitor();
      await signInAs(officer, "officerOfLeThuy");
      await officer.goto(address);
      await expect(officer.getByRole("main")).toContainText(programmes.audience.anyOf);
      expect((await officer.goto(`${address}/correction`))?.status()).toBe(404);
    });
  });
}
