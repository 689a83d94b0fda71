import type { Page } from "@playwright/test";
import { vi } from "#app/i18n/vi.ts";
import { fill } from "#tests/support/fill.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const { courses, sending, roster, enrolment, study } = vi;

type Plan = { programme: string; code: string; year: string; capacity: string; policy: string };

/** An announced course with two half-days; answers its address. */
async function announce(page: Page, { programme, year, policy, ...rest }: Plan): Promise<string> {
  await page.goto("/courses/new");
  await page.getByRole("link", { name: programme }).click();
  await fill(page, {
    ...rest,
    startsOn: `03/03/${year}`,
    endsOn: `28/03/${year}`,
    nominationEndsOn: `10/02/${year}`,
    approvalEndsOn: `20/02/${year}`,
    promotionStopsOn: `05/03/${year}`,
    withdrawalEndsOn: `25/02/${year}`,
  });
  await page.locator(`[name="policy"][value="${policy}"]`).check();
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

test("without a script an officer sends two people, the committee approves one and returns one, who is completed", async ({
  page,
  visitor,
}) => {
  const committee = await visitor();
  await signInAs(committee, "courseAdministrator");
  const course = await announce(committee, {
    programme: "Cập nhật kiến thức cho cấp ủy viên",
    code: "CNKT-2039-91",
    year: "2039",
    capacity: "2",
    policy: "approval",
  });

  const main = page.getByRole("main");
  await signInAs(page, "officerOfLeThuy");
  await page.goto(course.replace("/courses/", "/sending/"));
  const boxes = page.locator('input[type="checkbox"][name^="pick-"]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await fill(page, { letterNumber: "19-CV/ĐU", letterDate: "31/02/2026" });
  await page.getByRole("button", { name: sending.course.submit }).click();
  await expect(page.locator('[name="letterDate"]')).toHaveValue("31/02/2026");
  await expect(page.locator('input[name^="pick-"]:checked')).toHaveCount(2);
  await fill(page, { letterDate: "01/06/2026", signatory: "Lê Văn Ký" });
  await page.getByRole("button", { name: sending.course.submit }).click();
  await expect(main).toContainText(sending.letter.sent.replace("{n}", "2"));

  await committee.goto(`${course}/approvals`);
  await committee.locator('select[name^="decision-"]').nth(0).selectOption("return");
  await committee.locator('input[type="checkbox"][name^="pick-"]').nth(1).check();
  await committee.getByRole("button", { name: roster.approvals.submit }).click();
  const decided = (approved: string): string =>
    roster.approvals.sentence.replace("{a}", approved).replace("{w}", "0").replace("{r}", "0");
  await expect(committee.getByRole("status").first()).toContainText(decided("1"));
  await expect(committee.getByRole("main")).toContainText(enrolment.refusal.reason_missing);
  await expect(committee.locator('select[name^="decision-"]').nth(0)).toHaveValue("return");
  await committee.locator('input[name^="reason-"]').nth(0).fill("Thiếu quyết định bổ nhiệm");
  await committee.getByRole("button", { name: roster.approvals.submit }).click();
  await expect(committee.getByRole("main")).not.toContainText(enrolment.refusal.reason_missing);
  await committee.goto(`${course}/roster`);
  await expect(committee.getByRole("row")).toHaveCount(2);

  await page.goto("/sending/requests?view=returned");
  await expect(main).toContainText("Thiếu quyết định bổ nhiệm");
  await page.getByRole("link", { name: "CNKT-2039-91" }).first().click();
  await page.getByRole("link", { name: roster.act.completion }).click();
  await page.getByRole("button", { name: roster.completionForm.submit }).click();
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(1);
  await fill(page, { note: "Đã gửi kèm quyết định số 12" });
  await page.getByRole("button", { name: roster.completionForm.submit }).click();
  await expect(main).toContainText(enrolment.act.completed_request);
});

test("without a script a trainee finds a course, waits, takes the seat that is added and gives it back", async ({
  page,
  visitor,
}) => {
  const keeper = await visitor();
  await signInAs(keeper, "courseAdministrator");
  const code = "TTCT-2040-92";
  const course = await announce(keeper, {
    programme: "Bồi dưỡng tại trung tâm chính trị cấp xã",
    code,
    year: "2040",
    capacity: "0",
    policy: "open",
  });

  const main = page.getByRole("main");
  await signInAs(page, "trainee");
  await page.goto("/catalogue");
  await page.getByRole("searchbox").fill(code);
  await page.locator("form:has(input[type=search]) button[type=submit]").first().click();
  await page.locator("main").getByRole("link", { name: "Bồi dưỡng tại trung tâm" }).click();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: study.enrol.wait }).click();
  await expect(main).toContainText(enrolment.waitlistedNumber.replace("{n}", "1"));

  await keeper.goto(`${course}/capacity`);
  await fill(keeper, { capacity: "1" });
  await keeper.getByRole("button", { name: courses.capacity.submit }).click();
  await expect(keeper.getByRole("status").first()).toContainText(code);

  await page.goto("/me/courses");
  await expect(main).toContainText(enrolment.status.confirmed);
  await page.goto("/me/timetable");
  await page.getByRole("link", { name: code }).first().click();
  await page.getByRole("link", { name: study.act.withdrawal }).click();
  await page.getByRole("button", { name: study.withdrawal.submit }).click();
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(1);
  await fill(page, { reason: "Trùng đợt công tác" });
  await page.getByRole("button", { name: study.withdrawal.submit }).click();
  await expect(main).toContainText(enrolment.status.withdrawn);
});
