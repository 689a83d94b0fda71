import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const structure = "/readiness/structure?asOf=14/10/2024";
const comparison = "/readiness/comparison?from=14/10/2024&to=01/03/2025";

test("a planner follows a share to the people behind it, and two days to what changed", async ({
  page,
}) => {
  await signInAs(page, "planner");
  await page.goto("/readiness");
  await page.getByRole("link", { name: "Cơ cấu", exact: true }).click();
  await page.getByLabel("Nhiệm kỳ").selectOption({ label: "2025-2030" });
  await page.waitForURL(/term=/);
  await page.getByLabel("Tính đến ngày").fill("14/10/2024");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText("Theo Quy định 50-QĐ/TW, tính tuổi tại thời điểm 14/10/2024"),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Biến động từ ngày 01/01/2024" })).toBeVisible();
  await page.getByLabel("Cấp của chức danh").selectOption({ label: "Cấp tỉnh" });
  await expect(page.getByRole("link", { name: "Bỏ điều kiện: Cấp: Cấp tỉnh" })).toBeVisible();

  const women = page.getByRole("link", { name: /^Cán bộ nữ: .* xem danh sách/ });
  const number = (await women.textContent()) ?? "";
  await women.click();
  await expect(page.getByText(`lượt quy hoạch của ${number} người, tính đến`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Bỏ điều kiện: Giới tính: Nữ" })).toBeVisible();

  await page.goto(comparison);
  const cell = page.getByRole("link", { name: /^Từ “Chưa đủ dữ liệu” sang “Không kịp”/ });
  const moved = (await cell.textContent()) ?? "";
  await cell.click();
  await expect(page.getByText(`${moved} lượt quy hoạch, tính từ ngày 14/10/2024`)).toBeVisible();
});

test("arrow keys go from number to number of the board", async ({ page }) => {
  await signInAs(page, "planner");
  await page.goto("/readiness?asOf=14/10/2024");
  const table = page.locator("table[data-arrows]");
  const first = table.locator("tbody tr").nth(0).locator("a").first();
  await expect(table.getByRole("rowheader")).toHaveCount(await table.locator("tbody tr").count());
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await expect(table.locator("tbody tr").nth(1).locator("a").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(table.locator("tbody tr").nth(1).locator("td").first().locator("a")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(first).toBeFocused();
});

for (const [language, locale] of [
  ["vi", "vi-VN"],
  ["en", "en-GB"],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("structure and comparison: no finding of axe, and nothing to scroll sideways", async ({
      page,
    }) => {
      await signInAs(page, "planner");
      for (const address of [
        structure,
        `${structure}&by=round`,
        "/readiness/structure?since=31/02/2026",
        comparison,
        `${comparison}&kind=came`,
        "/readiness/comparison?from=31/02/2026",
        "/readiness/records?asOf=14/10/2024&young=yes&age=31-35&size=25",
      ]) {
        await page.goto(address);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await inspect(page);
      }
    });
  });
}
