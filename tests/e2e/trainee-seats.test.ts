import type { Page } from "@playwright/test";
import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { fill } from "#tests/support/fill.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const programme = "Bồi dưỡng tại trung tâm chính trị cấp xã";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi, year: "2035", code: "TTCT-2035-71" },
  { language: "en", locale: "en-GB", words: en, year: "2036", code: "TTCT-2036-72" },
] as const;

type Words = typeof vi | typeof en;

/** A course of one seat that whoever comes first takes; answers its address. */
async function announce(
  page: Page,
  { words: { courses }, year, code }: { words: Words; year: string; code: string },
): Promise<string> {
  await page.goto("/courses/new");
  await page.getByRole("link", { name: programme }).click();
  await fill(page, {
    code,
    startsOn: `03/03/${year}`,
    endsOn: `28/03/${year}`,
    nominationEndsOn: `10/02/${year}`,
    approvalEndsOn: `20/02/${year}`,
    promotionStopsOn: `05/03/${year}`,
    withdrawalEndsOn: `25/02/${year}`,
    capacity: "1",
  });
  await page.locator('[name="policy"][value="open"]').check();
  await page.getByRole("button", { name: courses.create.submit }).click();
  await page.getByRole("link", { name: courses.page.generate }).first().click();
  await fill(page, { count: "2" });
  await page.getByRole("button", { name: courses.timetable.preview }).click();
  const add = courses.timetable.submit_other.replace("{count}", "2");
  await page.getByRole("button", { name: add }).click();
  await page.getByRole("link", { name: courses.act.announce.name }).click();
  await page.getByRole("button", { name: courses.act.announce.submit }).click();
  await expect(page.getByRole("main")).toContainText(courses.status.announced);
  return new URL(page.url()).pathname;
}

for (const { language, locale, words, year, code } of journeys) {
  const { study, enrolment, courses } = words;
  const of = (act: string): string => study.enrol.of.replace("{act}", act).replace("{code}", code);

  test.describe(`in ${language}, on a phone`, () => {
    test.use({ locale, viewport: { width: 360, height: 740 } });

    test("a course fills up before the click, the seat that comes free is taken, given back and taken again", async ({
      page,
      visitor,
    }) => {
      const keeper = await visitor();
      await keeper.setViewportSize({ width: 1280, height: 800 });
      await signInAs(keeper, "courseAdministrator");
      const course = await announce(keeper, { words, year, code });
      const seats = async (capacity: string): Promise<void> => {
        await keeper.goto(`${course}/capacity`);
        await fill(keeper, { capacity });
        await keeper.getByRole("button", { name: courses.capacity.submit }).click();
        await expect(keeper.getByRole("status").first()).toContainText(code);
      };

      const main = page.getByRole("main");
      await signInAs(page, "trainee");
      await expect(page).toHaveURL(/\/home$/);
      await inspect(page);
      await page.goto("/catalogue");
      await page.getByRole("searchbox").fill(code.toLowerCase());
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\?q=/);
      await inspect(page);
      await expect(page.getByRole("button", { name: of(study.enrol.enrol) })).toBeVisible();
      await page.getByRole("link", { name: programme }).click();
      await inspect(page);

      await seats("0");
      await page.getByRole("button", { name: study.enrol.enrol }).click();
      await expect(main).toContainText(study.enrol.justFull);
      await inspect(page);
      await page.getByRole("checkbox").check();
      await page.getByRole("button", { name: study.enrol.wait }).click();
      await expect(main).toContainText(enrolment.waitlistedNumber.replace("{n}", "1"));

      await seats("1");
      await page.goto("/me/courses");
      await expect(main).toContainText(enrolment.status.confirmed);
      await inspect(page);
      await page.goto("/me/timetable");
      await expect(main).toContainText(code);
      await inspect(page);

      await page.getByRole("link", { name: code }).first().click();
      await page.getByRole("link", { name: study.act.withdrawal }).click();
      await page.getByRole("button", { name: study.withdrawal.submit }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(1);
      await inspect(page);
      await fill(page, { reason: "15/2" });
      await page.getByRole("button", { name: study.withdrawal.submit }).click();
      await expect(main).toContainText(enrolment.status.withdrawn);
      await expect(main).toContainText("15/2");

      await page.goto(`/catalogue?q=${code}`);
      await page.getByRole("button", { name: of(study.enrol.enrol) }).click();
      await expect(page.getByRole("status").first()).toContainText(
        study.enrol.confirmed.replace("{code}", code),
      );
      await page.goBack();
      await page.reload();
      await expect(main).toContainText(enrolment.status.confirmed);
      await expect(page.getByRole("button", { name: of(study.enrol.enrol) })).toHaveCount(0);
      await page.goto("/me/courses");
      await page.getByRole("link", { name: study.act.withdrawal }).first().click();
      await fill(page, { reason: "16/2" });
      await page.getByRole("button", { name: study.withdrawal.submit }).click();
      await expect(main).toContainText("16/2");
    });
  });
}
