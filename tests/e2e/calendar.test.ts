import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { readCalendar } from "#tests/support/calendar.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi, trainee: "trainee" },
  { language: "en", locale: "en-GB", words: en, trainee: "traineeOfDongHoi" },
] as const;

for (const { language, locale, words, trainee } of journeys) {
  const { calendar, study, common } = words;

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("a trainee gives a calendar program their timetable, renews the address and gives it up", async ({
      page,
      playwright,
    }) => {
      // why: a calendar program has no cookies
      const program = await playwright.request.newContext();
      const ask = async (address: string) => {
        const answer = await program.get(address);
        return { status: answer.status(), text: await answer.text() };
      };
      const shown = page.getByRole("main").locator("code");
      await signInAs(page, trainee);
      await page.goto("/me/timetable");
      await page.getByRole("link", { name: calendar.open }).click();
      await inspect(page);

      await page.getByRole("button", { name: calendar.make }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(calendar.shown.title);
      const first = (await shown.textContent()) ?? "";
      await inspect(page);
      const read = await ask(first);
      expect(read.status).toBe(200);
      // why: the account has chosen no language, so the calendar speaks Vietnamese whoever's browser asked for it
      expect(readCalendar(read.text).name).toBe(vi.calendar.feed.attends);

      await page.getByRole("link", { name: calendar.shown.back }).click();
      await expect(page.getByRole("main")).not.toContainText(first);
      await page.getByRole("button", { name: calendar.renew.act }).click();
      await page.getByRole("button", { name: calendar.renew.submit }).click();
      const second = (await shown.textContent()) ?? "";
      expect([(await ask(first)).status, (await ask(second)).status]).toEqual([404, 200]);

      await page.goto("/me/calendar");
      await page.getByRole("button", { name: calendar.end.act }).click();
      await expect(page.getByRole("button", { name: common.action.cancel })).toBeFocused();
      await page.getByRole("button", { name: calendar.end.submit }).click();
      await expect(page.getByRole("status")).toHaveText(calendar.end.done);
      expect((await ask(second)).status).toBe(404);
      await page.getByRole("link", { name: study.nav.timetable }).first().click();
      await expect(page).toHaveURL(/\/me\/timetable$/);
      await program.dispose();
    });
  });
}
