import { expect, test } from "vitest";
import { browser, signIn } from "#tests/integration/routes/ended-session.ts";
import { openOffice, password, textOf } from "#tests/integration/routes/pages.ts";

test("a password that somebody else set opens nothing but the page to set another", async () => {
  const office = await openOffice();
  const officer = browser(office);
  await signIn(office, officer, "unit_officer");
  await office.db.prisma.account.update({
    where: { id: office.world.viewers.unit_officer.accountId },
    data: { passwordSetBy: "other" },
  });

  for (const path of ["/", "/account", "/cadres", "/cadres/export.xlsx", "/units", "/me"]) {
    const answer = await officer.go(path);
    const to = answer.headers.get("location");
    expect([path, answer.status, to]).toEqual([path, 302, "/account/password"]);
  }
  const page = textOf(await (await officer.go("/account/password")).text());
  expect(page).toContain("Đây là lần đăng nhập đầu tiên.");
  expect(page).not.toContain("Danh sách cán bộ");

  const next = { newPassword: "mot cau khac dai hon", repeatPassword: "mot cau khac dai hon" };
  const set = await officer.go("/account/password", { currentPassword: password, ...next });
  expect([set.status, set.headers.get("location")]).toEqual([303, "/"]);
  expect((await officer.go("/cadres")).status).toBe(200);
});
