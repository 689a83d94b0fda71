import { expect, type Page } from "@playwright/test";

export const newPassword = "dem trang tren pha Tam Giang";

/** As administrator: creates an account with a role and answers the path of its one-time link. */
export async function createAccount(
  page: Page,
  account: { name: string; userName: string; role: string; unit: string },
): Promise<string> {
  await page.goto("/accounts");
  await page.getByRole("link", { name: "Tạo tài khoản" }).click();
  await page.getByLabel("Họ và tên").fill(account.name);
  await page.getByLabel("Tên đăng nhập").fill(account.userName);
  await page.getByLabel("Vai trò").selectOption({ label: account.role });
  await page.getByLabel("Đơn vị").fill(account.unit);
  await page.getByRole("button", { name: "Tạo tài khoản và liên kết dùng một lần" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Liên kết dùng một lần");
  return new URL((await page.locator("code").textContent()) ?? "").pathname;
}

/** Uses a one-time link: sets the password and is signed in. */
export async function usePasswordLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(newPassword);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(newPassword);
  await page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã kích hoạt tài khoản.");
}
