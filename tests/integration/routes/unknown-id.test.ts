import { beforeAll, expect, test } from "vitest";
import {
  formOf,
  newPerson,
  type Office,
  openOffice,
  rowCounts,
  textOf,
} from "#tests/integration/routes/pages.ts";

// One database for the file: nothing in it lands.
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const cadre = (): string => `/cadres/${office.world.inside.cadre}`;
const held = { postName: "Bí thư Đảng ủy", unit: "Xã Lệ Thủy", validFrom: "", validTo: "" };

test.each([
  "/cadres/999999",
  "/cadres/0",
  "/cadres/x",
  "/cadres/1%20or%201",
  "/units/999999",
  "/nowhere",
])("%s is a page that helps", async (path) => {
  const { app } = office;
  const as = await office.as("unit_officer");

  const vi = await app.request(path, { as });
  const en = await app.request(path, { as, locale: "en" });

  expect([vi.status, en.status]).toEqual([404, 404]);
  const [viPage, enPage] = [await vi.text(), await en.text()];
  expect(textOf(viPage)).toContain(
    "Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi phụ trách của đồng chí.",
  );
  expect(viPage).toContain('href="/cadres"');
  expect(textOf(enPage)).not.toContain("Không tìm thấy");
});

test("somebody out of the scope and nobody at all get the same page", async () => {
  const { app, world } = office;
  const as = await office.as("unit_officer");
  const page = async (id: number): Promise<string> => {
    const answer = await app.request(`/cadres/${id}`, { as });
    return (await answer.text()).replaceAll(`/cadres/${id}`, "/cadres/…");
  };

  expect(await page(world.outside.cadre)).toBe(await page(999_999));
});

test.each(["correction", "posts/new", "posts/1", "posts/1/end", "merge", "merge/undo"])(
  "a form posted to /cadres/999999/%s changes nothing",
  async (part) => {
    const { app, db } = office;
    const before = await rowCounts(db);
    const form = {
      ...newPerson,
      ...held,
      revision: "1",
      otherId: "1",
      survivor: "this",
      aliasId: "1",
    };
    const answer = await app.request(`/cadres/999999/${part}`, {
      method: "POST",
      form,
      as: await office.as("planner"),
    });

    expect(answer.status).toBe(404);
    expect(await rowCounts(db)).toEqual(before);
  },
);

const huge = "1099511627776";

test.each([
  ["/active-role", { grantId: huge }, "unit_officer", 404],
  [`/account/sign-ins/${huge}/end`, {}, "unit_officer", 404],
  ["merge", { otherId: huge, survivor: "this" }, "planner", 400],
  ["merge/undo", { aliasId: huge }, "planner", 404],
] as const)(
  "a number that no id has, posted to %s, is no fault",
  async (part, form, role, status) => {
    const { app, db } = office;
    const before = await rowCounts(db);
    const path = part.startsWith("/") ? part : `${cadre()}/${part}`;

    const answer = await app.request(path, { method: "POST", form, as: await office.as(role) });

    expect(answer.status).toBe(status);
    expect(await rowCounts(db)).toEqual(before);
  },
);

test("a sign that no database keeps is left out of what is typed and searched", async () => {
  const { app } = office;
  const as = await office.as("unit_officer");

  const searched = await app.request("/cadres?q=%00Trong&in=%00", { as });
  const form = { ...newPerson, fullName: "Lê \0Thị", birthDate: "x" };
  const answer = await app.request("/cadres/new", { method: "POST", form, as });
  const signIn = { user: "a\0b", password: "\0" };
  const refused = await app.request("/sign-in", { method: "POST", form: signIn });

  expect([searched.status, answer.status, refused.status]).toEqual([200, 400, 400]);
  expect(formOf(await answer.text(), "/cadres/new")["fullName"]).toBe("Lê Thị");
});

test.each([
  ["a page of another role", "trainee", "GET", "/cadres"],
  ["a form of another role", "trainee", "POST", "/cadres/new"],
  ["a form about somebody out of the scope", "unit_officer", "POST", "/cadres/999999/correction"],
] as const)(
  "%s is refused in the person's language, with their menu",
  async (_what, role, method, path) => {
    const { app } = office;
    const as = await office.as(role);
    const form = method === "POST" ? { form: newPerson } : {};

    const answer = await app.request(path, { method, as, locale: "en", ...form });
    const html = await answer.text();

    expect(answer.status).toBe(404);
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('action="/sign-out"');
    expect(textOf(html)).toContain("Sign out");
    expect(textOf(html)).not.toContain("Không tìm thấy");
  },
);
