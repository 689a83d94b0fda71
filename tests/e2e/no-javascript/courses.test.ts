import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

test("a course without a script: opened, corrected, its half-days added one by one and by a pattern, and cancelled", async ({
  page,
}) => {
  const main = page.getByRole("main");
  await signInAs(page, "courseAdministrator");
  await page.goto("/courses");
  await page.getByRole("link", { name: "Mở lớp" }).first().click();
  await page.getByRole("link", { name: "Bồi dưỡng dự nguồn" }).click();
  await expect(main).toContainText("nên lớp chỉ nhận người do đơn vị cử");
  await page.getByLabel("Mã lớp").fill("DN-2033-01");
  await page.getByLabel("Ngày khai giảng").fill("07/03/2033");
  await page.getByLabel("Ngày bế giảng").fill("18/03/2033");
  await page.getByLabel("Không giới hạn sĩ số").check();
  await page.getByLabel("Duyệt đến hết ngày").fill("08/03/2033");
  await page.getByRole("button", { name: "Tạo lớp dự kiến" }).click();
  await expect(main).toContainText("Ngày “08/03/2033” sau ngày khai giảng.");
  await expect(page.getByLabel("Không giới hạn sĩ số")).toBeChecked();
  await page.getByLabel("Duyệt đến hết ngày").fill("20/02/2033");
  await page.getByRole("button", { name: "Tạo lớp dự kiến" }).click();
  await expect(page.getByRole("status")).toContainText("Đã tạo lớp DN-2033-01.");

  await page.getByRole("link", { name: "Thêm một buổi" }).click();
  await page.getByLabel("Ngày", { exact: true }).fill("07/03/2033");
  await page.getByLabel("Kết thúc lúc").fill("7h");
  await page.getByRole("button", { name: "Thêm buổi này" }).click();
  await expect(main).toContainText("Giờ kết thúc “7h” không sau giờ bắt đầu.");
  await page.getByLabel("Kết thúc lúc").fill("11h30");
  await page.getByRole("button", { name: "Thêm buổi này" }).click();
  await expect(main).toContainText("Sáng, 07:30–11:30");

  await page.getByRole("link", { name: "Lập thời khóa biểu" }).last().click();
  await page.getByLabel("Từ ngày").fill("08/03/2033");
  await page.getByLabel("Số buổi").fill("3");
  await page.getByLabel("Chiều", { exact: true }).uncheck();
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(main).toContainText("Sẽ thêm 3 buổi");
  await expect(page.getByLabel("Chiều", { exact: true })).not.toBeChecked();
  await page.getByRole("button", { name: "Thêm 3 buổi" }).click();
  await expect(main).toContainText("4 buổi, 16 tiết");
  await page.getByRole("link", { name: "Thứ hai, 07/03/2033, Sáng: sửa buổi này" }).click();
  await page.getByRole("link", { name: "Bỏ buổi này" }).click();
  await page.getByRole("button", { name: "Bỏ buổi này" }).click();
  await expect(main).toContainText("3 buổi, 12 tiết");

  await page.getByRole("link", { name: "Hủy lớp" }).click();
  await page.getByRole("button", { name: "Hủy lớp này" }).click();
  await expect(main).toContainText("Lý do: Chưa có nội dung.");
  await page.getByLabel("Lý do").fill("Chưa đủ học viên");
  await page.getByRole("button", { name: "Hủy lớp này" }).click();
  await expect(main).toContainText("Lý do: Chưa đủ học viên");
});
