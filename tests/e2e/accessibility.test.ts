import type { Locator, Page } from "@playwright/test";
import { inspect } from "#tests/support/inspect.ts";
import { expect, test } from "#tests/support/journey.ts";
import { signInAs } from "#tests/support/sign-in.ts";

// The pages of units have their own in units.test.ts, those of structure and of two days in structure.test.ts.

/** Where a link leads. */
async function hrefOf(link: Locator): Promise<string> {
  return (await link.first().getAttribute("href")) ?? "";
}

/** The page as it is shown now, in the language asked for, passes the inspection. */
async function inspectIn(page: Page, language: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await inspect(page);
}

async function inspectAll(page: Page, language: string, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await inspectIn(page, language);
  }
}

const languages = [
  ["vi", "vi-VN"],
  ["en", "en-GB"],
] as const;

for (const [language, locale] of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("the pages of everybody, of a trainee and of one's own account", async ({ page }) => {
      await inspectAll(page, language, ["/", "/invitations/gone", "/nowhere"]);
      await page.goto("/sign-in?to=%2Fcadres&ended=1");
      await page.locator("main button[type=submit]").click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(2);
      await inspectIn(page, language);
      await signInAs(page, "trainee");
      await inspectAll(page, language, [
        "/home",
        "/me",
        "/me/needs",
        "/account",
        "/account/password",
        "/cadres",
      ]);
    });

    test("the pages of people", async ({ page }) => {
      await signInAs(page, "officerOfLeThuy");
      await page.goto("/cadres?q=nguyen+van+dat");
      const other = await hrefOf(page.getByRole("link", { name: "Nguyễn Văn Đạt" }));
      await page.goto("/cadres?q=tran+the+xuan");
      const person = await hrefOf(page.getByRole("link", { name: "Trần Thế Xuân" }));
      await inspectAll(page, language, [
        "/cadres?size=25&gender=male",
        "/cadres?q=khong+co+ai",
        "/cadres?in=Xã+Không+Có",
        `${person}/invitation`,
      ]);
      await page.goto("/cadres/new");
      await inspectIn(page, language);
      await page.locator("form.form button[type=submit]").click();
      await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
      await inspectIn(page, language);

      await page.context().clearCookies();
      await signInAs(page, "planner");
      await page.goto(person);
      const post = await hrefOf(page.locator("a[href*='/posts/']:not([href$='/new'])"));
      await inspectAll(page, language, [
        person,
        `${person}/correction`,
        `${person}/posts/new`,
        post,
        `${post}/end`,
        `${person}/merge?q=nguyen+van+dat`,
        `${person}/merge?other=${other.split("/").at(-1)}`,
      ]);
    });

    test("the pages of planning", async ({ page }) => {
      await signInAs(page, "planner");
      await page.goto("/planning?sort=asOf");
      const rounds = page.locator("main table a[href^='/planning/']");
      const former = await hrefOf(rounds);
      const round = await hrefOf(rounds.nth(1));
      await page.goto(`${round}?sort=-list`);
      const record = await hrefOf(page.locator("main table a[href^='/planning/records/']"));
      await page.goto(record);
      const person = await hrefOf(page.locator("main a[href^='/cadres/']"));
      await inspectAll(page, language, [
        "/planning?term=0",
        former,
        round,
        `${round}?q=khong+co+ai`,
        `${round}/attention`,
        `${former}/publication`,
        `${former}/own-planning/opening`,
        record,
        `${round}/records/new?q=nguyen+van+dat`,
        `${round}/records/new?cadre=${person.split("/").at(-1)}`,
        person,
      ]);
      for (const form of [`${former}/decision`, `${record}/end`]) {
        await page.goto(form);
        await inspectIn(page, language);
        await page.locator("[maxlength='300'], [maxlength='200']").last().fill("");
        await page.locator("form.form button[type=submit]").click();
        await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
        await inspectIn(page, language);
      }
    });

    test("the reports, and what a person registers", async ({ page }) => {
      await signInAs(page, "planner");
      await page.goto("/reports/needs");
      const people = await hrefOf(page.locator("main a[href^='/reports/needs/people']"));
      await inspectAll(page, language, [
        "/reports/needs",
        "/reports/needs?by=unit",
        "/reports/needs?in=Xã+Không+Có",
        people,
        "/reports/year",
      ]);
      await page.context().clearCookies();
      await signInAs(page, "trainee");
      await page.goto("/me/needs/registered");
      await inspectIn(page, language);
      await page.locator("form.form button[type=submit]").click();
      await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
      await inspectIn(page, language);
    });

    test("the pages of title standards", async ({ page }) => {
      await signInAs(page, "planner");
      await page.goto("/standards?q=bi+thu+dang+uy+cap+xa");
      const title = await hrefOf(page.locator("main tbody .first a"));
      const version = await hrefOf(page.locator("main a[href*='/standards/']"));
      await inspectAll(page, language, [
        "/standards",
        "/standards?q=khong+co",
        title,
        version,
        `${title}/standards/history`,
      ]);
      await page.goto(`${title}/standards/new`);
      await page.locator("form.form button[type=submit]").click();
      await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
      await inspectIn(page, language);
    });

    test("the pages of readiness", async ({ page }) => {
      await signInAs(page, "planner");
      await page.goto("/readiness/records?q=pham+van+lam&level=commune");
      const record = await hrefOf(page.locator("main table a[href^='/readiness/records/']"));
      const { pathname } = new URL(record, page.url());
      await page.goto("/readiness/records?term=all&units=ended");
      const ended = await hrefOf(page.locator("main table a[href^='/readiness/records/']"));
      await inspectAll(page, language, [
        "/readiness",
        "/readiness?by=unit&term=all",
        "/readiness?level=district&asOf=01/01/2020",
        "/readiness?asOf=31/02/2026",
        "/readiness/places",
        "/readiness/places?shown=nobody&gender=female",
        "/readiness/records?size=25",
        "/readiness/records?subject=defence_security&verdict=missing&size=25",
        "/readiness/records?q=khong+co+ai",
        ended,
      ]);
      await page.context().clearCookies();
      await signInAs(page, "officerOfLeThuy");
      await inspectAll(page, language, ["/readiness", "/readiness/records", pathname]);
    });

    test("the page of a record's readiness", async ({ page }) => {
      await signInAs(page, "planner");
      await page.goto("/readiness/records?q=pham+van+lam&level=commune");
      const record = await hrefOf(page.locator("main table a[href^='/readiness/records/']"));
      const { pathname } = new URL(record, page.url());
      await inspectAll(page, language, [pathname, `${pathname}?asOf=01/02/2026&verified=1`]);
    });

    test("the pages of inspection", async ({ page }) => {
      await signInAs(page, "inspector");
      await page.goto("/cadres?q=nguyen+van+dat");
      await page.goto(await hrefOf(page.locator("main table a[href^='/cadres/']")));
      await inspectAll(page, language, [
        "/inspection/reads",
        "/inspection/reads?person=khong+co+ai",
        "/inspection/reads?from=31/02/2026",
        "/inspection/overrides",
        "/inspection/overrides?q=khong+co+ai",
      ]);
    });

    test("the pages of accounts", async ({ page, visitor }) => {
      await signInAs(page, "secondAdministrator");
      await page.goto("/accounts?q=quanly.lop");
      const account = await hrefOf(page.getByRole("link", { name: "Trương Thị Ngọc Mai" }));
      await page.goto(account);
      const grant = await hrefOf(page.locator("a[href*='/grants/'][href$='/end']"));
      await page.goto("/accounts/confirmations");
      const waiting = await hrefOf(page.locator("main a[href^='/accounts/confirmations/']"));
      await inspectAll(page, language, [
        "/accounts?size=25",
        "/accounts?q=khong+co+ai",
        "/accounts/new",
        "/accounts/new/person?q=nguyen+van+dat",
        account,
        `${account}/correction`,
        `${account}/person?q=nguyen+van+dat`,
        `${account}/end`,
        `${account}/recovery`,
        `${account}/grants/new`,
        grant,
        "/accounts/confirmations",
        waiting,
      ]);
      await page.goto("/accounts/new");
      await page.locator("[name=name]").fill("Người Xem Trang");
      await page.locator("[name=userName]").fill(`xem.${language}`);
      await page.locator("form.form button[type=submit]").click();
      await expect(page.locator("code")).toBeVisible();
      await inspectIn(page, language);
      const invited = await visitor();
      await invited.goto(new URL((await page.locator("code").textContent()) ?? "").pathname);
      await inspectIn(invited, language);
    });
  });
}

/** Presses Tab until the element has the focus; every stop on the way can be seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press("Tab");
    const unseen = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const seen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return seen ? null : at.outerHTML.slice(0, 120);
    });
    expect(unseen).toBe(null);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("Tab does not come to it");
}

test("with the keyboard alone: sign in, search, add a person, sign out", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, page.getByLabel("Tên đăng nhập hoặc thư điện tử"));
  await page.keyboard.type("canbo.lethuy");
  await tabTo(page, page.getByLabel("Mật khẩu"));
  await page.keyboard.type("hang-tre-dau-lang-xanh");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/home$/);
  await tabTo(
    page,
    page.getByRole("navigation").getByRole("link", { name: "Cán bộ", exact: true }),
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Danh sách cán bộ");

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Chuyển đến nội dung chính" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Chuyển đến nội dung chính" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Thêm cán bộ" }));
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("tran the xuan");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=tran\+the\+xuan/);

  await tabTo(page, page.locator("summary.menu-item"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Đăng xuất" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText("Đã đăng xuất.");
});
