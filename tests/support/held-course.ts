import { expect, type Page } from "@playwright/test";
import type { en } from "#app/i18n/en.ts";
import type { vi } from "#app/i18n/vi.ts";
import { fill } from "#tests/support/fill.ts";

const programme = "Bồi dưỡng tại trung tâm chính trị cấp xã";

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

/** A course that is being held since today, with the first person whom each search finds; answers its address. */
export async function holdCourse(
  page: Page,
  words: Words,
  { code, names }: { code: string; names: readonly string[] },
): Promise<string> {
  const main = page.getByRole("main");
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
  await expect(main).toContainText(words.courses.status.running);
  return course;
}
