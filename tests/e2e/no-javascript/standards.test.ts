import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

test("a draft with several ways to meet one requirement, corrected, shortened and discarded", async ({
  page,
}) => {
  const main = page.getByRole("main");
  await signInAs(page, "planner");
  await page.goto("/standards?q=truong+phong");
  await main.locator("a[href^='/titles/']").first().click();
  await page.getByRole("link", { name: "Soạn phiên bản mới" }).click();
  await page.getByLabel("Áp dụng từ ngày").fill("01/01/2033");
  await page.getByLabel("Áp dụng đến hết ngày").fill("31/12/2032");
  await page.getByLabel("Căn cứ", { exact: true }).fill("Quy định 33-QĐ/TU");
  await page.getByLabel("Không có điều kiện nào").check();
  await page.getByRole("button", { name: "Tạo dự thảo" }).click();
  await expect(main).toContainText("“31/12/2032” sớm hơn ngày bắt đầu áp dụng.");
  await expect(page.getByLabel("Không có điều kiện nào")).toBeChecked();
  await page.getByLabel("Áp dụng đến hết ngày").fill("");
  await page.getByRole("button", { name: "Tạo dự thảo" }).click();
  await expect(main).toContainText("dự thảo chưa có điều kiện nào");

  await page.getByRole("link", { name: "Thêm điều kiện", exact: true }).click();
  await page.getByRole("link", { name: "Một trong nhiều cách" }).click();
  await page.getByLabel("Nội dung").selectOption("informatics");
  await page.getByLabel("Khi quy hoạch").check();
  await page.getByRole("button", { name: "Thêm điều kiện này" }).click();
  await expect(main).toContainText("Điều khoản, văn bản: Chưa có nội dung.");
  await page.getByLabel("Điều khoản, văn bản").fill("Điều 5");
  await page.getByRole("button", { name: "Thêm điều kiện này" }).click();
  await expect(main).toContainText("Một trong nhiều cách: chưa có cách đáp ứng nào.");

  await page.getByRole("link", { name: "Thêm cách đáp ứng: Tin học" }).click();
  await page.getByRole("link", { name: "Trình độ", exact: true }).click();
  await page.getByLabel("Trình độ tối thiểu").selectOption("informatics.basic");
  await page.getByRole("button", { name: "Thêm cách đáp ứng này" }).click();
  await page.getByRole("link", { name: "Thêm cách đáp ứng: Tin học" }).click();
  await page.getByRole("link", { name: "Bồi dưỡng định kỳ" }).click();
  await page.getByLabel("Mỗi kỳ tính từ ngày hoàn thành").check();
  await page.getByRole("button", { name: "Thêm cách đáp ứng này" }).click();
  await expect(main).toContainText("Chưa chọn chương trình nào. Chọn ít nhất một chương trình.");
  await expect(main).toContainText("Chưa ghi độ dài của kỳ.");
  await page.getByRole("checkbox").first().check();
  await page.getByLabel("Độ dài mỗi kỳ (tháng)").fill("36");
  await page.getByRole("button", { name: "Thêm cách đáp ứng này" }).click();
  await expect(main).toContainText("Một trong các điều kiện sau:");
  await expect(main).toContainText("36 tháng một lần");

  await page.getByRole("link", { name: /^Sửa: .*36 tháng/ }).click();
  await expect(page.getByRole("checkbox").first()).toBeChecked();
  await page.getByLabel("Độ dài mỗi kỳ (tháng)").fill("24");
  await page.getByRole("button", { name: "Lưu điều kiện này" }).click();
  await expect(main).toContainText("24 tháng một lần");
  await page.getByRole("link", { name: /^Bỏ: Tin học, .*24 tháng/ }).click();
  await page.getByRole("button", { name: "Bỏ điều kiện này" }).click();
  await expect(main).not.toContainText("24 tháng một lần");

  await page.getByRole("link", { name: "Bỏ dự thảo" }).click();
  await page.getByRole("button", { name: "Bỏ dự thảo này" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã bỏ dự thảo áp dụng từ ngày 01/01/2033.");
});
