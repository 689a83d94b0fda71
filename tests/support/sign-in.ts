import { expect, type Page } from "@playwright/test";

/** Accounts that `npm run demo` prints, by what a journey needs them for. */
export const demoAccounts = {
  courseAdministrator: { userName: "quanly.lop", password: "tieng-trong-vao-gio-hoc" },
  administrator: { userName: "quantri", password: "cau-treo-bac-qua-song" },
  secondAdministrator: { userName: "quantri.hai", password: "den-bien-sang-ban-dem" },
  planner: { userName: "quyhoach", password: "hat-giong-cho-mua-sau" },
  leader: { userName: "lanhdao", password: "con-thuyen-ra-cua-bien" },
  inspector: { userName: "kiemtra", password: "trang-so-ghi-tung-dong" },
  lecturer: { userName: "giangvien", password: "phan-trang-va-bang-den" },
  officerOfLeThuy: { userName: "canbo.lethuy", password: "hang-tre-dau-lang-xanh" },
  officerOfCamHong: { userName: "canbo.camhong", password: "ngon-gio-tren-doi-cat" },
  trainee: { userName: "hocvien", password: "buoi-sang-tren-dong-lua" },
  /** a journey changes the language and the appearance of this one: no other may expect either */
  traineeOfDongHoi: { userName: "hocvien.donghoi", password: "mua-thu-ben-dong-nhat-le" },
  severalRoles: { userName: "nhieu.vaitro", password: "ba-chiec-mu-mot-nguoi-doi" },
} as const;

/** Fills the sign-in form that the page shows and sends it. */
export async function fillSignIn(
  page: Page,
  { userName, password }: { userName: string; password: string },
): Promise<void> {
  await page.locator("input[name=user]").fill(userName);
  await page.locator("input[name=password]").fill(password);
  await page.locator("form[action='/sign-in'] button[type=submit]").click();
}

/** Signs a page in through the sign-in form, in either language. */
export async function signInAs(page: Page, who: keyof typeof demoAccounts): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, demoAccounts[who]);
  await expect(page).not.toHaveURL(/\/sign-in/);
}
