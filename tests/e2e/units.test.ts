import type { Page } from "@playwright/test";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

test.beforeEach(({ page }) => signInAs(page, "planner"));

const unitLine = (page: Page, name: string) =>
  page.getByRole("listitem").filter({
    has: page.getByRole("link", { name, exact: true }),
    hasNot: page.getByRole("listitem"),
  });

for (const [asOf, province, communes, code] of [
  ["2024-11-30", "Tỉnh Quảng Bình", 151, "18931"],
  ["2024-12-01", "Tỉnh Quảng Bình", 145, "18931"],
  ["2025-06-30", "Tỉnh Quảng Bình", 145, "18931"],
  ["2025-07-01", "Tỉnh Quảng Trị", 78, "18901"],
] as const) {
  test(`as of ${asOf} the tree shows ${communes} communes and xã Minh Hóa is ${code}`, async ({
    page,
  }) => {
    await page.goto(`/units/tree?asOf=${asOf}`);

    const branch = page.locator("details", {
      has: page.locator("> summary", { hasText: province }),
    });
    await expect(branch.locator("> summary")).toContainText(`${communes} đơn vị cấp xã`);
    await expect(branch.getByRole("link", { name: /^(Xã|Phường|Thị trấn|Đặc khu) / })).toHaveCount(
      communes,
    );
    await expect(unitLine(page, "Xã Minh Hóa")).toContainText(`mã ${code}`);
  });
}

test("the merged province says how many communes lie in each province it came from", async ({
  page,
}) => {
  await page.goto("/units/tree?asOf=2025-07-01");
  await expect(page.getByRole("main")).toContainText(
    "41 thuộc địa bàn Quảng Bình trước đây, 37 thuộc địa bàn Quảng Trị trước đây",
  );

  await page.getByLabel("Nhóm đơn vị cấp xã").selectOption("former");

  await expect(page).toHaveURL(/group=former/);
  await expect(page.locator("summary", { hasText: "Huyện Lệ Thủy trước đây" })).toContainText(
    "7 đơn vị cấp xã",
  );
});

test("a day is typed as dd/mm/yyyy, and one that does not exist stays with its sentence", async ({
  page,
}) => {
  await page.goto("/units/tree");
  const day = page.getByLabel("Tính đến ngày");

  await day.fill("30/6/2025");
  await page.getByRole("button", { name: "Áp dụng" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Sơ đồ tổ chức tính đến ngày 30/06/2025",
  );

  await day.fill("31/02/2025");
  await page.getByRole("button", { name: "Áp dụng" }).click();
  await expect(page.getByRole("alert")).toHaveText(
    "“31/02/2025” không phải là ngày có trên lịch. Ghi dd/mm/yyyy.",
  );
  await expect(day).toHaveValue("31/02/2025");

  await page.getByRole("link", { name: "01/12/2024" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Sơ đồ tổ chức tính đến ngày 01/12/2024",
  );
});

test("units are found without diacritics on their day and exported as shown", async ({ page }) => {
  await page.goto("/units?asOf=2025-06-30");
  await page.getByRole("searchbox").fill("xa minh hoa");
  await page.getByRole("button", { name: "Áp dụng" }).click();

  await expect(page.getByRole("row").filter({ hasText: "Xã Minh Hóa" })).toContainText("18931");
  await expect(page.getByRole("row")).toHaveCount(2);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Xuất (.xlsx)" }).click();
  expect((await download).suggestedFilename()).toBe("don-vi-2025-06-30.xlsx");

  await page.getByRole("link", { name: "Bỏ điều kiện: Tìm: xa minh hoa" }).click();
  await expect(page.getByRole("searchbox")).toHaveValue("");
});

test("a former commune says what it is today, as a picture and a table", async ({ page }) => {
  await page.goto("/units/tree?asOf=2024-11-30");
  await page.getByRole("link", { name: "Xã Hạ Trạch", exact: true }).click();

  await expect(page.getByRole("main")).toContainText(
    "Xã Hạ Trạch (nay là Xã Bắc Trạch, từ ngày 01/07/2025)",
  );
  await expect(page.getByRole("img", { name: /Xã Hạ Trạch/ })).toBeVisible();
  await page.getByRole("row").getByRole("link", { name: "Xã Hạ Mỹ" }).click();
  await expect(page.getByRole("table").first()).toContainText("Xã Mỹ Trạch");
  await expect(page.getByRole("table").first()).toContainText("Xã Bắc Trạch");
});

test("a former commune is open to the officer of its successor, to another it does not exist", async ({
  page,
  visitor,
}) => {
  await page.goto("/units?asOf=2025-06-30&q=Phong+Thủy");
  const link = page.getByRole("link", { name: "Xã Phong Thủy", exact: true });
  const address = (await link.getAttribute("href")) ?? "";
  const [leThuy, camHong] = [await visitor(), await visitor()];
  await signInAs(leThuy, "officerOfLeThuy");
  await signInAs(camHong, "officerOfCamHong");

  expect((await leThuy.goto(address))?.status()).toBe(200);
  await expect(leThuy.getByRole("heading", { level: 1 })).toHaveText("Xã Phong Thủy");
  expect((await camHong.goto(address))?.status()).toBe(404);
  await camHong.goto("/units?asOf=2025-06-30&q=Phong+Thủy");
  await expect(camHong.getByRole("main")).not.toContainText("Xã Phong Thủy");
});

test("an unknown unit is not found", async ({ page }) => {
  for (const address of ["/units/999999", "/units/abc", "/units/0"]) {
    expect((await page.goto(address))?.status()).toBe(404);
  }
});

for (const [language, locale] of [
  ["vi", "vi-VN"],
  ["en", "en-GB"],
] as const) {
  test.describe(`in ${language}`, () => {
    // why: the language of the account stays as it is, others use it at the same time
    test.use({ locale });

    test("the pages of units pass the inspection", async ({ page }) => {
      await page.goto("/units/tree?group=former");
      const unit = await page.getByRole("link", { name: "Xã Lệ Thủy" }).getAttribute("href");

      for (const address of [
        "/units/tree?asOf=2025-06-30",
        "/units/tree?group=former",
        "/units/tree?asOf=30/02/2025",
        "/units?q=le+thuy&asOf=2025-06-30",
        unit ?? "",
      ]) {
        await page.goto(address);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await inspect(page);
      }
    });
  });
}
