import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");

test("a notice is recorded, the people on the list are let see their titles, and no longer, by forms alone", async ({
  page,
}) => {
  await signInAs(page, "planner");
  await page.goto("/planning?status=approved&sort=-asOf&size=200");
  await page
    .getByRole("row", { name: /Số .+ ngày/ })
    .getByRole("link")
    .first()
    .click();
  const round = await title(page).innerText();
  await page.getByRole("link", { name: "Ghi nhận thông báo" }).click();

  await page.getByLabel("Số, ký hiệu thông báo").fill("15-TB/TU");
  await page.getByLabel("Ngày thông báo").fill("31/12/2099");
  await page.getByRole("button", { name: "Ghi nhận thông báo" }).click();
  await expect(page.getByRole("alert")).toContainText("Ngày thông báo sau ngày hôm nay.");
  await expect(page.getByLabel("Số, ký hiệu thông báo")).toHaveValue("15-TB/TU");
  const today = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" });
  await page.getByLabel("Ngày thông báo").fill(today.format(new Date()));
  await page.getByRole("button", { name: "Ghi nhận thông báo" }).click();

  await expect(title(page)).toHaveText(round);
  await expect(main(page)).toContainText("Đã thông báo");
  await page.getByRole("link", { name: "Cho người trong danh sách xem" }).click();
  await page.getByRole("button", { name: "Cho xem chức danh" }).click();
  await expect(page.getByRole("status")).toContainText("đã xem được chức danh quy hoạch của mình");
  await page.getByRole("link", { name: "Ngừng cho xem chức danh" }).click();
  await page.getByRole("button", { name: "Ngừng cho xem" }).click();
  await expect(page.getByRole("status")).toContainText("không còn xem được");
  await expect(main(page)).toContainText("Lịch sử ghi nhận quyết định, thông báo");
});
