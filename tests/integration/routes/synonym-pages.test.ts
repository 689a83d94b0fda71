import { beforeAll, expect, test } from "vitest";
import { makeImport } from "#tests/integration/importing/import-factory.ts";
import { formOf, textOf } from "#tests/integration/routes/pages.ts";
import {
  openProvinceOffice,
  type ProvinceOffice,
} from "#tests/integration/routes/province-office.ts";

const list = "/admin/synonyms";
const place = "/admin/synonyms/new?place=post";

// One database for the file: each test works on rows of its own.
let office: ProvinceOffice;
beforeAll(async () => {
  office = await openProvinceOffice();
});

test("an unknown word of an import is added with one button, and is gone from the list", async () => {
  await office.db.prisma.import.create({
    data: {
      kind: "planning",
      status: "checked",
      fileName: "a.xlsx",
      fileHash: "0",
      fileSize: 1,
      asOf: "2026-06-01",
      classification: "internal",
      unitId: office.world.inside.unit,
      createdAt: "2026-06-01T01:00:00.000Z",
      createdBy: "operator:t",
      createdByName: "t",
      words: {
        create: [
          {
            kind: "header",
            scope: "planning",
            key: "nhiêm5 ky2 dư5 kiên1",
            text: "Nhiệm kỳ dự kiến",
            rows: 1,
          },
          { kind: "unit", scope: "", key: "xa le thuy", text: "xa Le Thuy", rows: 2 },
          { kind: "title", scope: "", key: "btcb xa4 lê5 thuy3", text: "BTCB xã Lệ Thủy", rows: 3 },
        ],
      },
    },
  });
  const action =
    "/admin/synonyms/new?kind=unit&scope=&text=xa+Le+Thuy&unit=X%C3%A3+L%E1%BB%87+Th%E1%BB%A7y";
  const unit = await office.desk("planner", "/admin/synonyms", action);
  expect(unit.form).toMatchObject({ place: "unit", text: "xa Le Thuy", unit: "Xã Lệ Thủy" });
  expect(textOf(unit.html)).toContain("do quản trị hệ thống thêm");

  expect((await unit.post({})).to).toBe("/admin/synonyms");
  const second = await unit.post({});

  expect(second.to).toBe("/admin/synonyms");
  const synonym = await office.db.prisma.synonym.findFirstOrThrow({ where: { kind: "unit" } });
  expect(synonym).toMatchObject({ text: "xa Le Thuy", target: String(office.world.inside.unit) });
  const page = await office.app.request("/admin/synonyms", {
    as: await office.ofProvince("planner"),
  });
  const html = await page.text();
  expect(html).not.toContain('value="xa Le Thuy"');
  expect(textOf(html)).toContain("xa Le Thuy Xã Lệ Thủy Đơn vị");
});

test("the page for a word is filled in by its address, for each kind of word", async () => {
  const { id } = await office.db.prisma.title.findUniqueOrThrow({
    where: { code: "commune-secretary" },
  });
  const open = async (role: "planner" | "system_admin", query: string, place: string) =>
    (await office.desk(role, `/admin/synonyms/new?${query}`, `/admin/synonyms/new?place=${place}`))
      .form;

  expect(
    await open(
      "planner",
      "kind=level&scope=political_theory&text=Hoàn+chỉnh+cao+cấp",
      "level.political_theory",
    ),
  ).toMatchObject({ text: "Hoàn chỉnh cao cấp", target: "advanced" });
  expect(
    await open("planner", "kind=term&scope=&text=Khóa+I&target=2025-2030", "term"),
  ).toMatchObject({ target: "2025-2030" });
  expect(
    await open("planner", `kind=unit&scope=&text=A&target=${office.world.inside.unit}`, "unit"),
  ).toMatchObject({ unit: "Xã Lệ Thủy" });
  expect(
    await open("system_admin", `kind=title&scope=&text=BTCS&target=${id}`, "title"),
  ).toMatchObject({ text: "BTCS", target: String(id) });
});

test("a word that is refused is told in both languages, and what was typed stays", async () => {
  const path = "/admin/synonyms/new?place=post";
  const { post } = await office.desk("planner", path);
  const taken = { text: "PBT", target: "Phó Bí thư" };

  const [vi, en] = [await post(taken), await post(taken, "en")];

  expect([vi.status, en.status]).toEqual([409, 409]);
  expect(textOf(vi.html)).toContain("Từ ngữ này đã có trong danh sách.");
  expect(textOf(en.html)).toContain("This word is in the list already.");
  expect(formOf(vi.html, path)).toMatchObject(taken);
  const wrong = await post({ text: "XĐ", target: "Xe đạp" });
  expect(textOf(wrong.html)).toContain("Nghĩa này không có trong danh mục.");
  const empty = await post({ text: "", target: "" });
  expect([empty.status, textOf(empty.html).includes("Có 1 chỗ cần sửa")]).toEqual([400, true]);
});

test("a written form of a title is for an administrator; a planner gets 403 and changes nothing", async () => {
  const { id } = await office.db.prisma.title.findUniqueOrThrow({
    where: { code: "commune-secretary" },
  });
  const word = { place: "title", text: "BTXX", target: String(id), _page: "/admin/synonyms" };
  const post = async (role: "planner" | "system_admin") =>
    office.app.request("/admin/synonyms/new?place=title", {
      method: "POST",
      form: word,
      as: await office.ofProvince(role),
    });
  const before = await office.db.prisma.auditEvent.count();

  expect((await post("planner")).status).toBe(403);
  expect(await office.db.prisma.auditEvent.count()).toBe(before);
  expect((await post("system_admin")).status).toBe(303);
  expect(await office.db.prisma.titleName.count({ where: { titleId: id, text: "BTXX" } })).toBe(1);
});

test("a word is removed once it is asked about", async () => {
  const { id, text } = await office.db.prisma.synonym.findFirstOrThrow({ where: { text: "TCA" } });
  const path = `/admin/synonyms/${id}/removal`;
  const { html, post } = await office.desk("planner", path);

  expect(textOf(html)).toContain(`Bỏ “${text}”, đang được hiểu là Trưởng Công an.`);
  expect((await post({})).status).toBe(303);
  expect(await office.db.prisma.synonym.count({ where: { id } })).toBe(0);
  expect((await post({})).status).toBe(404);
});

test("a word added from the page of an import leads back there, to its button; elsewhere it does not", async () => {
  const { inside, outside } = office.world;
  const importId = await makeImport(office.db, { unitId: inside.unit, filePath: "a.xlsx" });
  const foreign = await makeImport(office.db, { unitId: outside.unit, filePath: "b.xlsx" });
  const fromPage = async (text: string, id: number) => {
    const action = `/admin/synonyms/new?place=post&importId=${id}`;
    return office.desk("planner", `${action}&text=${encodeURIComponent(text)}`, action);
  };

  const desk = await fromPage("PCT HĐ", importId);
  const added = await desk.post({ target: "Phó Chủ tịch HĐND" });

  expect(desk.html).toContain(`href="/imports/${importId}"`);
  expect(added).toMatchObject({ status: 303, to: `/imports/${importId}` });
  const page = await office.app.request(added.to, { as: await office.ofProvince("planner") });
  expect(await page.text()).toContain(`action="/imports/${importId}/recheck"`);

  const gone = await office.desk(
    "planner",
    "/admin/synonyms/new?place=post&importId=999999",
    place,
  );
  expect((await gone.post({ text: "PCT UB", target: "Phó Chủ tịch UBND" })).to).toBe(list);
  const admin = await office.desk("system_admin", `${place}&importId=${foreign}`, place);
  expect(admin.html).not.toContain(`/imports/${foreign}`);
});
