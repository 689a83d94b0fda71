import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { typePerson } from "#tests/support/new-person.ts";
import { demoAccounts, fillSignIn, signInAs } from "#tests/support/sign-in.ts";

const title = (page: Page) => page.getByRole("heading", { level: 1 });

const send = (page: Page) => page.getByRole("button", { name: "Thêm hồ sơ cán bộ" });

async function countOf(page: Page, name: string): Promise<number> {
  await page.goto(`/cadres?q=${encodeURIComponent(name)}`);
  return page.getByRole("link", { name, exact: true }).count();
}

test("a double click adds one person", async ({ page }) => {
  await signInAs(page, "officerOfLeThuy");
  await typePerson(page, "Phùng Thị Một Lần");

  await send(page).dblclick();

  await expect(page.getByRole("status")).toHaveText("Đã thêm hồ sơ cán bộ Phùng Thị Một Lần.");
  expect(await countOf(page, "Phùng Thị Một Lần")).toBe(1);
});

/** Sends, and gets no page back: the browser stays where it is, as it does when the line is cut. */
async function sendInVain(page: Page): Promise<void> {
  const form = "**/cadres/new";
  await page.route(form, (route) => route.fulfill({ status: 204 }));
  await send(page).click();
  await page.unroute(form);
}

test("a form whose sending was stopped with Escape is sent again", async ({ page }) => {
  await signInAs(page, "officerOfLeThuy");
  await typePerson(page, "Phùng Thị Dừng Lại");
  await sendInVain(page);

  await page.keyboard.press("Escape");
  await send(page).click();

  await expect(page.getByRole("status")).toHaveText("Đã thêm hồ sơ cán bộ Phùng Thị Dừng Lại.");
  expect(await countOf(page, "Phùng Thị Dừng Lại")).toBe(1);
});

test("a form that got no answer for some seconds is sent again", async ({ page }) => {
  await signInAs(page, "officerOfLeThuy");
  await page.clock.install();
  await typePerson(page, "Phùng Thị Chờ Lâu");
  await sendInVain(page);

  await page.clock.fastForward(8_000);
  await send(page).click();

  await expect(page.getByRole("status")).toHaveText("Đã thêm hồ sơ cán bộ Phùng Thị Chờ Lâu.");
  expect(await countOf(page, "Phùng Thị Chờ Lâu")).toBe(1);
});

test("going back after sending, and sending again, adds nobody twice", async ({ page }) => {
  await signInAs(page, "officerOfLeThuy");
  await typePerson(page, "Phùng Thị Quay Lại");
  await send(page).click();
  await expect(title(page)).toHaveText("Phùng Thị Quay Lại");
  const record = page.url();

  await page.goBack();
  await expect(title(page)).toHaveText("Thêm cán bộ");
  await page.goForward();
  await expect(page).toHaveURL(record);
  await page.reload();
  await typePerson(page, "Phùng Thị Quay Lại");
  await send(page).click();

  await expect(page.getByRole("main")).toContainText(
    "Đã có hồ sơ cùng họ tên, giới tính và ngày sinh không mâu thuẫn.",
  );
  expect(await countOf(page, "Phùng Thị Quay Lại")).toBe(1);
});

test("of two people in one record the second sees what changed and decides", async ({
  page,
  visitor,
}) => {
  await signInAs(page, "planner");
  await page.goto("/cadres?q=bui+thi+ngoc+lan");
  await page.getByRole("link", { name: "Bùi Thị Ngọc Lan" }).first().click();
  const record = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Sửa thông tin" }).click();
  const officer = await visitor();
  await signInAs(officer, "officerOfLeThuy");
  await officer.goto(`${record}/correction`);

  await officer.getByLabel("Số điện thoại").fill("0911 111 111");
  await officer.getByRole("button", { name: "Lưu thông tin đã sửa" }).click();
  await expect(title(officer)).toHaveText("Bùi Thị Ngọc Lan");
  await page.getByLabel("Số điện thoại").fill("0922 222 222");
  await page.getByRole("button", { name: "Lưu thông tin đã sửa" }).click();

  await expect(page.getByRole("main")).toContainText(
    /Phan Thị Thanh Nhàn vừa cập nhật dòng này lúc \d\d:\d\d/,
  );
  await expect(page.getByRole("row").filter({ hasText: "Số điện thoại" })).toContainText(
    "0911 111 111",
  );
  await expect(page.getByLabel("Số điện thoại")).toHaveValue("0922 222 222");
  await page.getByRole("button", { name: "Lưu thông tin đã sửa" }).click();
  await expect(title(page)).toHaveText("Bùi Thị Ngọc Lan");
  await expect(page.getByRole("table", { name: "Lịch sử thay đổi" })).toContainText(
    "0911 111 111 → 0922 222 222",
  );
});

test("a form that another site sends is not carried out", async ({ page, baseURL }) => {
  await signInAs(page, "officerOfLeThuy");
  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name === "session")).toMatchObject({
    sameSite: "Lax",
    httpOnly: true,
  });
  const form = { fullName: "Người Nơi Khác", gender: "female", birthDate: "1990" };

  for (const headers of [
    { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
    { origin: "https://elsewhere.example" },
    { origin: "null" },
  ]) {
    const answer = await page.request.post(`${baseURL}/cadres/new`, { form, headers });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain("Yêu cầu được gửi từ một trang khác");
  }
  expect(await countOf(page, "Người Nơi Khác")).toBe(0);
});

test("an address that leads nowhere helps to go on", async ({ page }) => {
  for (const address of ["/nowhere", "/cadres/999999", "/units/999999"]) {
    await page.goto(address);
    if (page.url().includes("/sign-in")) await fillSignIn(page, demoAccounts.officerOfLeThuy);
    else await signInAs(page, "officerOfLeThuy");
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(title(page)).toHaveText("Không tìm thấy nội dung");
    await page.getByRole("link", { name: "Về trang chủ" }).click();
    await expect(page).toHaveURL(/\/home$/);
    await page.context().clearCookies();
  }
});
