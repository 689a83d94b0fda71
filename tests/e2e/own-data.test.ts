import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { fill, submit } from "#tests/support/fill.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi, field: "ethnicity", asked: "Bru - Vân Kiều" },
  { language: "en", locale: "en-GB", words: en, field: "other", asked: "Tên thường gọi: Hà" },
] as const;

for (const { language, locale, words, field, asked } of journeys) {
  const { requests } = words.ownData;

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("a person sees what is held, takes it along, asks for a correction on a phone and reads the answer", async ({
      page,
      visitor,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      const main = page.getByRole("main");
      await signInAs(page, "trainee");
      await page.goto("/me");
      for (const file of ["/me/data.xlsx", "/me/data.json"]) {
        await expect(main.locator(`a[href="${file}"]`)).toHaveCount(1);
        expect((await page.request.get(file)).status()).toBe(200);
      }
      await inspect(page);

      await page.goto("/me/data-requests/new");
      await submit(page);
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(3);
      await page.locator("[name=field]").selectOption(field);
      await fill(page, { asked, reason: "Theo giấy tờ gốc đã nộp" });
      await inspect(page);
      await submit(page);
      await expect(page).toHaveURL(/\/me\/data-requests$/);
      const own = page.getByRole("row").filter({ hasText: asked }).first();
      await expect(own).toContainText(requests.status.waiting);
      const number = /YC-\d+/.exec(await own.innerText())?.[0] ?? "";
      expect(number).not.toBe("");
      await inspect(page);

      const officer = await visitor();
      await signInAs(officer, "officerOfLeThuy");
      await officer.goto("/data-requests");
      await officer.getByRole("link", { name: `${number}: ${requests.of[field]}` }).click();
      await expect(officer.getByRole("main")).toContainText(asked);
      await officer.goto(`${new URL(officer.url()).pathname}/answer`);
      await officer.locator('[name=decision][value="refused"]').check();
      await submit(officer);
      await expect(officer.locator("[aria-invalid=true]")).toHaveCount(1);
      await fill(officer, { answer: "Giấy tờ gốc ghi như trong hồ sơ" });
      await inspect(officer);
      await submit(officer);
      await expect(officer.getByRole("status").first()).toContainText(number);

      await page.reload();
      await expect(own).toContainText("Giấy tờ gốc ghi như trong hồ sơ");
      await expect(own).toContainText(requests.status.refused);
      await expect(async () => {
        await page.goto("/inbox");
        await expect(main).toContainText(number, { timeout: 1000 });
      }).toPass();
    });
  });
}
