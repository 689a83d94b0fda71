import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi },
  { language: "en", locale: "en-GB", words: en },
] as const;

for (const { language, locale, words } of journeys) {
  const { home, oversight } = words;
  const homes = [
    ["trainee", home.trainee.title],
    ["officerOfLeThuy", home.officer.title],
    ["courseAdministrator", home.courses.title],
    ["lecturer", home.lecturer.title],
    ["planner", oversight.planner.title],
    ["leader", oversight.leader.title.split("{")[0] ?? ""],
    ["administrator", oversight.system.title],
    ["inspector", oversight.inspector.title],
  ] as const;

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    for (const [who, title] of homes) {
      test(`the home of ${who} is where one lands, and leads on`, async ({ page }) => {
        await signInAs(page, who);
        await expect(page).toHaveURL(/\/home$/);
        await expect(page.getByRole("heading", { level: 1 })).toContainText(title.trim());
        await inspect(page);

        const links = page.getByRole("main").locator('a[href^="/"]');
        const addresses = await links.evaluateAll((found) =>
          found.map((link) => link.getAttribute("href") ?? ""),
        );
        expect(addresses.length).toBeGreaterThan(0);
        for (const address of new Set(addresses)) {
          const answer = await page.request.get(address);
          expect([address, answer.status()]).toEqual([address, 200]);
        }
      });
    }
  });
}

test("the brand leads home from any page", async ({ page }) => {
  await signInAs(page, "planner");
  await page.goto("/units/tree");
  await page.getByRole("banner").getByRole("link", { name: vi.common.portal }).click();
  await expect(page).toHaveURL(/\/home$/);
});

test("a leader's home prints on one sheet of A4, with the lines to sign on", async ({ page }) => {
  await signInAs(page, "leader");
  const printed = await page.pdf({ preferCSSPageSize: true });
  expect(printed.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(vi.common.print.preparedBy)).toBeVisible();
});
