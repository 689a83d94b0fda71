import type { Page } from "@playwright/test";

/** Fills the form for a new person at xã Lệ Thủy. */
export async function typePerson(page: Page, name: string): Promise<void> {
  await page.goto("/cadres/new");
  await page.getByLabel("Họ và tên").fill(name);
  await page.getByLabel("Nữ", { exact: true }).check();
  await page.getByLabel("Ngày sinh", { exact: true }).fill("20/10/1990");
  await page.getByLabel("Nguồn ngày sinh").selectOption("identity_card");
  await page.getByLabel("Chức vụ", { exact: true }).fill("Công chức Văn phòng - Thống kê");
  await page.getByLabel("Đơn vị", { exact: true }).fill("Xã Lệ Thủy");
}
