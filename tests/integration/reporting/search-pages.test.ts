import { beforeAll, expect, test } from "vitest";
import { locales } from "#app/i18n/locales.ts";
import { roles } from "#app/kernel/actor.ts";
import { pagesNamed } from "#app/routes/search/pages.ts";
import { type Office, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { provincialViewers, type Viewers } from "#tests/support/world.ts";

let office: Office;
let provincial: Viewers;
beforeAll(async () => {
  office = await openOffice();
  provincial = await provincialViewers(office.db);
});

async function search(role: (typeof roles)[number], q: string, locale = "vi-VN") {
  const path = `/search?${new URLSearchParams({ q }).toString()}`;
  const answer = await office.app.request(path, { as: await office.as(role), locale });
  return { status: answer.status, html: await answer.text() };
}

/** The addresses of the results of a page. */
function hitsOf(html: string): string[] {
  const part = html.slice(html.indexOf("data-search-results"), html.indexOf("</main>"));
  return [...part.matchAll(/<li><a href="([^"]+)"/g)].map(([, to = ""]) => to);
}

const letters = Array.from({ length: 26 }, (_, place) => String.fromCodePoint(97 + place));

test.each(roles)(
  "every page offered to %s opens, in a commune and in the province",
  async (role) => {
    const { accountId, grantId } = provincial[role];
    for (const as of [await office.as(role), await office.app.signInAs(accountId, grantId)]) {
      const offered = new Set(
        await Promise.all(
          ["", ...letters].map(async (q) => {
            const answer = await office.app.request(`/search?q=${q}`, { as });
            return hitsOf(await answer.text()).filter((to) => !/\/\d+$/.test(to));
          }),
        ).then((found) => found.flat()),
      );
      expect(offered.size).toBeGreaterThan(5);
      for (const to of offered) {
        const { status } = await office.app.request(to, { as });
        expect([to, status]).toEqual([to, 200]);
      }
    }
  },
);

test("a page of the whole province is found only by whoever has the whole province", async () => {
  const { accountId, grantId } = provincial.planner;
  const ask = async (as: string) =>
    hitsOf(await (await office.app.request("/search?q=tu+ngu+khi+nhap", { as })).text());

  expect(await ask(await office.as("planner"))).toEqual([]);
  expect(await ask(await office.app.signInAs(accountId, grantId))).toEqual(["/admin/synonyms"]);
});

test("a page is found by its name in either language and named in the reader's", () => {
  for (const q of ["mat khau", "change password", "Đổi MẬT"])
    expect(pagesNamed("vi", { role: "trainee", q })).toMatchObject([
      { to: "/account/password", label: "Đổi mật khẩu" },
    ]);
  const all = roles.flatMap((role) => locales.map((one) => pagesNamed(one, { role, q: "" })));
  expect(all.every((pages) => new Set(pages.map(({ to }) => to)).size === pages.length)).toBe(true);
});

test("people are shown with year of birth, post and unit, and nothing of planning", async () => {
  const { fullName } = await office.db.prisma.cadre.findUniqueOrThrow({
    where: { id: office.world.inside.cadre },
  });
  const { status, html } = await search("planner", fullName);

  expect(status).toBe(200);
  expect(hitsOf(html)).toContain(`/cadres/${office.world.inside.cadre}`);
  expect(textOf(html)).toMatch(/sinh năm \d{4}; /);
  expect(textOf(html.slice(html.indexOf("data-search-results")))).not.toMatch(/nhiệm kỳ|2025-2030/);
});

test("no search is logged as a reading of planning data", async () => {
  const readings = async (): Promise<number> => {
    await office.app.portal.readLog.flush();
    return office.db.prisma.auditEvent.count({ where: { action: { startsWith: "read." } } });
  };
  const before = await readings();
  await search("planner", "nguyen");

  expect(await readings()).toBe(before);
});

test.each([
  ["nothing", "", "Gõ tên hoặc mã cần tìm.", "Type a name or a code."],
  ["spaces", "   ", "Gõ tên hoặc mã cần tìm.", "Type a name or a code."],
  ["a sign", "%", "Không tìm thấy “%” trong phạm vi được xem.", "Nothing called “%” was found"],
  ["another", "_", "Không tìm thấy “_” trong phạm vi được xem.", "Nothing called “_” was found"],
  ["quotes", `'"<b>`, `Không tìm thấy “'"<b>” trong phạm vi`, `Nothing called “'"<b>” was found`],
  [
    "10,000 letters",
    "ấ".repeat(10_000),
    "Nội dung tìm dài quá 200 ký tự. Rút ngắn lại.",
    "The search is longer than 200 characters. Shorten it.",
  ],
])("a search for %s gets a sentence", async (_name, q, vi, en) => {
  for (const role of roles) {
    const [one, other] = [await search(role, q), await search(role, q, "en-GB")];
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(textOf(one.html)).toContain(vi);
    expect(textOf(other.html)).toContain(en);
  }
});
