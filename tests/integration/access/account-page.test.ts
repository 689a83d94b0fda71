import { expect, test } from "vitest";
import { correctAccount } from "#app/domain/access/correct-account.server.ts";
import { testApp } from "#tests/support/app.ts";
import { testDb } from "#tests/support/database.ts";
import { buildCast, valueOf, workOf } from "./cast.ts";

const db = await testDb({ starter: true });
const app = await testApp(db);
const { admin, person, leThuy } = await buildCast(db);

test("the history of an account is turned over page by page", async () => {
  const { accountId } = await person("paged", "trainee", leThuy);
  for (let n = 1; n <= 26; n += 1) {
    const correction = { accountId, revision: n, name: `Tên thứ ${n} đó`, email: null };
    valueOf(await correctAccount(workOf(db, admin), correction));
  }
  const page = async (query: string): Promise<string> => {
    const as = await app.signInAs(admin.accountId, admin.grantId);
    return (await app.request(`/accounts/${accountId}${query}`, { as, locale: "vi" })).text();
  };

  const [first, second, whole] = [
    await page("?size=25"),
    await page("?size=25&page=2"),
    await page(""),
  ];

  const shown = (html: string): boolean[] =>
    ["Tên thứ 25 đó", "Tên thứ 2 đó"].map((name) => html.includes(name));
  expect([shown(first), shown(second)]).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(first).toContain(`href="/accounts/${accountId}?size=25&amp;page=2#history"`);
  expect(second).toContain("Tên thứ 1 đó");
  expect(second).toContain(`href="/accounts/${accountId}?size=25#history"`);
  expect(whole).toContain("Tên thứ 1 đó");
});
