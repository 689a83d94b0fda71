import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

test("a need that somebody registers is counted by their unit and opens to their name", async ({
  page,
  visitor,
}) => {
  await signInAs(page, "trainee");
  await page.goto("/me/needs/registered");
  await page
    .getByLabel("Chương trình")
    .selectOption({ label: "Bồi dưỡng ngạch chuyên viên cao cấp" });
  await page.getByLabel("Ghi chú").fill("Có thể học vào cuối tuần");
  await page.getByRole("main").getByRole("button", { name: "Ghi nhận nhu cầu" }).click();
  await expect(page.getByRole("status")).toContainText("Đã ghi nhận nhu cầu năm");

  const officer = await visitor();
  await signInAs(officer, "officerOfLeThuy");
  await officer.getByRole("link", { name: "Báo cáo" }).click();
  const row = officer.getByRole("row").filter({ hasText: "Bồi dưỡng ngạch chuyên viên cao cấp" });
  await row.last().locator("a[href*='state=registered']").last().click();
  await expect(officer.getByRole("main")).toContainText("Có thể học vào cuối tuần");

  await page.getByRole("link", { name: "Rút lại" }).first().click();
  await page.getByRole("button", { name: "Rút lại nhu cầu" }).click();
  await expect(page.getByRole("status")).toContainText("Đã rút lại nhu cầu.");
});

test("both forms come as files of the year asked for", async ({ page }) => {
  await signInAs(page, "planner");
  await page.goto("/reports/needs");
  const needs = page.waitForEvent("download");
  await page.getByRole("link", { name: "Xuất mẫu F4 (.xlsx)" }).click();
  expect((await needs).suggestedFilename()).toMatch(/^Mau F4 nam \d{4}\.xlsx$/);

  await page.getByRole("link", { name: "Báo cáo kết quả năm" }).click();
  const lastYear = String(new Date().getFullYear() - 1);
  await page.getByLabel("Năm").selectOption(lastYear);
  await expect(page).toHaveURL(new RegExp(`year=${lastYear}`));
  await expect(page.getByRole("main")).toContainText("Một lượt là một người hoàn thành một lớp");
});
