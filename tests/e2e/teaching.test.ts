import fs from "node:fs";
import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { holdCourse } from "#tests/support/held-course.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi, code: "TTCT-HOM-NAY-1", names: ["an", "binh"] },
  { language: "en", locale: "en-GB", words: en, code: "TTCT-HOM-NAY-2", names: ["chi", "dung"] },
] as const;

for (const { language, locale, words, code, names } of journeys) {
  const { teaching } = words;

  test.describe(`in ${language}`, () => {
    test.use({ locale, allowedConsole: [/ERR_INTERNET_DISCONNECTED/] });

    test("a roll is taken and corrected, marks are entered, and the result follows", async ({
      page,
    }) => {
      const main = page.getByRole("main");
      await signInAs(page, "courseAdministrator");
      const course = await holdCourse(page, words, { code, names });

      await page.goto(`${course}/roll`);
      await expect(main).toContainText(teaching.roll.notTaken);
      await inspect(page);
      await main.locator("table").getByRole("link", { name: teaching.roll.take }).click();
      await expect(page.getByLabel(teaching.state.present)).toHaveCount(2);
      await inspect(page);
      await page.getByLabel(teaching.state.excused).first().check();
      await page.getByRole("button", { name: teaching.rollDay.submit }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(1);
      await expect(page.getByLabel(teaching.state.excused).first()).toBeChecked();
      await page.getByLabel(teaching.state.late).first().check();
      await page.getByRole("button", { name: teaching.rollDay.submit }).click();
      await expect(main).toContainText(
        teaching.stateCount.replace("{state}", teaching.state.late).replace("{n}", "1"),
      );

      await page.goto(`${course}/marks`);
      await inspect(page);
      const marks = page.locator('input[name^="mark-1-"]');
      await marks.nth(0).fill("7,5");
      await marks.nth(1).fill("bảy");
      await page.getByRole("button", { name: teaching.marks.submit }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(1);
      await expect(marks.nth(0)).toHaveValue("7,5");
      await inspect(page);
      await marks.nth(1).fill("4,5");
      await page.context().setOffline(true);
      await page.getByRole("button", { name: teaching.marks.submit }).click();
      await expect(main.getByText(words.form.kept.waiting)).toBeVisible();
      await page.context().setOffline(false);
      await expect(main).toContainText(teaching.band.good);
      await expect(main).toContainText(teaching.why.mark);
      const retry = page.locator('input[name^="mark-2-"]');
      await retry.fill("6,5");
      await page.goto(course);
      await page.goto(`${course}/marks`);
      await expect(main.getByText(words.form.kept.restored)).toBeVisible();
      await expect(retry).toHaveValue("6,5");
      await inspect(page);
      await page.getByRole("button", { name: words.form.kept.drop }).first().click();
      await expect(retry).toHaveValue("");

      await page.getByRole("link", { name: words.marksSheet.open }).click();
      await inspect(page);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: words.marksSheet.download }).click(),
      ]);
      await page.getByLabel(words.marksSheet.file).setInputFiles({
        name: "marks.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: await fs.promises.readFile(await download.path()),
      });
      await page.getByRole("button", { name: words.marksSheet.check }).click();
      await expect(main).toContainText(words.marksSheet.preview.nothing);
      await inspect(page);
    });
  });
}
