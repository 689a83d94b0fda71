import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { createAccount, newPassword, usePasswordLink } from "#tests/support/new-account.ts";
import { fillSignIn, signInAs } from "#tests/support/sign-in.ts";

async function confirmRoleOf(page: Page, holder: string): Promise<void> {
  await page.goto("/accounts/confirmations");
  await page
    .getByRole("row")
    .filter({ hasText: holder })
    .getByRole("link", { name: "Xem và xác nhận" })
    .click();
  await page.getByRole("button", { name: "Xác nhận vai trò" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã xác nhận vai trò.");
}

test("a planner's role works only once a second administrator has confirmed it", async ({
  page,
  visitor,
}) => {
  await signInAs(page, "administrator");
  const link = await createAccount(page, {
    name: "Bùi Thị Xuân Mơ",
    userName: "xuan.mo",
    role: "Cán bộ làm công tác quy hoạch",
    unit: "Tỉnh Quảng Trị",
  });
  await page.getByRole("link", { name: "Xem tài khoản" }).click();
  const account = new URL(page.url()).pathname;
  await expect(page.getByRole("table", { name: "Vai trò được giao" })).toContainText(
    "Chờ xác nhận",
  );
  await expect(page.getByRole("main")).not.toContainText(link);

  const planner = await visitor();
  await usePasswordLink(planner, link);
  await expect(planner).toHaveURL(/\/account$/);
  await expect(planner.getByRole("main")).toContainText("Tài khoản chưa được giao quyền");
  expect((await planner.goto("/cadres"))?.status()).toBe(404);

  await page.goto("/accounts/confirmations");
  const waiting = page.getByRole("row").filter({ hasText: "Bùi Thị Xuân Mơ" });
  await expect(waiting).toContainText("Người giao không tự xác nhận.");
  await expect(waiting.getByRole("link")).toHaveCount(0);

  const second = await visitor();
  await signInAs(second, "secondAdministrator");
  await confirmRoleOf(second, "Bùi Thị Xuân Mơ");

  expect((await planner.goto("/cadres"))?.status()).toBe(200);
  await expect(planner.locator(".working-as")).toContainText("Cán bộ làm công tác quy hoạch");

  await page.goto(account);
  const history = page.getByRole("table", { name: "Quá trình của tài khoản" });
  for (const event of [
    "Tạo tài khoản",
    "Giao vai trò",
    "Xác nhận vai trò",
    "Đặt mật khẩu qua liên kết",
  ]) {
    await expect(history).toContainText(event);
  }
  await page.getByRole("link", { name: /^Chấm dứt vai trò/ }).click();
  await page.getByLabel("Lý do").fill("Chuyển công tác");
  await page.getByRole("button", { name: "Chấm dứt vai trò này" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã chấm dứt vai trò.");
  expect((await planner.goto("/cadres"))?.status()).toBe(404);
});

test("a leader confirms too; a new link sets a new password and ends what was open", async ({
  page,
  visitor,
}) => {
  await signInAs(page, "administrator");
  const link = await createAccount(page, {
    name: "Đoàn Văn Tịnh",
    userName: "van.tinh",
    role: "Kiểm tra, giám sát",
    unit: "Tỉnh Quảng Trị",
  });
  await page.getByRole("link", { name: "Xem tài khoản" }).click();
  const account = new URL(page.url()).pathname;
  const leader = await visitor();
  await signInAs(leader, "leader");
  await confirmRoleOf(leader, "Đoàn Văn Tịnh");
  const inspector = await visitor();
  await usePasswordLink(inspector, link);
  await expect(inspector).toHaveURL(/\/home$/);

  await page.goto(`${account}/recovery`);
  await page.getByRole("button", { name: "Cấp liên kết dùng một lần" }).click();
  const recovery = new URL((await page.locator("code").textContent()) ?? "").pathname;

  await inspector.goto("/cadres");
  await expect(inspector).toHaveURL(/\/sign-in/);
  await usePasswordLink(inspector, recovery);
  // why: whoever made the link could have used it, so the role waits for a second person again
  await expect(inspector).toHaveURL(/\/account$/);
  expect((await inspector.goto("/cadres"))?.status()).toBe(404);
  await confirmRoleOf(leader, "Đoàn Văn Tịnh");
  expect((await inspector.goto("/cadres"))?.status()).toBe(200);

  await page.goto(`${account}/end`);
  await page.getByLabel("Lý do").fill("Nghỉ hưu");
  await page.getByRole("button", { name: "Chấm dứt tài khoản này" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã chấm dứt tài khoản.");
  await inspector.goto("/sign-in");
  await fillSignIn(inspector, { userName: "van.tinh", password: newPassword });
  await expect(inspector.getByRole("main")).toContainText(
    "Tên đăng nhập hoặc mật khẩu không đúng.",
  );
});

test("an administrator sees no planning role for themselves and cannot give one", async ({
  page,
}) => {
  await signInAs(page, "administrator");
  await page.goto("/accounts?q=quantri");
  await page.getByRole("link", { name: "Hoàng Minh Tuệ" }).click();
  await expect(page.getByRole("main")).toContainText(
    "Đây là tài khoản của đồng chí. Vai trò của đồng chí do quản trị viên khác giao hoặc chấm dứt.",
  );

  await page.goto(`${new URL(page.url()).pathname}/grants/new`);
  await page.getByLabel("Vai trò").selectOption({ label: "Cán bộ làm công tác quy hoạch" });
  await page.getByLabel("Đơn vị").fill("Tỉnh Quảng Trị");
  await page.getByRole("button", { name: "Giao vai trò" }).click();

  await expect(page.getByRole("main")).toContainText("Không tự thay đổi quyền của chính mình.");
});

test("a trainee sees nobody's record but the own", async ({ page }) => {
  await signInAs(page, "trainee");
  await expect(page).toHaveURL(/\/home$/);
  await page.getByRole("navigation").getByRole("link", { name: "Hồ sơ của tôi" }).click();
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.getByRole("main")).toContainText("Bí thư Đảng ủy");
  await expect(page.getByRole("navigation").getByRole("link")).toHaveText([
    "Trang chủ",
    "Nội dung cần học",
    "Lớp mở đăng ký",
    "Lớp của tôi",
    "Lịch học",
    "Hồ sơ của tôi",
    /^Thông báo/,
  ]);

  for (const address of ["/cadres", "/cadres/1", "/cadres/export.xlsx", "/units", "/accounts"]) {
    expect([address, (await page.request.get(address)).status()]).toEqual([address, 404]);
  }
  expect((await page.goto("/cadres/1"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không tìm thấy nội dung");
});
