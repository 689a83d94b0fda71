import { expect, test } from "vitest";
import {
  type Fields,
  formOf,
  type Office,
  openOffice,
  rowCounts,
  textOf,
} from "#tests/integration/routes/pages.ts";

type Desk = {
  path: string;
  token: string;
  form: Fields;
  post: (change: Fields) => Promise<Response>;
};

/** Somebody with a form open, as it was when they opened it. */
async function desk(
  office: Office,
  role: "unit_officer" | "planner" | "system_admin",
  path: string,
  action = path,
): Promise<Desk> {
  const token = await office.as(role);
  const form = formOf(await (await office.app.request(path, { as: token })).text(), action);
  return {
    path,
    token,
    form,
    post: (change) =>
      office.app.request(action, { method: "POST", form: { ...form, ...change }, as: token }),
  };
}

test("of two who correct one record the second sees the difference and keeps what was typed", async () => {
  const office = await openOffice();
  const { db, world } = office;
  const path = `/cadres/${world.inside.cadre}/correction`;
  const [officer, planner] = [
    await desk(office, "unit_officer", path),
    await desk(office, "planner", path),
  ];

  const first = await officer.post({ phone: "0912 000 111" });
  const between = await rowCounts(db);
  const second = await planner.post({ phone: "0933 222 333", ethnicity: "Bru - Vân Kiều" });

  expect([first.status, second.status]).toEqual([303, 409]);
  expect(await rowCounts(db)).toEqual(between);
  const page = await second.text();
  const text = textOf(page);
  expect(text).toContain("Người dùng viewer.unit.officer vừa cập nhật dòng này lúc 08:00");
  expect(text).toContain("nội dung đồng chí đã nhập vẫn còn");
  expect(text).toContain("0912 000 111");
  const shown = formOf(page, path);
  expect(shown).toMatchObject({ phone: "0933 222 333", ethnicity: "Bru - Vân Kiều" });

  const again = await office.app.request(path, { method: "POST", form: shown, as: planner.token });
  expect(again.status).toBe(303);
  const { phone, ethnicity } = await db.prisma.cadre.findUniqueOrThrow({
    where: { id: world.inside.cadre },
  });
  expect([phone, ethnicity]).toEqual(["0933 222 333", "Bru - Vân Kiều"]);
});

test("of two who correct one post the second sees the difference and keeps what was typed", async () => {
  const office = await openOffice();
  const { db, world } = office;
  const path = `/cadres/${world.inside.cadre}/posts/${world.inside.post}`;
  const [officer, planner] = [
    await desk(office, "unit_officer", path),
    await desk(office, "planner", path),
  ];

  const first = await officer.post({ postName: "Chủ tịch UBND" });
  const second = await planner.post({ postName: "Bí thư Đảng ủy" });

  expect([first.status, second.status]).toEqual([303, 409]);
  const page = await second.text();
  expect(textOf(page)).toContain("Chủ tịch UBND");
  expect(formOf(page, path)["postName"]).toBe("Bí thư Đảng ủy");
  const stored = await db.prisma.postHolding.findUniqueOrThrow({
    where: { id: world.inside.post },
  });
  expect(stored.name).toBe("Chủ tịch UBND");

  const again = await office.app.request(path, {
    method: "POST",
    form: formOf(page, path),
    as: planner.token,
  });
  expect(again.status).toBe(303);
});

test("of two who end one post the second sees the day that stands", async () => {
  const office = await openOffice();
  const { db, world } = office;
  const path = `/cadres/${world.inside.cadre}/posts/${world.inside.post}`;
  const [officer, planner] = [
    await desk(office, "unit_officer", path, `${path}/end`),
    await desk(office, "planner", path, `${path}/end`),
  ];

  const first = await officer.post({ validTo: "30/04/2026" });
  const second = await planner.post({ validTo: "31/05/2026" });

  expect([first.status, second.status]).toEqual([303, 409]);
  const page = await second.text();
  expect(textOf(page)).toContain("30/04/2026");
  expect(formOf(page, `${path}/end`)["validTo"]).toBe("31/05/2026");
  const stored = await db.prisma.postHolding.findUniqueOrThrow({
    where: { id: world.inside.post },
  });
  expect(stored.validTo).toBe("2026-04-30");
});

test("of two who correct one account the second sees the difference and keeps what was typed", async () => {
  const office = await openOffice();
  const { db, world } = office;
  const path = `/accounts/${world.inside.account}/correction`;
  const [one, other] = [
    await desk(office, "system_admin", path),
    await desk(office, "system_admin", path),
  ];

  const first = await one.post({ email: "mot@coquan.vn" });
  const second = await other.post({ email: "hai@coquan.vn" });

  expect([first.status, second.status]).toEqual([303, 409]);
  const page = await second.text();
  expect(textOf(page)).toContain("mot@coquan.vn");
  expect(formOf(page, path)["email"]).toBe("hai@coquan.vn");
  const stored = await db.prisma.account.findUniqueOrThrow({ where: { id: world.inside.account } });
  expect(stored.email).toBe("mot@coquan.vn");
});

test("two corrections at the same moment: one is made, the other is told", async () => {
  const office = await openOffice();
  const path = `/cadres/${office.world.inside.cadre}/correction`;
  const desks = [await desk(office, "unit_officer", path), await desk(office, "planner", path)];

  const answers = await Promise.all(
    desks.map(({ post }, index) => post({ phone: `0912 000 00${index}` })),
  );

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
});
