import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const rows = (page: Page) =>
  page.getByRole("table", { name: "Danh sách cán bộ" }).locator("tbody").getByRole("row");

test("a name typed with, without and with loose diacritics finds the same people, exact first", async ({
  page,
}) => {
  await signInAs(page, "planner");
  const found: string[][] = [];
  for (const typed of ["Nguyễn Thị Hà", "nguyen thi ha", "Nguyễn Thị Hà".normalize("NFD")]) {
    await page.goto("/cadres?size=100");
    await page.getByRole("searchbox").fill(typed);
    await page.getByRole("button", { name: "Áp dụng" }).click();
    await expect(page.getByRole("searchbox")).toHaveValue(typed.normalize("NFC"));
    found.push(await rows(page).getByRole("link").allTextContents());
  }

  const [exact = [], plain = [], loose = []] = found;
  const same = exact.filter((name) => name === "Nguyễn Thị Hà").length;
  expect(same).toBeGreaterThan(1);
  expect(new Set(exact.slice(0, same))).toEqual(new Set(["Nguyễn Thị Hà"]));
  expect(exact).toContain("Nguyễn Thị Hạnh");
  expect(loose).toEqual(exact);
  expect([...plain].sort()).toEqual([...exact].sort());
  expect(new Set(plain.slice(0, same))).toEqual(new Set(["Nguyễn Thị Hà"]));
});

test("@postgresql a person is added, corrected, given a post and taken off it", async ({
  page,
}) => {
  await signInAs(page, "planner");
  await page.goto("/cadres");
  await page.getByRole("link", { name: "Thêm cán bộ" }).click();
  await page.getByLabel("Họ và tên").fill("Lương Thị Ánh Nguyệt");
  await page.getByLabel("Nữ", { exact: true }).check();
  await page.getByLabel("Ngày sinh", { exact: true }).fill("3/1987");
  await page.getByLabel("Nguồn ngày sinh").selectOption({ label: "Lý lịch đảng viên gốc" });
  await page.getByLabel("Chức vụ", { exact: true }).fill("Phó Chủ tịch UBND");
  await page.getByLabel("Đơn vị", { exact: true }).fill("xã Lệ Thủy");
  await page.getByLabel("Từ ngày").fill("1/7/2025");
  await page.getByRole("button", { name: "Thêm hồ sơ cán bộ" }).click();

  await expect(page.getByRole("status")).toHaveText("Đã thêm hồ sơ cán bộ Lương Thị Ánh Nguyệt.");
  await expect(title(page)).toHaveText("Lương Thị Ánh Nguyệt");
  await expect(page.getByRole("main")).toContainText("Sinh tháng 03/1987 (chưa rõ ngày)");

  await page.getByRole("link", { name: "Sửa thông tin" }).click();
  await page.getByLabel("Ngày sinh", { exact: true }).fill("08/03/1987");
  await page.getByLabel("Dân tộc").fill("Kinh");
  await page.getByRole("button", { name: "Lưu thông tin đã sửa" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã lưu thông tin của Lương Thị Ánh Nguyệt.");
  await expect(page.getByRole("table", { name: "Lịch sử thay đổi" })).toContainText(
    "Ngày sinh: 03/1987 → 08/03/1987",
  );

  const posts = page.getByRole("table", { name: "Quá trình giữ chức vụ" });
  await page.getByRole("link", { name: "Thêm chức vụ" }).click();
  await page.getByLabel("Chức vụ", { exact: true }).fill("Ủy viên Ban Thường vụ");
  await page.getByLabel("Đơn vị", { exact: true }).fill("Xã Phong Thủy");
  await page.getByLabel("Từ ngày").fill("01/06/2020");
  await page.getByLabel("Đến ngày").fill("30/06/2025");
  await page.getByRole("button", { name: "Thêm chức vụ" }).click();
  await expect(page.getByRole("status")).toHaveText("Đã thêm chức vụ Ủy viên Ban Thường vụ.");
  await expect(posts.getByRole("row").filter({ hasText: "Ủy viên" })).toContainText("Đã thôi giữ");

  await posts.getByRole("link", { name: "Sửa chức vụ Phó Chủ tịch UBND" }).click();
  await expect(page.getByRole("status")).toHaveCount(0);
  await page.getByLabel("Ngày cuối cùng giữ chức vụ").fill("30/09/2025");
  await page.getByRole("button", { name: "Ghi nhận thôi giữ chức vụ" }).click();
  await expect(page.getByRole("status")).toHaveText(
    "Đã ghi nhận thôi giữ chức vụ Phó Chủ tịch UBND từ sau ngày 30/09/2025.",
  );
  await expect(posts.getByRole("row").filter({ hasText: "Phó Chủ tịch" })).toContainText(
    "30/09/2025",
  );
});

test("two records of one person are merged, and taken apart again", async ({ page }) => {
  await signInAs(page, "planner");
  await page.goto("/cadres?q=Trần+Khắc+Hải");
  await rows(page).getByRole("link", { name: "Trần Khắc Hải", exact: true }).click();
  await page.getByRole("link", { name: "Gộp hồ sơ trùng" }).click();
  await page.getByRole("link", { name: "Đối chiếu với TRẦN KHẮC HẢI" }).click();
  await expect(page.getByRole("main")).toContainText("11/1979");
  await page.getByRole("button", { name: "Gộp hai hồ sơ" }).click();

  await expect(page.getByRole("status")).toHaveText(
    "Đã gộp hai hồ sơ. Có thể tách lại ở cuối trang.",
  );
  const posts = page.getByRole("table", { name: "Quá trình giữ chức vụ" });
  await expect(posts.locator("tbody").getByRole("row")).toHaveCount(2);
  const survivor = page.url();
  await page.goto("/cadres?q=tran+khac+hai");
  await expect(rows(page)).toHaveCount(1);

  await page.goto(survivor);
  const separate = { name: /^Tách lại hồ sơ \d+$/ };
  await page.getByRole("button", separate).click();
  await page.getByRole("dialog", separate).getByRole("button", separate).click();
  await expect(page.getByRole("status")).toContainText("Đã tách");
  await expect(posts.locator("tbody").getByRole("row")).toHaveCount(1);
  await expect(page.getByRole("table", { name: "Lịch sử thay đổi" })).toContainText(
    /Tách hồ sơ \d+/,
  );
  await page.goto("/cadres?q=tran+khac+hai");
  await expect(rows(page)).toHaveCount(2);
});
