import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const title = (page: Page) => page.getByRole("heading", { level: 1 });

test("@postgresql a planner reads a round, its points for attention, a record, and records the decision", async ({
  page,
  visitor,
}) => {
  await signInAs(page, "planner");
  await page.getByRole("link", { name: "Quy hoạch", exact: true }).click();
  await expect(title(page)).toHaveText("Các đợt quy hoạch");
  await page.getByLabel("Đơn vị (kể cả trực thuộc)").fill("xã Lệ Thủy");
  await page.locator("select[name=term]").selectOption({ label: "2030-2035" });
  await page.getByRole("button", { name: "Áp dụng" }).click();
  await page.getByRole("table").getByRole("link", { name: "Xã Lệ Thủy" }).click();
  await expect(title(page)).toHaveText("Danh sách quy hoạch Xã Lệ Thủy");
  const main = page.getByRole("main");
  await expect(main).toContainText("tính tuổi tại ngày 15/01/2026");
  await expect(main).toContainText("Chưa ghi số, ngày quyết định");
  await expect(main).toContainText(/Vượt số người quy hoạch cho một chức danh: \d/);
  await expect(main).toContainText("không thay thế kết quả thẩm định của cấp có thẩm quyền");

  const records = page.getByRole("table", { name: "Danh sách", exact: true });
  await page.getByLabel("Giới tính").selectOption({ label: "Nữ" });
  await page.getByRole("button", { name: "Áp dụng" }).click();
  const women = await records.locator("tbody").getByRole("row").count();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Xuất danh sách này (.xlsx)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(
    "Danh sách quy hoạch Xã Lệ Thủy 2030-2035 15-01-2026.xlsx",
  );
  await page.getByRole("link", { name: "Bỏ điều kiện: Giới tính: Nữ" }).click();
  expect(await records.locator("tbody").getByRole("row").count()).toBeGreaterThan(women);

  await records.getByRole("link", { name: "Phạm Văn Lam" }).first().click();
  await expect(page.getByRole("table", { name: "Kiểm tra theo quy định" })).toContainText(
    "Chỉ quy hoạch chức danh cao hơn",
  );
  await expect(main).toContainText("Đang học, chưa tính là đã có");
  await page.getByText("Các ghi nhận trước đây (3)").click();
  await expect(page.getByRole("table", { name: "Các ghi nhận trước đây" })).toContainText(
    /\d{2}\/\d{2}\/2024/,
  );

  await page.getByRole("link", { name: "Danh sách quy hoạch Xã Lệ Thủy" }).click();
  await page.getByRole("link", { name: "Ghi nhận quyết định phê duyệt" }).click();
  await page.getByLabel("Số, ký hiệu quyết định").fill("87-QĐ/ĐU");
  await page.getByLabel("Ngày quyết định").fill("31/02/2026");
  await page.getByLabel("Người ký").fill("Bí thư Đảng ủy");
  await page.getByRole("button", { name: "Ghi nhận quyết định" }).click();
  await expect(page.getByRole("alert")).toContainText("“31/02/2026” không phải là ngày");
  await page.getByLabel("Ngày quyết định").fill("28/02/2026");
  await page.getByRole("button", { name: "Ghi nhận quyết định" }).click();
  await expect(page.getByRole("status")).toHaveText(
    "Đã ghi nhận quyết định số 87-QĐ/ĐU ngày 28/02/2026.",
  );
  await expect(main).toContainText("Số 87-QĐ/ĐU ngày 28/02/2026, Bí thư Đảng ủy ký");

  const leader = await visitor();
  await signInAs(leader, "leader");
  await leader.goto(page.url());
  await expect(leader.getByRole("main")).toContainText("Số 87-QĐ/ĐU ngày 28/02/2026");
  await expect(leader.getByRole("link", { name: /quyết định/ })).toHaveCount(0);
});

test("somebody is entered by hand, ended by a decision, and the end taken back", async ({
  page,
}) => {
  await signInAs(page, "planner");
  await page.goto("/planning?status=draft&in=xã+Cam+Hồng");
  await page.getByRole("table").getByRole("link", { name: "Xã Cam Hồng" }).click();
  await page.getByRole("link", { name: "Thêm người vào danh sách" }).click();
  await page.getByRole("searchbox").fill("nguyen");
  await page.getByRole("button", { name: "Áp dụng" }).click();
  await page
    .getByRole("link", { name: /^Chọn / })
    .first()
    .click();
  await page.getByLabel("Chức danh quy hoạch").selectOption({ label: "Phó Chủ tịch UBND cấp xã" });
  await page.getByLabel("Đơn vị quy hoạch").fill("xã Cam Hồng");
  await page.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(page.getByRole("status")).toContainText("vào danh sách.");
  const main = page.getByRole("main");
  await expect(main).toContainText("Đề nghị");

  await page.getByRole("link", { name: "Kết thúc quy hoạch" }).click();
  await page.getByLabel("Lý do kết thúc").selectOption({ label: "Sắp xếp tổ chức bộ máy" });
  await page.getByLabel("Ngày cuối cùng trong quy hoạch").fill("30/06/2026");
  await page.getByLabel("Văn bản làm căn cứ").fill("Quyết định số 9-QĐ/TU ngày 29/06/2026");
  await page.getByRole("button", { name: "Ghi nhận kết thúc quy hoạch" }).click();
  await expect(page.getByRole("status")).toContainText("từ sau ngày 30/06/2026.");
  await expect(main).toContainText("Đã kết thúc (sắp xếp tổ chức bộ máy)");

  const undo = { name: "Hoàn tác việc kết thúc" };
  await page.getByRole("button", undo).click();
  await page.getByRole("dialog").getByRole("button", undo).click();
  await expect(page.getByRole("status")).toContainText("Đã hoàn tác việc kết thúc quy hoạch");
  await expect(page.getByRole("table", { name: "Lịch sử" }).locator("tbody tr")).toHaveCount(3);
});

test.describe("in English", () => {
  test.use({ locale: "en-GB" });

  test("a planner reads a round and records its decision", async ({ page }) => {
    await signInAs(page, "planner");
    await page.getByRole("link", { name: "Planning", exact: true }).click();
    await expect(title(page)).toHaveText("Planning rounds");
    await page.getByLabel("Unit (with those below it)").fill("xã Cam Hồng");
    await page.locator("select[name=term]").selectOption({ label: "2030-2035" });
    await page.getByLabel("Status").selectOption({ label: "Approved" });
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByRole("table").getByRole("link", { name: "Xã Cam Hồng" }).click();
    await expect(title(page)).toHaveText("Planning list of Xã Cam Hồng");
    const main = page.getByRole("main");
    await expect(main).toContainText("age counted on 10/02/2026");
    await expect(main).toContainText("it does not replace the verification by the competent level");

    await page.getByRole("link", { name: "Record the decision" }).click();
    await page.getByLabel("Number of the decision").fill("12-QĐ/ĐU");
    await page.getByLabel("Date of the decision").fill("01/03/2027");
    await page.getByLabel("Signed by").fill("Bí thư Đảng ủy");
    await page.getByRole("button", { name: "Record this decision" }).click();
    await expect(page.getByRole("alert")).toContainText("The date of the decision is after today.");
    await page.getByLabel("Date of the decision").fill("01/03/2026");
    await page.getByRole("button", { name: "Record this decision" }).click();
    await expect(page.getByRole("status")).toHaveText(
      "Decision no. 12-QĐ/ĐU of 01/03/2026 was recorded.",
    );
  });
});
