import { expect, test } from "#tests/support/journey.ts";
import { demoAccounts, fillSignIn, signInAs } from "#tests/support/sign-in.ts";

// One account for the whole file: it has several roles and, once, several devices.

test("whoever has several roles works with one at a time", async ({ page }) => {
  await signInAs(page, "severalRoles");
  await expect(page).toHaveURL(/\/home$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc học của tôi");
  expect((await page.goto("/cadres"))?.status()).toBe(404);

  await page.goto("/account");
  const roles = page.getByRole("table", { name: "Vai trò được giao" });
  await expect(roles.getByRole("row").filter({ hasText: "Cán bộ, học viên" })).toContainText(
    "Đang dùng",
  );
  await expect(roles).not.toContainText("Kiểm tra, giám sát");
  await roles
    .getByRole("row")
    .filter({ hasText: "quy hoạch" })
    .getByRole("button", { name: "Chuyển sang vai trò này" })
    .click();

  await expect(page).toHaveURL(/\/home$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tổng quan quy hoạch");
  await expect(page.getByRole("status")).toHaveText(
    "Đang làm việc với vai trò: Cán bộ làm công tác quy hoạch, Tỉnh Quảng Trị",
  );
  await page.goto("/account");
  await roles
    .getByRole("row")
    .filter({ hasText: "Cán bộ tổ chức đơn vị" })
    .getByRole("button", { name: "Chuyển sang vai trò này" })
    .click();
  await expect(page.locator(".working-as")).toHaveText(
    "Đang làm việc với vai trò: Cán bộ tổ chức đơn vị, Sở Nội vụ",
  );
});

test("what was typed survives being signed out from another device", async ({ page, visitor }) => {
  await signInAs(page, "severalRoles");
  await page.goto("/account");
  await page
    .getByRole("row")
    .filter({ hasText: "quy hoạch" })
    .getByRole("button", { name: "Chuyển sang vai trò này" })
    .click();
  await page.goto("/cadres/new");
  await page.getByLabel("Họ và tên").fill("Hoàng Thị Còn Nguyên");
  await page.getByLabel("Nữ", { exact: true }).check();
  await page.getByLabel("Nguồn ngày sinh").selectOption("party_file");

  const other = await visitor();
  await signInAs(other, "severalRoles");
  await other.goto("/account");
  const buttons = other.getByRole("button", { name: "Đăng xuất khỏi thiết bị đó" });
  for (let open = await buttons.count(); open > 0; open -= 1) {
    await buttons.first().click();
    await other
      .getByRole("dialog")
      .getByRole("button", { name: "Đăng xuất khỏi thiết bị đó" })
      .click();
    await expect(buttons).toHaveCount(open - 1);
    await expect(other.getByRole("status")).toHaveText("Đã đăng xuất khỏi thiết bị đã chọn.");
  }

  await page.getByRole("button", { name: "Thêm hồ sơ cán bộ" }).click();
  await expect(page.getByRole("main")).toContainText(
    "Phiên làm việc đã hết hạn. Đăng nhập lại để tiếp tục; nội dung đã nhập vẫn được giữ.",
  );
  await fillSignIn(page, demoAccounts.severalRoles);

  await expect(page).toHaveURL(/\/cadres\/new$/);
  await expect(page.getByRole("main")).toContainText(
    "Nội dung đã nhập trước khi hết phiên đã được khôi phục.",
  );
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Hoàng Thị Còn Nguyên");
  await expect(page.getByLabel("Nữ", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Nguồn ngày sinh")).toHaveValue("party_file");
});
