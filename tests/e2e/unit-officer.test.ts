import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { readSheet } from "#tests/support/sheet.ts";
import { signInAs } from "#tests/support/sign-in.ts";

// Võ Thị Mỹ Thơ holds a post at former xã Phong Thủy, which is part of xã Lệ Thủy since 1 July 2025.
const person = "Võ Thị Mỹ Thơ";
const today = "Xã Phong Thủy (nay là Xã Lệ Thủy, từ ngày 01/07/2025)";

const people = (page: Page) => page.getByRole("table", { name: "Danh sách cán bộ" });

async function search(page: Page, typed: string): Promise<void> {
  await page.getByRole("searchbox").fill(typed);
  await page.getByRole("button", { name: "Áp dụng" }).click();
}

/** The sheet behind an address, or behind the link on the page. */
async function exported(page: Page, address?: string): Promise<string> {
  const link = page.getByRole("link", { name: "Xuất danh sách này (.xlsx)" });
  const answer = await page.request.get(address ?? (await link.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  return (await readSheet(await answer.body())).map((cells) => cells.join(" | ")).join("\n");
}

test("today's officer of xã Lệ Thủy finds the people of former xã Phong Thủy", async ({ page }) => {
  await signInAs(page, "officerOfLeThuy");

  await page.goto("/cadres?post=former_unit&size=200");
  await expect(people(page).getByRole("row").filter({ hasText: person })).toContainText(today);

  await page.goto("/cadres");
  await search(page, "vo thi my tho");
  await expect(people(page).getByRole("row")).toHaveCount(2);
  expect(await exported(page)).toContain(`${person} |`);

  await page.getByRole("link", { name: person }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(person);
  await expect(page.getByRole("table", { name: "Quá trình giữ chức vụ" })).toContainText(today);
  await page.getByRole("link", { name: today }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xã Phong Thủy");
});

test("the officer of xã Cam Hồng finds none of them, wherever they look", async ({
  page,
  visitor,
}) => {
  const leThuy = await visitor();
  await signInAs(leThuy, "officerOfLeThuy");
  await leThuy.goto("/cadres?q=vo+thi+my+tho");
  const address = (await leThuy.getByRole("link", { name: person }).getAttribute("href")) ?? "";
  await leThuy.goto(address);
  const unit = (await leThuy.getByRole("link", { name: today }).getAttribute("href")) ?? "";
  const posts = leThuy.getByRole("table", { name: "Quá trình giữ chức vụ" });
  const post = (await posts.getByRole("link", { name: "Sửa" }).first().getAttribute("href")) ?? "";

  await signInAs(page, "officerOfCamHong");
  await page.goto("/cadres?size=200");
  await expect(people(page)).toContainText("Xã Cam Hồng");
  await expect(people(page)).not.toContainText("Phong Thủy");
  expect(await exported(page)).not.toContain("Phong Thủy");

  for (const typed of [person, "vo thi my tho", "Lê Thị Diệu Thuỷ"]) {
    await search(page, typed);
    await expect(page.getByRole("main")).toContainText(
      "Không có cán bộ nào phù hợp với điều kiện lọc.",
    );
  }
  await page.goto("/cadres?in=Xã+Phong+Thủy");
  await expect(page.getByRole("main")).toContainText(
    "Không có đơn vị “Xã Phong Thủy” trong phạm vi phụ trách.",
  );
  const unitId = unit.split("/").at(-1);
  for (const guessed of [
    address,
    `${address}/correction`,
    `${address}/posts/new`,
    post,
    `${address}/invitation`,
    unit,
    `/cadres?unit=${unitId}`,
  ]) {
    expect([guessed, (await page.goto(guessed))?.status()]).toEqual([guessed, 404]);
    await expect(page.getByRole("main")).toContainText(
      "Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi phụ trách của đồng chí.",
    );
    await expect(page.getByRole("main")).not.toContainText("Thủy");
  }
  const exports = "/cadres/export.xlsx";
  expect(await exported(page, `${exports}?q=vo+thi+my+tho`)).not.toMatch(/Thơ|Phong Thủy/);
  expect((await page.request.get(`${exports}?unit=${unitId}`)).status()).toBe(404);
  await page.getByRole("link", { name: "Về trang chủ" }).click();
  await expect(page).toHaveURL(/\/home$/);
});

test("an officer invites one of the unit's own people, who sees nothing but their own record", async ({
  page,
  visitor,
}) => {
  await signInAs(page, "officerOfLeThuy");
  await page.goto("/cadres?q=vo+thi+my+tho");
  await page.getByRole("link", { name: person }).click();
  const record = new URL(page.url()).pathname;
  await page.goto(`${record}/invitation`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mời mở tài khoản");
  const userName = await page.getByLabel("Tên đăng nhập").inputValue();
  await page.getByRole("button", { name: "Tạo tài khoản và liên kết dùng một lần" }).click();
  const link = await page.locator("code").textContent();

  const trainee = await visitor();
  await trainee.goto(new URL(link ?? "").pathname);
  await expect(trainee.getByRole("main")).toContainText(`tài khoản ${userName} (${person})`);
  await trainee.getByLabel("Mật khẩu mới", { exact: true }).fill("song kien giang mua nuoc noi");
  await trainee.getByLabel("Nhập lại mật khẩu mới").fill("song kien giang mua nuoc noi");
  await trainee.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();

  await expect(trainee).toHaveURL(/\/home$/);
  await trainee.getByRole("navigation").getByRole("link", { name: "Hồ sơ của tôi" }).click();
  await expect(trainee).toHaveURL(/\/me$/);
  await expect(trainee.getByRole("heading", { level: 2 }).first()).toHaveText(person);
  await expect(trainee.getByRole("main")).toContainText("Xã Phong Thủy");
  for (const address of [
    "/cadres",
    record,
    "/units",
    "/units/tree",
    "/accounts",
    "/cadres/export.xlsx",
  ]) {
    expect([address, (await trainee.request.get(address)).status()]).toEqual([address, 404]);
  }
  expect((await trainee.goto(new URL(link ?? "").pathname))?.status()).toBe(200);
  await expect(trainee.getByRole("heading", { level: 1 })).toHaveText(
    "Liên kết không còn dùng được",
  );
});
