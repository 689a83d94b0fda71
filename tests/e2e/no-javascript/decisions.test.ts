import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");

async function fillPaper(page: Page, number: string): Promise<void> {
  await page.getByLabel("Số, ký hiệu quyết định").fill(number);
  await page.getByLabel("Ngày quyết định").fill("02/03/2026");
  await page.getByLabel("Người ký").fill("Phó Bí thư Thường trực");
  await page.getByLabel("Lý do ghi trong quyết định").fill("Trường hợp đặc biệt");
  await page.getByLabel("Có hiệu lực từ ngày").fill("02/03/2026");
}

test("a waiver and a conclusion are recorded and revoked by forms alone", async ({ page }) => {
  await signInAs(page, "planner");
  await page.goto("/readiness/records?subject=state_management&verdict=no_data");
  await page.getByRole("table").locator("tbody").getByRole("link").first().click();
  const record = await title(page).innerText();
  await page.getByRole("link", { name: "Ghi nhận miễn tiêu chuẩn" }).click();

  await page.getByLabel("Nội dung được miễn").selectOption({ value: "state_management" });
  await fillPaper(page, "");
  await page.getByRole("button", { name: "Ghi nhận quyết định miễn" }).click();
  await expect(page.getByRole("alert")).toContainText("Có 1 chỗ cần sửa.");
  await expect(page.getByLabel("Số, ký hiệu quyết định")).toHaveAccessibleDescription(
    /Chưa có số quyết định\. Chỉ ghi nhận khi cấp có thẩm quyền đã có quyết định/,
  );
  await expect(page.getByLabel("Người ký")).toHaveValue("Phó Bí thư Thường trực");
  await page.getByLabel("Số, ký hiệu quyết định").fill("45-QĐ/TU");
  await page.getByRole("button", { name: "Ghi nhận quyết định miễn" }).click();

  await expect(page.getByRole("status")).toHaveText(
    "Đã ghi nhận miễn Quản lý nhà nước theo quyết định số 45-QĐ/TU.",
  );
  await expect(title(page)).toHaveText(record);
  const requirement = page.getByRole("row", { name: /^Quản lý nhà nước/ });
  await expect(requirement).toContainText("Được miễn theo quyết định số 45-QĐ/TU");

  await page.getByRole("link", { name: "Ghi nhận kết luận" }).click();
  await page.getByLabel("Đã đáp ứng").check();
  await fillPaper(page, "46-QĐ/TU");
  await page.getByRole("button", { name: "Ghi nhận kết luận" }).click();
  await expect(main(page)).toContainText("theo quyết định số 46-QĐ/TU ngày 02/03/2026");

  await page
    .getByRole("link", { name: "Thu hồi Miễn: Quản lý nhà nước, quyết định số 45-QĐ/TU" })
    .click();
  await page.getByLabel("Không còn hiệu lực từ ngày").fill("02/03/2026");
  await page.getByLabel("Lý do, văn bản làm căn cứ").fill("Ghi nhận nhầm người");
  await page.getByRole("button", { name: "Ghi nhận thu hồi" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã ghi nhận thu hồi từ ngày 02/03/2026.");
  await expect(requirement).not.toContainText("Được miễn");
  await expect(main(page)).toContainText("Thu hồi từ ngày 02/03/2026: Ghi nhận nhầm người");
});
