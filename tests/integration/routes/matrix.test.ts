import { beforeAll, expect, test } from "vitest";
import { type Role, roles } from "#app/kernel/actor.ts";
import { tableRoutes, testApp, type TestApp } from "#tests/support/app.ts";
import { testDb } from "#tests/support/database.ts";
import { matrixRows, type MatrixRow } from "#tests/support/matrix-rows.ts";
import { buildWorld, provincialViewers, type Viewers, type World } from "#tests/support/world.ts";

// One database for the whole file: the rows ask for pages and post empty forms, which changes nothing
// but sessions, each of which is signed in anew.
let app: TestApp;
let world: World;
let provincial: Viewers;

beforeAll(async () => {
  const db = await testDb({ starter: true });
  world = await buildWorld(db);
  provincial = await provincialViewers(db);
  app = await testApp(db);
});

const table = await tableRoutes();
const layouts = new Set(table.flatMap(({ parents }) => parents));
const asked = table
  .filter(({ id }) => !layouts.has(id))
  .flatMap(({ id, module }) => [
    ...("loader" in module || "default" in module ? [`GET ${id}`] : []),
    ...("action" in module ? [`POST ${id}`] : []),
  ]);

test("every loader and action of the table has a row, and no row stands for nothing", () => {
  expect(Object.keys(matrixRows).sort()).toEqual([...asked].sort());
});

test("every page file stands in the table", () => {
  const files = Object.keys(import.meta.glob("/app/routes/**/*.tsx"));
  const pages = files.map((file) => file.replace("/app/", "").replace(/\.tsx$/, ""));
  expect(table.map(({ id }) => id).sort()).toEqual(
    pages.filter((id) => !id.endsWith("-parts")).sort(),
  );
});

async function ask(
  key: string,
  row: MatrixRow,
  side: "inside" | "outside",
  token: string | null,
): Promise<Response> {
  const method = key.split(" ")[0] ?? "GET";
  const form = method === "POST" ? { form: row.form ?? {} } : {};
  return app.request(row.path(world[side], world), { method, as: token, ...form });
}

const isSignIn = (answer: Response): boolean =>
  (answer.headers.get("location") ?? "").startsWith("/sign-in?to=");

test.each(Object.entries(matrixRows))(
  "%s: whoever is not signed in gets the sign-in page",
  async (key, row) => {
    const answer = await ask(key, row, "inside", null);

    const expected =
      row.access === "public"
        ? { statuses: row.answers ?? [200], signIn: false }
        : { statuses: [key.startsWith("GET") ? 302 : 303], signIn: true };
    expect(expected.statuses).toContain(answer.status);
    expect(isSignIn(answer)).toBe(expected.signIn);
  },
);

const cases = Object.entries(matrixRows).flatMap(([key, row]) =>
  roles.map((role): [string, Role, MatrixRow] => [key, role, row]),
);

test.each(cases)("%s as %s", async (key, role, row) => {
  const { accountId, grantId } = world.viewers[role];
  const insider = row.everyUnit ? provincial[role] : world.viewers[role];
  const allowed =
    row.access === "public" || row.access === "signed_in" || row.access.includes(role);

  const asInsider = await app.signInAs(insider.accountId, insider.grantId);
  const inside = await ask(key, row, "inside", asInsider);
  const outside = await ask(key, row, "outside", await app.signInAs(accountId, grantId));

  const answers = row.signedInAnswers ?? row.answers ?? [200];
  expect(allowed ? answers : [404]).toContain(inside.status);
  const isOpen = allowed && !row.scoped && !row.everyUnit;
  expect(isOpen ? answers : [404]).toContain(outside.status);
  expect(isSignIn(inside)).toBe(false);
});
