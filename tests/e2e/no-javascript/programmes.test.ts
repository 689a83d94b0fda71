import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

test("a draft of a programme with conditions, corrected, shortened and discarded", async ({
  page,
}) => {
  const main = page.getByRole("main");
  await signInAs(page, "administrator");
  await page.goto("/programmes?q=DN");
  await main.getByRole("link", { name: "Bồi dưỡng dự nguồn", exact: true }).click();
  await expect(main).toContainText("lớp của chương trình này chỉ nhận người do đơn vị cử");
  await page.getByRole("link", { name: "Soạn phiên bản mới" }).click();
  await page.getByLabel("Áp dụng từ ngày").fill("01/01/2000");
  await page.getByLabel("Căn cứ", { exact: true }).fill("Quy định 33-QĐ/TU");
  await page.getByLabel("Tỷ lệ dự học tối thiểu (%)").fill("101");
  await page.getByLabel("Giỏi từ").fill("7");
  await page.getByRole("button", { name: "Tạo dự thảo" }).click();
  await expect(main).toContainText("“101” không phải là tỷ lệ phù hợp.");
  await expect(main).toContainText("Mức này phải bắt đầu từ điểm cao hơn mức trước.");
  await expect(page.getByLabel("Căn cứ", { exact: true })).toHaveValue("Quy định 33-QĐ/TU");
  await page.getByLabel("Tỷ lệ dự học tối thiểu (%)").fill("85");
  await page.getByLabel("Giỏi từ").fill("8,5");
  await page.getByRole("button", { name: "Tạo dự thảo" }).click();
  await expect(page.getByRole("alert")).toContainText("đã bắt đầu từ đúng ngày ấy");
  await page.getByLabel("Áp dụng từ ngày").fill("01/01/2033");
  await page.getByRole("button", { name: "Tạo dự thảo" }).click();
  await expect(main).toContainText("giỏi từ 8,5");
  await expect(main).toContainText("Được quy hoạch một trong");

  await page.getByRole("link", { name: "Thêm điều kiện", exact: true }).click();
  await page.getByRole("link", { name: "Chức vụ đang giữ" }).click();
  await page.getByLabel("Điều khoản, văn bản").fill("Điều 5");
  await page.getByRole("button", { name: "Thêm điều kiện này" }).click();
  await expect(main).toContainText("Chưa chọn chức danh nào.");
  await page.getByRole("checkbox", { name: "Bí thư Đảng ủy cấp xã", exact: true }).check();
  await page.getByRole("button", { name: "Thêm điều kiện này" }).click();
  await page.getByRole("link", { name: "Thêm lựa chọn khác cho điều kiện 2" }).click();
  await page.getByRole("link", { name: "Đơn vị công tác" }).click();
  await page.locator("[name=units]").fill("Xã Không Có");
  await page.getByLabel("Điều khoản, văn bản").fill("Điều 6");
  await page.getByRole("button", { name: "Thêm điều kiện này" }).click();
  await expect(main).toContainText("Không có đơn vị “Xã Không Có” trong phạm vi phụ trách.");
  await page.locator("[name=units]").fill("Xã Lệ Thủy\nXã Cam Hồng");
  await page.getByRole("button", { name: "Thêm điều kiện này" }).click();
  await expect(main).toContainText("Công tác tại Xã Cam Hồng hoặc Xã Lệ Thủy hoặc đơn vị");

  await page.getByRole("link", { name: /^Sửa: Công tác tại/ }).click();
  await page.locator("[name=units]").fill("Xã Lệ Thủy");
  await page.getByRole("button", { name: "Lưu điều kiện này" }).click();
  await expect(main).not.toContainText("Cam Hồng");
  await page.getByRole("link", { name: /^Bỏ: Công tác tại/ }).click();
  await page.getByRole("button", { name: "Bỏ điều kiện này" }).click();
  await expect(main).not.toContainText("Lệ Thủy");
  await page.getByRole("link", { name: "Sửa thông tin phiên bản" }).click();
  await page.getByLabel("Số tiết").fill("40");
  await page.getByRole("button", { name: "Lưu thông tin dự thảo" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã lưu thông tin dự thảo.");

  await page.getByRole("link", { name: "Bỏ dự thảo" }).click();
  await page.getByRole("button", { name: "Bỏ dự thảo này" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã bỏ dự thảo áp dụng từ ngày 01/01/2033.");
});
