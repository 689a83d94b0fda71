import type { Page } from "@playwright/test";
import { translator } from "#app/platform/i18n/translate.ts";
import { expect, test } from "#tests/support/journey.ts";
import { readSheet } from "#tests/support/sheet.ts";
import { signInAs } from "#tests/support/sign-in.ts";

// Phạm Văn Lam of xã Lệ Thủy is planned for its next secretary, with defence training of a group too low.
const person = "Phạm Văn Lam";
const title = "Bí thư Đảng ủy cấp xã";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Everything that a file holds, as one text. */
async function fileText(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  return (await readSheet(await answer.body())).map((cells) => cells.join(" | ")).join("\n");
}

for (const [language, locale, tag] of [
  ["vi", "vi-VN", "@postgresql "],
  ["en", "en-GB", ""],
] as const) {
  const t = translator(language);
  const subject = t("readiness.subject.defence_security");
  const list = (page: Page) => page.getByRole("table", { name: t("board.list.caption") });

  async function search(page: Page, typed: string): Promise<void> {
    await page.getByRole("searchbox").fill(typed);
    await page.getByRole("button", { name: t("common.action.apply") }).click();
    await page.waitForURL(/[?&]q=/);
  }

  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test(`${tag}a planner follows a cell of the board to a person and to the evidence of a requirement`, async ({
      page,
    }) => {
      await signInAs(page, "planner");
      await page.getByRole("link", { name: t("board.nav"), exact: true }).click();
      await expect(heading(page)).toHaveText(t("board.title", { term: "2030-2035" }));
      await expect(page.getByRole("main")).toContainText(t("board.alarm.title"));

      const board = page.getByRole("table", { name: t("board.table.caption") });
      const row = board
        .getByRole("row")
        .filter({ has: page.getByRole("link", { name: title, exact: true }) });
      const cell = row.getByRole("link", {
        name: new RegExp(`^${title}, ${subject}: (còn \\d+|\\d+ open)`),
      });
      const open = /\d+/.exec((await cell.textContent()) ?? "")?.[0] ?? "";
      await cell.click();
      await expect(heading(page)).toHaveText(t("board.list.title", { term: "2030-2035" }));
      await expect(page.getByRole("main")).toContainText(
        t("common.table.count", { count: Number(open), n: Number(open) }),
      );
      await expect(list(page)).toContainText(subject);

      await search(page, "pham van lam");
      const found = list(page).getByRole("row").filter({ hasText: "Xã Lệ Thủy" });
      await expect(found).toHaveCount(1);
      // why: the demo's courses hang on its day, and with them whether the person has a seat in one
      const bands = [t("readiness.band.at_risk"), t("readiness.band.on_track")];
      await expect(found).toContainText(new RegExp(bands.join("|")));
      await found.getByRole("link", { name: person }).click();

      await expect(heading(page)).toContainText(person);
      await expect(page.getByRole("main")).toContainText(t("planning.note"));
      const requirement = page
        .getByRole("table", { name: t("record.requirements") })
        .getByRole("row")
        .filter({
          has: page
            .getByRole("cell")
            .or(page.getByRole("rowheader"))
            .getByText(subject, { exact: true }),
        });
      await expect(requirement).toContainText(t("readiness.verdict.missing"));
      await expect(requirement).toContainText(t("readiness.use.below"));
      await expect(requirement).toContainText(/\d+\/20\d\d-BCHQS/);
      await expect(requirement).toContainText("Thông tư 172/2020/TT-BQP");
    });

    test("the officer of the person's commune reaches them, the officer of another commune does not", async ({
      page,
      visitor,
    }) => {
      const own = await visitor();
      await signInAs(own, "officerOfLeThuy");
      await own.goto("/readiness/records?term=all");
      await search(own, person);
      const link = list(own).getByRole("link", { name: person }).first();
      const record = new URL((await link.getAttribute("href")) ?? "", own.url()).pathname;
      await link.click();
      await expect(heading(own)).toContainText(person);
      await expect(own.getByRole("table", { name: t("record.requirements") })).toContainText(
        subject,
      );
      expect(await fileText(own, "/readiness/records/export.xlsx?term=all")).toContain(person);
      await own.goto("/cadres?q=pham+van+lam");
      const cadres = own.getByRole("main").getByRole("link", { name: person });
      const cadre = (await cadres.first().getAttribute("href")) ?? "";
      await own.goto(cadre);
      const units = own.getByRole("main").getByRole("link", { name: "Xã Lệ Thủy" });
      const unit = ((await units.first().getAttribute("href")) ?? "").split("/").at(-1) ?? "";

      await signInAs(page, "officerOfCamHong");
      await page.goto("/readiness/records?term=all");
      await expect(list(page)).toContainText("Xã Cam Hồng");
      await expect(page.getByRole("main")).not.toContainText("Lệ Thủy");
      await search(page, person);
      await expect(
        page.getByRole("main").getByRole("link", { name: person, exact: true }),
      ).toHaveCount(0);
      const id = record.split("/").at(-1) ?? "";
      const guessed = [
        record,
        `${record}?asOf=01/02/2026&verified=1`,
        `/planning/records/${id}`,
        cadre,
        `/readiness/records?term=all&unit=${unit}`,
      ];
      for (const address of guessed) {
        const answer = await page.goto(address);
        expect([address, answer?.status()]).toEqual([address, 404]);
        await expect(page.locator("body")).not.toContainText(person);
      }
      for (const query of ["term=all", "term=all&q=pham+van+lam"]) {
        const text = await fileText(page, `/readiness/records/export.xlsx?${query}`);
        expect(text).not.toContain(person);
        expect(text).not.toContain("Lệ Thủy");
      }
      for (const address of ["/readiness?by=unit", "/readiness/places", "/cadres?q=pham+van+lam"]) {
        await page.goto(address);
        await expect(page.getByRole("main")).not.toContainText("Lệ Thủy");
        await expect(
          page.getByRole("main").getByRole("link", { name: person, exact: true }),
        ).toHaveCount(0);
      }
    });
  });
}
