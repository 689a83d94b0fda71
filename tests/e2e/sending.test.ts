import type { Page } from "@playwright/test";
import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";
import { fill } from "#tests/support/fill.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const programme = "Cập nhật kiến thức cho cấp ủy viên";

const journeys = [
  { language: "vi", locale: "vi-VN", words: vi, year: "2033", code: "CNKT-2033-61" },
  { language: "en", locale: "en-GB", words: en, year: "2034", code: "CNKT-2034-62" },
] as const;

type Words = typeof vi | typeof en;
type Plan = { words: Words; year: string; code: string };

/** A course of two seats that takes requests; answers its address. */
async function announce(page: Page, { words: { courses }, year, code }: Plan): Promise<string> {
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
    capacity: "2",
  });
  await page.getByRole("button", { name: courses.create.submit }).click();
  await page.getByRole("link", { name: courses.page.generate }).first().click();
  await fill(page, { count: "4" });
  await page.getByRole("button", { name: courses.timetable.preview }).click();
  const add = courses.timetable.submit_other.replace("{count}", "4");
  await page.getByRole("button", { name: add }).click();
  await page.getByRole("link", { name: courses.act.announce.name }).click();
  await page.getByRole("button", { name: courses.act.announce.submit }).click();
  await expect(page.getByRole("main")).toContainText(courses.status.announced);
  return new URL(page.url()).pathname;
}

/** Ticks the first people of the page, in its order. */
async function tick(page: Page, count: number): Promise<void> {
  const boxes = page.locator('input[type="checkbox"][name^="pick-"]');
  for (let place = 0; place < count; place += 1) await boxes.nth(place).check();
}

for (const { language, locale, words, year, code } of journeys) {
  const { sending, roster, enrolment } = words;

  test.describe(`in ${language}`, () => {
    test.use({ locale });
    // why: one story in two parts, each within the time of a journey
    test.describe.configure({ mode: "serial" });
    let course = "";

    test("an officer sends five people by one letter", async ({ page, visitor }) => {
      const committee = await visitor();
      await signInAs(committee, "courseAdministrator");
      course = await announce(committee, { words, year, code });

      const main = page.getByRole("main");
      await signInAs(page, "officerOfLeThuy");
      await page.goto("/sending");
      await expect(main).toContainText(code);
      await inspect(page);
      await page.goto(course.replace("/courses/", "/sending/"));
      await inspect(page);
      await tick(page, 5);
      await fill(page, { letterNumber: `15-CV/${language}` });
      await page.getByRole("button", { name: sending.course.submit }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(2);
      await expect(page.locator('input[name^="pick-"]:checked')).toHaveCount(5);
      await fill(page, { letterDate: "01/06/2026", signatory: "Lê Văn Ký" });
      await page.getByRole("button", { name: sending.course.submit }).click();
      await expect(main).toContainText(sending.letter.sent.replace("{n}", "5"));
      await expect(main).toContainText(enrolment.status.unit_approved);
      await inspect(page);
    });

    test("the committee approves four on two seats, two wait, and the officer completes the fifth", async ({
      page,
      visitor,
    }) => {
      const committee = await visitor();
      await signInAs(committee, "courseAdministrator");
      await committee.goto("/approvals");
      await inspect(committee);
      await committee.goto(`${course}/approvals`);
      await inspect(committee);
      await tick(committee, 4);
      await committee.locator('select[name^="decision-"]').nth(4).selectOption("return");
      await committee.locator('input[name^="reason-"]').nth(4).fill("15/2");
      await committee.getByRole("button", { name: roster.approvals.submit }).click();
      const [a, w, r] = ["2", "2", "0"];
      await expect(committee.getByRole("status").first()).toContainText(
        roster.approvals.sentence.replace("{a}", a).replace("{w}", w).replace("{r}", r),
      );
      await inspect(committee);
      await committee.goto(`${course}/waiting`);
      for (const number of ["1", "2"])
        await expect(committee.getByRole("main")).toContainText(
          enrolment.waitlistedNumber.replace("{n}", number),
        );
      await inspect(committee);
      await committee.goto(`${course}/roster`);
      await expect(committee.getByRole("row")).toHaveCount(3);
      await inspect(committee);

      const main = page.getByRole("main");
      await signInAs(page, "officerOfLeThuy");
      await page.goto("/sending/requests?view=returned");
      await expect(main).toContainText("15/2");
      await inspect(page);
      await page.getByRole("link", { name: code }).first().click();
      await inspect(page);
      await page.getByRole("link", { name: roster.act.completion }).click();
      await fill(page, { note: "15/2" });
      await inspect(page);
      await page.getByRole("button", { name: roster.completionForm.submit }).click();
      await expect(main).toContainText(enrolment.act.completed_request);
    });
  });
}
