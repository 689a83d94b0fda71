import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { translator } from "#app/platform/i18n/translate.ts";
import { copyDemoDatabase } from "#tests/support/demo-database.ts";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test as journey } from "#tests/support/journey.ts";
import { openCopy } from "#tests/support/marked-copy.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { startPortal } from "#tests/support/server.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const sample = path.resolve("tests/samples/planning-communes.xlsx");

/** A server with a demo of its own: what is imported here is seen by no other journey. */
const test = journey.extend({
  baseURL: async ({ database: _shared }, provide) => {
    const folder = temporaryFolder("imports");
    const portal = await startPortal({ databaseUrl: await copyDemoDatabase(folder) });
    await provide(portal.url);
    await portal.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  },
});

/** What is put into the marked cells of the sample's refused rows, by the cell of the file that was sent. */
const corrections: Record<string, string | null> = {
  C43: "30/03/1980",
  D44: "12/05/1981",
  B45: "Lê Thị Ngân",
  P46: "Phó Bí thư Đảng ủy xã Phong Thủy",
  P47: "Phó Bí thư Đảng ủy xã Quảng Phú",
  P49: "Phó Bí thư Đảng ủy xã Phong Thủy",
  Q50: "2025-2030",
  B51: "Trương Văn Hòa",
  D52: null,
  B53: "Cao Xuân Mai",
};

/** Corrects the marked cells of the file that came back, and nothing else; its rows stand in the order of the sample's. */
async function correct(file: string): Promise<string> {
  const { workbook, sheet, marked } = await openCopy(file);
  const values = Object.entries(corrections);
  const cells = [...marked].toSorted((a, b) => rowOf(a) - rowOf(b));
  expect(cells.map(columnOf)).toEqual(values.map(([cell]) => columnOf(cell)));
  for (const [index, [, value]] of values.entries()) {
    sheet.getCell(cells[index] ?? "").value = value;
  }
  const corrected = `${file}.corrected.xlsx`;
  await workbook.xlsx.writeFile(corrected);
  return corrected;
}

const rowOf = (cell: string): number => Number(cell.replace(/^[A-Z]+/, ""));
const columnOf = (cell: string): string => cell.replace(/\d+$/, "");

for (const [language, locale] of [
  ["vi", "vi-VN"],
  ["en", "en-GB"],
] as const) {
  const t = translator(language);

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    async function upload(page: Page, file: string): Promise<void> {
      await page.goto("/imports");
      await page
        .getByRole("link", { name: t("imports.action.upload") })
        .first()
        .click();
      await page.getByLabel(t("imports.field.asOf")).fill("14/10/2024");
      await page.getByLabel(t("imports.field.classification")).selectOption("internal");
      await page.getByLabel(t("imports.field.file")).setInputFiles(file);
      await page.getByRole("button", { name: t("imports.action.check") }).click();
      await expect(page.getByText(t("imports.page.checkNote"))).toBeVisible();
    }

    test("a list is checked, imported, and its refused rows corrected in the file that comes back", async ({
      page,
    }) => {
      await signInAs(page, "planner");
      await page.goto("/imports");
      await inspect(page);
      await page.goto("/imports/new");
      await inspect(page);
      await upload(page, sample);
      await inspect(page);
      const address = page.url();
      await page.getByRole("link", { name: new RegExp(t("imports.verdict.refused")) }).click();
      await inspect(page);

      await page.goto(address);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page
          .getByRole("link", { name: t("imports.action.download", { n: 10, count: 10 }) })
          .click(),
      ]);
      const file = await download.path();
      const accept = t("imports.action.accept", { n: 33, count: 33 });
      await page.getByRole("button", { name: accept }).click();
      await page.getByRole("dialog").getByRole("button", { name: accept }).click();
      await expect(page.getByRole("button", { name: t("imports.action.undo") })).toBeVisible();
      await inspect(page);

      await upload(page, await correct(file));
      const all = Object.keys(corrections).length;
      const chip = t("imports.rows.chip", { label: t("imports.verdict.new"), n: all });
      await expect(page.getByRole("link", { name: chip })).toBeVisible();
      const none = t("imports.rows.chip", { label: t("imports.verdict.refused"), n: 0 });
      await expect(page.getByRole("link", { name: none })).toBeVisible();
    });
  });
}
