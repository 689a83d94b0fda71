import { vi } from "#app/i18n/vi.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { holdCourse } from "#tests/support/held-course.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const { marksSheet } = vi;
const t = translator("vi");

test("without a script marks are pasted, looked through, corrected and saved", async ({ page }) => {
  await signInAs(page, "courseAdministrator");
  const names = ["giang", "khanh", "lan"];
  const course = await holdCourse(page, vi, { code: "TTCT-BANG-DIEM", names });
  const main = page.getByRole("main");
  await page.goto(`${course}/marks`);
  const people = await main.locator("tbody th").allInnerTexts();
  const [first = "", second = "", third = ""] = people.map((text) => text.split("\n")[0] ?? "");
  await page.getByRole("link", { name: marksSheet.open }).click();

  await page.getByRole("button", { name: marksSheet.check }).click();
  await expect(main).toContainText(vi.form.error.sheet_missing);

  const paste = page.getByLabel(marksSheet.pasted);
  const rows = ["Họ và tên\tĐiểm", `${first.toUpperCase()}\t7,5`, `${second}\tbảy`, `${third}\t`];
  await paste.fill(rows.join("\n"));
  await page.getByRole("button", { name: marksSheet.check }).click();
  const counts = { accepted: 1, refused: 1, unchanged: 0, empty: 1 };
  await expect(main).toContainText(t("marksSheet.preview.counts", { count: 3, ...counts }));
  await expect(main).toContainText(t("form.error.mark_not_number", { value: "bảy" }));
  await expect(paste).toHaveValue(rows.join("\n"));

  await paste.fill(rows.join("\n").replace("bảy", "V"));
  await page.getByRole("button", { name: marksSheet.check }).click();
  const submit = t("marksSheet.preview.submit", { count: 2 });
  await page.getByRole("button", { name: submit }).click();
  await expect(page.getByRole("status").first()).toContainText(t("marksSheet.done", { n: 2 }));
  await expect(page).toHaveURL(new RegExp(`${course}/marks$`));
  const marks = page.locator('input[name^="mark-1-"]');
  expect(
    await marks.evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? "")),
  ).toEqual(["7,5", "V", ""]);
});
