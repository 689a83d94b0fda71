import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { createAccount, newPassword, usePasswordLink } from "#tests/support/new-account.ts";
import { typePerson } from "#tests/support/new-person.ts";
import { demoAccounts, fillSignIn, signInAs } from "#tests/support/sign-in.ts";

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");

test("signing in, the wrong way and the right way", async ({ page }) => {
  const { userName, password } = demoAccounts.officerOfLeThuy;
  await page.goto("/");
  await fillSignIn(page, { userName, password: "khong dung dau" });
  await expect(main(page)).toContainText("Tên đăng nhập hoặc mật khẩu không đúng.");
  await expect(page.getByLabel("Tên đăng nhập hoặc thư điện tử")).toHaveValue(userName);

  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(title(page)).toHaveText("Cán bộ của đơn vị và việc cử đi học");

  await page.locator("summary.menu-item").click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã đăng xuất.");
});

test("language and appearance are buttons of a form", async ({ page }) => {
  await page.goto("/");
  await page.locator("summary.menu-item").click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(title(page)).toHaveText("Sign in to the cadre training portal");
  await page.locator("summary.menu-item").click();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "night");
});

test("filters, order and paging of the list of people", async ({ page }) => {
  await signInAs(page, "planner");
  await page.goto("/cadres?size=25");
  await page.getByRole("searchbox").fill("nguyen thi ha");
  await page.getByLabel("Giới tính").selectOption("female");
  await page.getByRole("button", { name: "Áp dụng" }).click();
  await expect(page).toHaveURL(/q=nguyen\+thi\+ha.*gender=female/);
  await page.getByRole("link", { name: "Trang sau" }).click();
  await expect(page.getByText(/^Trang 2 \/ \d+$/)).toBeVisible();
  await page.getByRole("link", { name: "Bỏ điều kiện: Giới tính: Nữ" }).click();
  await expect(page).not.toHaveURL(/gender=/);
});

test("every kind of bad input gets its sentence and keeps what was typed", async ({ page }) => {
  await signInAs(page, "officerOfLeThuy");
  await typePerson(page, "Ngô Văn =A1");
  await page.getByLabel("Ngày sinh", { exact: true }).fill("31/02/1990");
  await page.getByLabel("Số điện thoại").fill("không có");
  await page.getByRole("button", { name: "Thêm hồ sơ cán bộ" }).click();

  await expect(main(page)).toContainText("Có 3 chỗ cần sửa. Nội dung đã nhập vẫn được giữ.");
  await expect(page.getByLabel("Ngày sinh", { exact: true })).toHaveAccessibleDescription(
    /“31\/02\/1990” không phải là ngày có trên lịch/,
  );
  await expect(page.getByLabel("Nguồn ngày sinh")).toHaveValue("identity_card");
  await page.getByRole("link", { name: /^Ngày sinh: “31\/02\/1990”/ }).click();
  await expect(page).toHaveURL(/#field-birthDate$/);

  await page.getByLabel("Họ và tên").fill("Ngô Thị Ngắn Gọn");
  await page.getByLabel("Ngày sinh", { exact: true }).fill("28/02/1990");
  await page.getByLabel("Số điện thoại").fill("");
  await page.getByLabel("Đơn vị", { exact: true }).fill("Xã Phong Thủy");
  await page.getByLabel("Từ ngày").fill("01/09/2025");
  await page.getByRole("button", { name: "Thêm hồ sơ cán bộ" }).click();
  await expect(main(page)).toContainText(
    "Xã Phong Thủy chỉ có đến hết ngày 30/06/2025; sau đó là Xã Lệ Thủy.",
  );

  await page.getByLabel("Xã Lệ Thủy", { exact: true }).check();
  await page.getByRole("button", { name: "Thêm hồ sơ cán bộ" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã thêm hồ sơ cán bộ Ngô Thị Ngắn Gọn.");

  await page.getByRole("link", { name: "Thêm chức vụ" }).click();
  await page.getByLabel("Chức vụ", { exact: true }).fill("Phó Bí thư Đảng ủy");
  await page.getByLabel("Đơn vị", { exact: true }).fill("Xã Lệ Thủy");
  await page.getByLabel("Từ ngày").fill("02/01/2026");
  await page.getByLabel("Đến ngày").fill("01/01/2026");
  await page.getByRole("button", { name: "Thêm chức vụ" }).click();
  await expect(main(page)).toContainText(
    "Thời gian “Đến” (01/01/2026) sớm hơn thời gian “Từ” (02/01/2026). Kiểm tra lại hai ô này.",
  );
  await expect(page.getByLabel("Chức vụ", { exact: true })).toHaveValue("Phó Bí thư Đảng ủy");
});

test("two people in one record, a merge and its undoing", async ({ page, visitor }) => {
  await signInAs(page, "planner");
  await page.goto("/cadres?q=Lê+Thị+Diệu+Thủy");
  await page.getByRole("link", { name: "Lê Thị Diệu Thủy", exact: true }).click();
  const record = new URL(page.url()).pathname;
  const officer = await visitor();
  await signInAs(officer, "officerOfLeThuy");
  await officer.goto(`${record}/correction`);
  await page.goto(`${record}/correction`);
  await officer.getByLabel("Dân tộc").fill("Bru - Vân Kiều");
  await officer.getByRole("button", { name: "Lưu thông tin đã sửa" }).click();
  await page.getByLabel("Số điện thoại").fill("0933 333 333");
  await page.getByRole("button", { name: "Lưu thông tin đã sửa" }).click();
  await expect(main(page)).toContainText("vừa cập nhật dòng này lúc");
  await expect(page.getByLabel("Số điện thoại")).toHaveValue("0933 333 333");
  await page.getByLabel("Dân tộc").fill("Bru - Vân Kiều");
  await page.getByRole("button", { name: "Lưu thông tin đã sửa" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã lưu thông tin của Lê Thị Diệu Thủy.");

  await page.getByRole("link", { name: "Gộp hồ sơ trùng" }).click();
  await page.getByRole("link", { name: "Đối chiếu với Lê Thị Diệu Thuỷ" }).click();
  await page.getByRole("button", { name: "Gộp hai hồ sơ" }).click();
  await expect(page.getByRole("status")).toContainText("Đã gộp hai hồ sơ.");
  await expect(page.locator("[data-toast]")).toHaveCSS("position", "static");
  await expect(page.getByRole("button", { name: "Đóng thông báo" })).toHaveCount(0);
  const separate = { name: /^Tách lại hồ sơ \d+$/ };
  await page.getByRole("link", separate).click();
  await expect(main(page)).toContainText("Có thể gộp lại sau.");
  await page.getByRole("button", separate).click();
  await expect(page.getByRole("status")).toContainText("Đã tách");
});

test("an account from the first form to its end", async ({ page, visitor }) => {
  await signInAs(page, "administrator");
  await page.goto("/accounts/new");
  await page.getByLabel("Họ và tên").fill("Thái Thị Không Lời");
  await page.getByLabel("Tên đăng nhập").fill("Thái Thị");
  await page.getByRole("button", { name: "Tạo tài khoản và liên kết dùng một lần" }).click();
  await expect(main(page)).toContainText("Tên đăng nhập chỉ gồm chữ thường không dấu");
  await page.getByLabel("Tên đăng nhập").fill("khong.loi");
  await page.getByLabel("Vai trò").selectOption("lecturer");
  await page.getByLabel("Đơn vị").fill("Tỉnh Quảng Trị");
  await page.getByRole("button", { name: "Tạo tài khoản và liên kết dùng một lần" }).click();
  const link = new URL((await page.locator("code").textContent()) ?? "").pathname;

  const lecturer = await visitor();
  await lecturer.goto(link);
  await lecturer.getByLabel("Mật khẩu mới", { exact: true }).fill("ngan");
  await lecturer.getByLabel("Nhập lại mật khẩu mới").fill("ngan");
  await lecturer.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
  await expect(main(lecturer)).toContainText("Mật khẩu mới quá ngắn. Đặt mật khẩu dài hơn.");
  const password = "mua roi tren mai la";
  await lecturer.getByLabel("Mật khẩu mới", { exact: true }).fill(password);
  await lecturer.getByLabel("Nhập lại mật khẩu mới").fill(password);
  await lecturer.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
  await expect(lecturer).toHaveURL(/\/home$/);
  await expect(title(lecturer)).toHaveText("Buổi dạy của tôi");
  await lecturer.goto("/account/password");
  await lecturer.getByLabel("Mật khẩu hiện nay").fill(password);
  await lecturer.getByLabel("Mật khẩu mới", { exact: true }).fill("nang len tren doi thong");
  await lecturer.getByLabel("Nhập lại mật khẩu mới").fill("nang len tren doi thong");
  await lecturer.getByRole("button", { name: "Đặt mật khẩu mới" }).click();
  await expect(lecturer.getByRole("status")).toContainText("Đã đổi mật khẩu.");

  await page.getByRole("link", { name: "Xem tài khoản" }).click();
  await page.getByRole("link", { name: "Sửa họ tên, thư điện tử" }).click();
  await page.getByLabel("Thư điện tử").fill("khong.loi@coquan.vn");
  await page.getByRole("button", { name: "Lưu thông tin" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã lưu thông tin tài khoản.");
  await page.getByRole("link", { name: /^Chấm dứt vai trò/ }).click();
  await page.getByLabel("Lý do").fill("Hết hợp đồng thỉnh giảng");
  await page.getByRole("button", { name: "Chấm dứt vai trò này" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã chấm dứt vai trò.");
  await page.getByRole("link", { name: "Chấm dứt tài khoản" }).click();
  await page.getByLabel("Lý do").fill("Hết hợp đồng thỉnh giảng");
  await page.getByRole("button", { name: "Chấm dứt tài khoản này" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã chấm dứt tài khoản.");
  await page.getByRole("button", { name: "Mở lại tài khoản" }).click();
  await expect(page.getByRole("status")).toContainText("Đã mở lại tài khoản.");
});

test("what was typed survives being signed out from another device", async ({ page, visitor }) => {
  await signInAs(page, "administrator");
  const link = await createAccount(page, {
    name: "Trần Thị Hai Máy",
    userName: "hai.may",
    role: "Cán bộ tổ chức đơn vị",
    unit: "Xã Lệ Thủy",
  });
  const officer = await visitor();
  await usePasswordLink(officer, link);
  await typePerson(officer, "Hà Thị Không Mất");
  const again = { userName: "hai.may", password: newPassword };
  const other = await visitor();
  await other.goto("/account");
  await fillSignIn(other, again);
  await other.getByRole("link", { name: "Đăng xuất khỏi thiết bị đó" }).click();
  await expect(title(other)).toHaveText("Đăng xuất khỏi một thiết bị khác");
  await other.getByRole("button", { name: "Đăng xuất khỏi thiết bị đó" }).click();
  await expect(other.getByRole("status")).toHaveText("Đã đăng xuất khỏi thiết bị đã chọn.");

  await officer.getByRole("button", { name: "Thêm hồ sơ cán bộ" }).click();
  await expect(main(officer)).toContainText("Phiên làm việc đã hết hạn.");
  await fillSignIn(officer, again);
  await expect(officer.getByLabel("Họ và tên")).toHaveValue("Hà Thị Không Mất");
  await officer.getByRole("button", { name: "Thêm hồ sơ cán bộ" }).click();
  await expect(officer.getByRole("status")).toHaveText("Đã thêm hồ sơ cán bộ Hà Thị Không Mất.");
});

test("an unknown address, and a form of another site", async ({ page, baseURL }) => {
  await signInAs(page, "officerOfLeThuy");
  expect((await page.goto("/cadres/999999"))?.status()).toBe(404);
  await expect(title(page)).toHaveText("Không tìm thấy nội dung");

  const answer = await page.request.post(`${baseURL}/cadres/new`, {
    form: { fullName: "Người Nơi Khác" },
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  });
  expect(answer.status()).toBe(403);
});
