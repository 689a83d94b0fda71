import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const code = "TT-01/2026";

const journeys = [
  { language: "vi", locale: "vi-VN", inbox: vi.inbox, trainee: "trainee" },
  { language: "en", locale: "en-GB", inbox: en.inbox, trainee: "traineeOfDongHoi" },
] as const;

for (const { language, locale, inbox, trainee } of journeys) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("a trainee sees on every page what is unread, reads it and marks it", async ({ page }) => {
      const subject = (of: { subject: string }): string => of.subject.replace("{code}", code);
      await signInAs(page, trainee);
      const main = page.getByRole("main");
      const link = page.getByRole("navigation").getByRole("link", { name: inbox.nav });
      // why: the server delivers what was written before it started within a second
      await expect(async () => {
        await page.goto("/inbox");
        await expect(main).toContainText(subject(inbox.message.seat_offered), { timeout: 100 });
      }).toPass();
      await expect(link).toContainText(/\d/);
      await inspect(page);

      const moved = page.getByRole("row").filter({ hasText: subject(inbox.message.course_moved) });
      await moved.getByRole("button", { name: inbox.act.read }).click();
      await expect(page.getByRole("status")).toHaveText(inbox.done);
      await expect(moved).toContainText(inbox.state.read);
      await page.goto("/inbox?show=unread");
      await expect(moved).toHaveCount(0);
      await inspect(page);

      await page.getByRole("button", { name: inbox.act.readAll }).click();
      await expect(page.getByRole("status")).toHaveText(inbox.done);
      // why: other journeys may tell this person something meanwhile
      await expect(page.getByRole("row").filter({ hasText: code })).toHaveCount(0);
    });
  });
}
