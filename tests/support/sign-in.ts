import { expect, type Page } from "@playwright/test";

/** Accounts that `npm run demo` prints, by what a journey needs them for. */
const demoAccounts = {
  planner: { userName: "quyhoach", password: "hat-giong-cho-mua-sau" },
  officerOfLeThuy: { userName: "canbo.lethuy", password: "hang-tre-dau-lang-xanh" },
  officerOfCamHong: { userName: "canbo.camhong", password: "ngon-gio-tren-doi-cat" },
} as const;

/** Signs a page in through the sign-in form, in either language. */
export async function signInAs(page: Page, who: keyof typeof demoAccounts): Promise<void> {
  const { userName, password } = demoAccounts[who];
  await page.goto("/sign-in");
  await page.locator("input[name=user]").fill(userName);
  await page.locator("input[name=password]").fill(password);
  await page.locator("form[action='/sign-in'] button[type=submit]").click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}
