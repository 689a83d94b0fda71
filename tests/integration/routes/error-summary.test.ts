import { beforeAll, expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import { type Fields, type Office, openOffice, textOf } from "#tests/integration/routes/pages.ts";

// One database for the file: nothing in it lands.
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

type Line = { id: string; text: string };

async function send(as: Role | null, path: string, form: Fields, locale = "vi"): Promise<string> {
  const session = as === null ? {} : { as: await office.as(as) };
  const answer = await office.app.request(path, { method: "POST", form, locale, ...session });
  expect(answer.status).toBe(400);
  return answer.text();
}

/** The links of the list on top of a form. */
function summaryOf(html: string): Line[] {
  return [...html.matchAll(/<li><a href="#([^"]+)">([\s\S]*?)<\/a>/g)].map(
    ([, id = "", text = ""]) => ({ id, text: textOf(text).trim() }),
  );
}

/** What a field is called where it stands: its label, or the legend of its group. */
function labelOf(html: string, id: string): string {
  const control = html.indexOf(` id="${id}"`);
  expect([id, control > 0]).toEqual([id, true]);
  const group = html.lastIndexOf("<fieldset", control);
  const inGroup = group > html.lastIndexOf("</fieldset>", control);
  const label = inGroup
    ? /<legend>([\s\S]*?)<\/legend>/.exec(html.slice(group))
    : new RegExp(`<label[^>]* for="${id}"[^>]*>([\\s\\S]*?)</label>`).exec(html);
  return textOf(label?.[1] ?? "")
    .replace(/\((không bắt buộc|optional)\)/, "")
    .trim();
}

test.each([
  [
    "vi",
    [
      "Tên đăng nhập hoặc thư điện tử: Chưa có nội dung. Bổ sung ô này.",
      "Mật khẩu: Chưa có nội dung. Bổ sung ô này.",
    ],
  ],
  [
    "en",
    ["User name or e-mail: This is empty. Fill it in.", "Password: This is empty. Fill it in."],
  ],
])("empty fields are listed by their names (%s)", async (locale, lines) => {
  const html = await send(null, "/sign-in", { user: "", password: "" }, locale);

  expect(summaryOf(html).map(({ text }) => text)).toEqual(lines);
});

test("three empty fields are three different lines, each a link to its field", async () => {
  const path = `/accounts/${office.world.inside.account}/grants/new`;
  const html = await send("system_admin", path, { role: "", unit: "", validFrom: "" });

  expect(textOf(html)).toContain("Có 3 chỗ cần sửa.");
  expect(summaryOf(html)).toEqual([
    { id: "field-role", text: "Vai trò: Chưa có nội dung. Bổ sung ô này." },
    { id: "field-unit", text: "Đơn vị: Chưa có nội dung. Bổ sung ô này." },
    { id: "field-validFrom", text: "Từ ngày: Chưa có nội dung. Bổ sung ô này." },
  ]);
});

const cadre = (): string => `/cadres/${office.world.inside.cadre}`;
const post = (): string => `${cadre()}/posts/${office.world.inside.post}`;
const account = (): string => `/accounts/${office.world.inside.account}`;
const grant = (): string => `${account()}/grants/${office.world.inside.grant}`;

test.each<[string, Role | null, () => string, Fields]>([
  ["sign in", null, () => "/sign-in", {}],
  ["a password", "trainee", () => "/account/password", {}],
  ["a person", "unit_officer", () => "/cadres/new", {}],
  ["a correction", "unit_officer", () => `${cadre()}/correction`, { revision: "1" }],
  ["a post", "unit_officer", () => `${cadre()}/posts/new`, {}],
  ["a post corrected", "unit_officer", post, { revision: "1" }],
  ["the end of a post", "unit_officer", () => `${post()}/end`, { revision: "1" }],
  ["an account", "system_admin", () => "/accounts/new", { email: "không có", validFrom: "mai" }],
  ["an account corrected", "system_admin", () => `${account()}/correction`, { revision: "1" }],
  ["a grant", "system_admin", () => `${account()}/grants/new`, { validTo: "mai" }],
  ["the end of a grant", "system_admin", () => `${grant()}/end`, {}],
  ["the end of an account", "system_admin", () => `${account()}/end`, {}],
])("each line leads to its field and names it as the page does: %s", async (_, as, path, form) => {
  for (const locale of ["vi", "en"]) {
    const html = await send(as, path(), form, locale);
    const lines = summaryOf(html);

    expect(lines.length).toBeGreaterThan(0);
    for (const { id, text } of lines) {
      const label = labelOf(html, id);
      expect(label).not.toBe("");
      expect(text.startsWith(`${label}: `)).toBe(true);
    }
  }
});

test("a value that the page carries unseen is a line without a link", async () => {
  const form = { name: "", email: "", revision: "không phải số" };
  const html = await send("system_admin", `${account()}/correction`, form);

  expect(summaryOf(html).map(({ id }) => id)).toEqual(["field-name"]);
  expect(textOf(html)).toContain("Có 2 chỗ cần sửa.");
  expect(textOf(html)).toContain("Mở lại trang này rồi nhập lại.");
});
