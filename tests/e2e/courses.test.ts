import type { Page } from "@playwright/test";
import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const programme = "Cập nhật kiến thức cho cấp ủy viên";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi, year: "2031", code: "CNKT-2031-51" },
  { language: "en", locale: "en-GB", words: en, year: "2032", code: "CNKT-2032-52" },
] as const;

/** Types into fields by their names. */
async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    await page.locator(`[name="${name}"]`).last().fill(value);
  }
}

for (const { language, locale, words, year, code } of journeys) {
  const { courses } = words;

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("a course is opened from a programme, given a timetable and its call, and announced", async ({
      page,
    }) => {
      const main = page.getByRole("main");
      await signInAs(page, "courseAdministrator");
      await page.goto("/courses");
      await inspect(page);
      await page.getByRole("link", { name: courses.list.add, exact: true }).click();
      await inspect(page);
      await page.getByRole("link", { name: programme }).click();
      await page.getByRole("button", { name: courses.create.submit }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(3);
      await inspect(page);
      await fill(page, {
        code,
        startsOn: `03/03/${year}`,
        endsOn: `28/03/${year}`,
        place: "Trường Chính trị tỉnh",
        nominationEndsOn: `10/02/${year}`,
        approvalEndsOn: `20/02/${year}`,
        promotionStopsOn: `05/03/${year}`,
        withdrawalEndsOn: `25/02/${year}`,
      });
      await page.getByRole("button", { name: courses.create.submit }).click();
      await expect(main).toContainText(words.form.error.capacity_missing);
      await fill(page, { capacity: "40" });
      await page.getByRole("button", { name: courses.create.submit }).click();
      await expect(main).toContainText(courses.status.draft);
      await inspect(page);

      await page.getByRole("link", { name: courses.page.generate }).first().click();
      await fill(page, { count: "12", room: "A1" });
      await page.getByRole("button", { name: courses.timetable.preview }).click();
      await expect(main).toContainText(courses.timetable.previewLead);
      await inspect(page);
      const add = courses.timetable.submit_other.replace("{count}", "12");
      await page.getByRole("button", { name: add }).click();
      await expect(page.getByRole("status")).toHaveText(
        courses.timetable.done_other.replace("{count}", "12"),
      );

      await page.getByRole("link", { name: courses.page.addPaper }).click();
      await inspect(page);
      await page.getByLabel(courses.field.kind).selectOption({ value: "call" });
      await fill(page, { number: "12-CV/BTCTU", date: "01/02/2026", signatory: "Lê Văn Ký" });
      await page.getByRole("button", { name: courses.paper.submit }).click();
      await expect(main).toContainText("12-CV/BTCTU");

      await page.getByRole("link", { name: courses.act.announce.name }).click();
      await inspect(page);
      await page.getByRole("button", { name: courses.act.announce.submit }).click();
      await expect(main).toContainText(courses.status.announced);
      await inspect(page);
      await page.goto(`/courses?q=${code}`);
      await expect(page.getByRole("row")).toHaveCount(2);
    });
  });
}
