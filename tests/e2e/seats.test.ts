import type { Page } from "@playwright/test";
import { fill } from "#tests/support/fill.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

// Through the browser alone: nothing of the portal is imported, its words are written out as people read them.

const people = { first: "Hoàng Thị Hà" };

const journeys = [
  {
    language: "vi",
    locale: "vi-VN",
    programme: "Bồi dưỡng kỹ năng lãnh đạo, quản lý cấp xã",
    code: "KN-XA-2037-81",
    year: "2037",
    leaver: "Lê Văn Nghĩa",
    password: "cay cau cu ben kia song",
    words: {
      preview: "Xem trước",
      addSessions: "Thêm 4 buổi",
      announced: "Đang chiêu sinh",
      sent: "Đã cử 12 người",
      decided: "Đã duyệt 9, vào danh sách chờ 2, không duyệt 1.",
      confirmed: "Đã xếp lớp",
      waiting: "Danh sách chờ, số 1",
      offered: "Có chỗ, chờ xác nhận",
      withdrawn: "Đã rút đăng ký",
      take: "Nhận chỗ",
    },
  },
  {
    language: "en",
    locale: "en-GB",
    programme: "Bồi dưỡng cán bộ, công chức cấp xã",
    code: "BD-XA-2038-82",
    year: "2038",
    leaver: "Nguyễn Xuân Ninh",
    password: "another old bridge of stone",
    words: {
      preview: "Preview",
      addSessions: "Add 4 half-days",
      announced: "Open for enrolment",
      sent: "Sent: 12",
      decided: "9 approved, 2 on the waiting list, 1 rejected.",
      confirmed: "Seat confirmed",
      waiting: "Waiting list, no. 1",
      offered: "Seat offered",
      withdrawn: "Withdrawn",
      take: "Take the seat",
    },
  },
] as const;

type Journey = (typeof journeys)[number];

/** Sends the form of the page by its own button. */
const submit = (page: Page): Promise<void> =>
  page.locator("form.form button[type=submit]").last().click();

/** A course of nine seats that takes requests; answers its number. */
async function announce(page: Page, { programme, code, year, words }: Journey): Promise<string> {
  await page.goto("/courses/new");
  await page.getByRole("link", { name: programme, exact: true }).click();
  await fill(page, {
    code,
    startsOn: `03/03/${year}`,
    endsOn: `28/03/${year}`,
    nominationEndsOn: `10/02/${year}`,
    approvalEndsOn: `20/02/${year}`,
    promotionStopsOn: `01/03/${year}`,
    withdrawalEndsOn: `25/02/${year}`,
    capacity: "9",
  });
  await submit(page);
  await page.locator("main a[href$='/timetable']").first().click();
  await fill(page, { count: "4" });
  await page.getByRole("button", { name: words.preview, exact: true }).click();
  await page.getByRole("button", { name: words.addSessions }).click();
  await page.locator("main a[href$='/announcement']").first().click();
  await submit(page);
  await expect(page.getByRole("main")).toContainText(words.announced);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** An account for one of the officer's people, by the one-time link; answers their page. */
async function openAccount(
  officer: Page,
  trainee: Page,
  { leaver, password }: Pick<Journey, "leaver" | "password">,
): Promise<void> {
  await officer.goto(`/cadres?q=${encodeURIComponent(leaver)}`);
  await officer.getByRole("link", { name: leaver, exact: true }).first().click();
  await officer.goto(`${new URL(officer.url()).pathname}/invitation`);
  await submit(officer);
  const link = (await officer.locator("code").textContent()) ?? "";
  await trainee.goto(new URL(link).pathname);
  const fields = trainee.locator("input[type=password]");
  await fields.nth(0).fill(password);
  await fields.nth(1).fill(password);
  await submit(trainee);
  await expect(trainee).toHaveURL(/\/home$/);
}

/** Ticks twelve people: who leaves first, then others, and the one with a telephone tenth. */
async function send(officer: Page, course: string, { leaver, words }: Journey): Promise<void> {
  await officer.goto(`/sending/${course}`);
  const rowOf = (name: string) =>
    officer.locator("tr:has(input[name^='pick-'])").filter({ hasText: name }).first();
  const names = await officer
    .locator("tr:has(input[name^='pick-']) th, tr:has(input[name^='pick-']) td a")
    .allInnerTexts();
  const others = [...new Set(names.map((name) => name.trim()))].filter(
    (name) => name !== "" && name !== leaver && name !== people.first,
  );
  const chosen = [leaver, ...others.slice(0, 8), people.first, ...others.slice(8, 10)];
  expect(chosen).toHaveLength(12);
  for (const [index, name] of chosen.entries()) {
    const row = rowOf(name);
    await row.locator("input[name^='pick-']").check();
    await row.locator("input[name^='order-']").fill(String(index + 1));
  }
  await fill(officer, {
    letterNumber: "27-CV/ĐU",
    letterDate: "02/11/2026",
    signatory: "Lê Văn Ký",
  });
  await submit(officer);
  await expect(officer.getByRole("main")).toContainText(words.sent);
}

for (const journey of journeys) {
  const { language, locale, code, words } = journey;

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("twelve are sent in one batch, eleven approved, two wait, one withdraws, and the next takes the seat on a telephone", async ({
      page: officer,
      visitor,
    }) => {
      // why: four people, each in a browser of their own
      test.setTimeout(120_000);
      const committee = await visitor();
      await signInAs(committee, "courseAdministrator");
      const course = await announce(committee, journey);

      const leaver = await visitor();
      await signInAs(officer, "officerOfLeThuy");
      await openAccount(officer, leaver, journey);
      await send(officer, course, journey);

      await committee.goto(`/courses/${course}/approvals`);
      const boxes = committee.locator("input[type=checkbox][name^='pick-']");
      await expect(boxes).toHaveCount(12);
      for (let place = 0; place < 11; place += 1) await boxes.nth(place).check();
      await committee.locator("select[name^='decision-']").nth(11).selectOption("reject");
      await committee.locator("input[name^='reason-']").nth(11).fill("15/2");
      await submit(committee);
      await expect(committee.getByRole("status").first()).toContainText(words.decided);

      const phone = await visitor();
      await phone.setViewportSize({ width: 360, height: 740 });
      await signInAs(phone, "trainee");
      await phone.goto("/me/courses");
      await expect(phone.getByRole("main")).toContainText(words.waiting);

      await leaver.goto("/me/courses");
      await expect(leaver.getByRole("main")).toContainText(words.confirmed);
      const ownRow = (page: Page) => page.locator("main li").filter({ hasText: code });
      await ownRow(leaver).locator("a[href$='/withdrawal']").click();
      await fill(leaver, { reason: "15/2" });
      await submit(leaver);
      await expect(leaver.getByRole("main")).toContainText(words.withdrawn);

      await phone.reload();
      await expect(phone.getByRole("main")).toContainText(words.offered);
      await ownRow(phone).getByRole("button", { name: words.take }).click();
      await expect(phone.getByRole("main")).toContainText(words.confirmed);

      await committee.goto(`/courses/${course}/roster`);
      await expect(committee.getByRole("main")).toContainText(people.first);
      await expect(committee.getByRole("row")).toHaveCount(10);
    });
  });
}
