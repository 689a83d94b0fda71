import { expect, test } from "vitest";
import {
  formOf,
  newPerson,
  openOffice,
  rowCounts,
  textOf,
} from "#tests/integration/routes/pages.ts";

test("a new person sent twice is one person", async () => {
  const { app, db, as } = await openOffice();
  const token = await as("unit_officer");
  const page = await (await app.request("/cadres/new", { as: token })).text();
  const form = { ...formOf(page, "/cadres/new"), ...newPerson };

  const first = await app.request("/cadres/new", { method: "POST", form, as: token });
  const after = await rowCounts(db);
  const second = await app.request("/cadres/new", { method: "POST", form, as: token });

  expect([first.status, second.status]).toEqual([303, 303]);
  expect(second.headers.get("location")).toBe(first.headers.get("location"));
  expect(await rowCounts(db)).toEqual(after);
  expect(await db.prisma.cadre.count({ where: { fullName: newPerson["fullName"] ?? "" } })).toBe(1);
});

test("a new person under the key of another is refused, and what was typed stays", async () => {
  const { app, db, as } = await openOffice();
  const token = await as("unit_officer");
  const path = "/cadres/new";
  const post = async (form: Record<string, string>): Promise<Response> =>
    app.request(path, { method: "POST", form: { ...newPerson, ...form }, as: token });
  await post({ _key: "reused" });
  const after = await rowCounts(db);

  const other = await post({ _key: "reused", fullName: "Nguyễn Thị Khác" });

  expect(other.status).toBe(409);
  const html = await other.text();
  expect(textOf(html)).toContain("Biểu mẫu này đã được lưu trước đó với nội dung khác.");
  expect(formOf(html, path)["fullName"]).toBe("Nguyễn Thị Khác");
  expect(await rowCounts(db)).toEqual(after);
});

test("a receipt from before contents were kept finds what its form made", async () => {
  const { app, db, as } = await openOffice();
  const token = await as("unit_officer");
  const form = { ...newPerson, _key: "before" };
  const first = await app.request("/cadres/new", { method: "POST", form, as: token });
  await db.prisma.formReceipt.update({ where: { key: "before" }, data: { digest: null } });

  const second = await app.request("/cadres/new", { method: "POST", form, as: token });

  expect(second.headers.get("location")).toBe(first.headers.get("location"));
});

test("a double click on a new person is one person", async () => {
  const { app, db, as } = await openOffice();
  const token = await as("unit_officer");
  const form = { ...newPerson, _key: "double-click" };

  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      app.request("/cadres/new", { method: "POST", form, as: token }),
    ),
  );

  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  expect(new Set(answers.map(({ headers }) => headers.get("location"))).size).toBe(1);
  expect(await db.prisma.cadre.count({ where: { fullName: newPerson["fullName"] ?? "" } })).toBe(1);
});

test("a form that was corrected after an error keeps its key", async () => {
  const { app, db, as } = await openOffice();
  const token = await as("unit_officer");
  const post = async (form: Record<string, string>): Promise<Response> =>
    app.request("/cadres/new", { method: "POST", form, as: token });

  const wrong = await post({ ...newPerson, birthDate: "31/02/1985", _key: "corrected" });
  const shown = formOf(await wrong.text(), "/cadres/new");
  const corrected = { ...shown, birthDate: "28/02/1985" };
  const [first, second] = [await post(corrected), await post(corrected)];

  expect(shown["_key"]).toBe("corrected");
  expect([wrong.status, first.status, second.status]).toEqual([400, 303, 303]);
  expect(await db.prisma.cadre.count({ where: { fullName: newPerson["fullName"] ?? "" } })).toBe(1);
});

test("the key of another account's form finds nothing", async () => {
  const { app, db, as } = await openOffice();
  const form = { ...newPerson, _key: "shared" };
  await app.request("/cadres/new", { method: "POST", form, as: await as("unit_officer") });

  const other = await app.request("/cadres/new", { method: "POST", form, as: await as("planner") });

  expect(other.status).not.toBe(500);
  expect(other.status).not.toBe(303);
  expect(await db.prisma.cadre.count({ where: { fullName: newPerson["fullName"] ?? "" } })).toBe(1);
});

test("a post sent twice is one post", async () => {
  const { app, db, world, as } = await openOffice();
  const token = await as("unit_officer");
  const path = `/cadres/${world.inside.cadre}/posts/new`;
  const page = await (await app.request(path, { as: token })).text();
  const form = { ...formOf(page, path), postName: "Bí thư Đảng ủy", unit: "Xã Lệ Thủy" };

  const answers = await Promise.all(
    [1, 2].map(() => app.request(path, { method: "POST", form, as: token })),
  );

  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await db.prisma.postHolding.count({ where: { name: "Bí thư Đảng ủy" } })).toBe(1);
});

test("a correction sent twice is made once, and the second hears of it", async () => {
  const { app, db, world, as } = await openOffice();
  const token = await as("unit_officer");
  const path = `/cadres/${world.inside.cadre}/correction`;
  const page = await (await app.request(path, { as: token })).text();
  const form = { ...formOf(page, path), phone: "0912 345 678" };

  const first = await app.request(path, { method: "POST", form, as: token });
  const after = await rowCounts(db);
  const second = await app.request(path, { method: "POST", form, as: token });

  expect(first.status).toBe(303);
  expect([303, 409]).toContain(second.status);
  expect(await rowCounts(db)).toEqual(after);
});

test("an account sent twice is one account, and its link is shown once", async () => {
  const { app, db, as } = await openOffice();
  const token = await as("system_admin");
  const path = "/accounts/new";
  const page = await (await app.request(path, { as: token })).text();
  const form = { ...formOf(page, path), userName: "ha.nt", name: "Nguyễn Thị Hà" };

  const first = await app.request(path, { method: "POST", form, as: token });
  const after = await rowCounts(db);
  const second = await app.request(path, { method: "POST", form, as: token });

  expect(textOf(await first.text())).toMatch(/\/invitations\/[\w-]{43}/);
  expect([second.status, second.headers.get("location")]).toEqual([
    303,
    expect.stringMatching(/^\/accounts\/\d+$/),
  ]);
  expect(await rowCounts(db)).toEqual(after);
});

test("a role given twice is one role", async () => {
  const { app, db, world, as } = await openOffice();
  const token = await as("system_admin");
  const path = `/accounts/${world.inside.account}/grants/new`;
  const form = { role: "lecturer", unit: "Xã Lệ Thủy", validFrom: "01/06/2026" };

  const first = await app.request(path, { method: "POST", form, as: token });
  const after = await rowCounts(db);
  const second = await app.request(path, { method: "POST", form, as: token });

  expect(first.status).toBe(303);
  expect(second.status).toBe(409);
  expect(textOf(await second.text())).toContain("Tài khoản đã có vai trò này tại đơn vị này.");
  expect(await rowCounts(db)).toEqual(after);
});

test("two records merged twice are merged once, and taken apart once", async () => {
  const { app, db, world, as } = await openOffice();
  const token = await as("planner");
  const path = `/cadres/${world.inside.cadre}/merge`;
  const other = world.viewers.leader.cadreId;
  await db.prisma.cadre.update({ where: { id: other }, data: { gender: "female" } });
  // why: two people with an account each cannot be one
  await db.prisma.account.updateMany({ where: { cadreId: other }, data: { cadreId: null } });
  const form = { otherId: String(other), survivor: "this" };
  const undo = { aliasId: String(other) };

  const merges = [
    await app.request(path, { method: "POST", form, as: token }),
    await app.request(path, { method: "POST", form, as: token }),
  ];
  const undone = [
    await app.request(`${path}/undo`, { method: "POST", form: undo, as: token }),
    await app.request(`${path}/undo`, { method: "POST", form: undo, as: token }),
  ];

  expect([...merges, ...undone].map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  const events = await db.prisma.auditEvent.findMany({
    where: { action: { in: ["cadre.merged", "cadre.unmerged"] }, subjectId: world.inside.cadre },
    orderBy: { seq: "asc" },
    select: { action: true },
  });
  expect(events.map(({ action }) => action)).toEqual(["cadre.merged", "cadre.unmerged"]);
});
