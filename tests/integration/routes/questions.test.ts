import { expect, test } from "vitest";
import { tokenHash } from "#app/platform/auth/token.server.ts";
import { formOf, type Office, openOffice, textOf } from "#tests/integration/routes/pages.ts";

async function sessionOf({ db }: Office, token: string): Promise<number> {
  const { id } = await db.prisma.session.findUniqueOrThrow({
    where: { tokenHash: tokenHash(token) },
    select: { id: true },
  });
  return id;
}

test("ending a sign-in is asked for another device of one's own, and for nothing else", async () => {
  const office = await openOffice();
  const { app } = office;
  const [here, there, stranger] = [
    await office.as("planner"),
    await office.as("planner"),
    await office.as("leader"),
  ];
  const address = async (token: string) =>
    `/account/sign-ins/${await sessionOf(office, token)}/end`;
  const path = await address(there);

  for (const token of [here, stranger]) {
    expect((await app.request(await address(token), { as: here })).status).toBe(404);
  }
  const asked = await app.request(path, { as: here });
  const html = await asked.text();
  expect(asked.status).toBe(200);
  expect(textOf(html)).toContain("Đăng xuất khỏi một thiết bị khác");
  expect(formOf(html, path)).toEqual({ _page: path });
  expect((await app.request("/account", { as: there })).status).toBe(200);

  const done = await app.request(path, { method: "POST", form: formOf(html, path), as: here });
  expect(done.status).toBe(303);
  expect((await app.request("/account", { as: there })).status).not.toBe(200);
  expect((await app.request(path, { as: here })).status).toBe(404);
});

test("taking a merge back is asked with what follows, by whoever may merge", async () => {
  const office = await openOffice();
  const { app, db, world } = office;
  const planner = await office.as("planner");
  const { cadre } = world.inside;
  const other = world.viewers.leader.cadreId;
  await db.prisma.cadre.update({ where: { id: other }, data: { gender: "female" } });
  await db.prisma.account.updateMany({ where: { cadreId: other }, data: { cadreId: null } });
  await app.request(`/cadres/${cadre}/merge`, {
    method: "POST",
    form: { otherId: String(other), survivor: "this" },
    as: planner,
  });
  const path = `/cadres/${cadre}/merge/undo?alias=${other}`;

  const page = await (await app.request(`/cadres/${cadre}`, { as: planner })).text();
  expect(formOf(page, path)).toEqual({ _page: path, aliasId: String(other) });
  const html = await (await app.request(path, { as: planner })).text();
  expect(textOf(html)).toContain("Có thể gộp lại sau.");
  const form = formOf(html, path);
  expect(form).toEqual({ _page: path, aliasId: String(other) });
  expect((await app.request(path, { as: await office.as("unit_officer") })).status).toBe(404);

  expect((await app.request(path, { method: "POST", form, as: planner })).status).toBe(303);
  expect((await app.request(path, { as: planner })).status).toBe(404);
});

test("a question keeps its act for the page that asks it, in both places alike", async () => {
  const office = await openOffice();
  const { app, world } = office;
  const administrator = await office.as("system_admin");
  const account = `/accounts/${world.inside.account}`;

  for (const act of ["recovery", "person/removal"]) {
    const path = `${account}/${act}`;
    const inDialog = await (await app.request(account, { as: administrator })).text();
    const onPage = await (await app.request(path, { as: administrator })).text();
    const names = (html: string): string[] => Object.keys(formOf(html, path));

    expect(names(inDialog)).toEqual(names(onPage));
    expect(formOf(inDialog, path)["_page"]).toBe(path);
    expect(inDialog).toContain(`<a href="${path}" data-asks="true"`);
  }
});
