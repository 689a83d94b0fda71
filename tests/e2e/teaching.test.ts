import type { Page } from "@playwright/test";
import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const programme = "Bồi dưỡng tại trung tâm chính trị cấp xã";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi, code: "TTCT-HOM-NAY-1", names: ["an", "binh"] },
  { language: "en", locale: "en-GB", words: en, code: "TTCT-HOM-NAY-2", names: ["chi", "dung"] },
] as const;

type Words = typeof vi | typeof en;

/** A day from today on, as people write it. */
function dayIn(days: number): string {
  const when = new Date(Date.now() + days * 86_400_000);
  const options = {
    timeZone: "Asia/Ho_Chi_Minh",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  };
  return new Intl.DateTimeFormat("en-GB", options as Intl.DateTimeFormatOptions).format(when);
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name="${name}"]`).last().fill(value);
}

/** A course that begins today with one half-day, announced; answers its address. */
async function announce(page: Page, words: Words, code: string): Promise<string> {
  const { courses } = words;
  await page.goto("/courses/new");
  await page.getByRole("link", { name: programme }).click();
  const [today, end] = [dayIn(0), dayIn(10)];
  await fill(page, {
    code,
    startsOn: today,
    endsOn: end,
    nominationEndsOn: today,
    approvalEndsOn: today,
    promotionStopsOn: today,
    withdrawalEndsOn: today,
    capacity: "10",
  });
  await page.getByRole("button", { name: courses.create.submit }).click();
  const course = new URL(page.url()).pathname;
  await page.goto(`${course}/sessions/new`);
  await fill(page, { day: today, startsAt: "07:30", endsAt: "11:00", periods: "4" });
  await page.locator("form.form button[type=submit]").last().click();
  await page.goto(`${course}/announcement`);
  await page.locator("form.form button[type=submit]").last().click();
  await expect(page.getByRole("main")).toContainText(courses.status.announced);
  return course;
}

for (const { language, locale, words, code, names } of journeys) {
  const { teaching, courses } = words;

  test.describe(`in ${language}`, () => {
    test.use({ locale, allowedConsole: [/ERR_INTERNET_DISCONNECTED/] });

    test("a roll is taken and corrected, marks are entered, and the result follows", async ({
      page,
    }) => {
      const main = page.getByRole("main");
      await signInAs(page, "courseAdministrator");
      const course = await announce(page, words, code);
      for (const name of names) {
        await page.goto(`${course}/assignment?q=${name}`);
        await main.locator("table form button[type=submit]").first().click();
        await expect(page.getByRole("status").first()).toBeVisible();
      }
      for (const step of ["settlement", "start"]) {
        await page.goto(`${course}/${step}`);
        await page.locator("form.form button[type=submit]").last().click();
      }
      await expect(main).toContainText(courses.status.running);

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
    });
  });
}
