import { Workbook } from "@cj-tech-master/excelts";
import { expect, test } from "vitest";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  lastEvent,
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testApp } from "#tests/support/app.ts";
import { testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const app = await testApp(db);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const camHong = await unitNamed(db, "Xã Cam Hồng", today);
const phongThuy = await unitNamed(db, "Xã Phong Thủy", "2025-06-30");
const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });

const formula = await makeCadre(db, {
  fullName: "Nguyễn Thị Hà",
  posts: [{ unitId: leThuy, name: '=HYPERLINK("http://x")' }],
});
await makeCadre(db, { fullName: "Trần Văn Bình", gender: "male", posts: [{ unitId: phongThuy }] });
await makeCadre(db, { fullName: "Lê Thị Ngoài", posts: [{ unitId: camHong }] });

async function ask(viewer: Viewer, path: string, form?: Record<string, string>) {
  const as = await app.signInAs(viewer.accountId, viewer.grantId);
  return app.request(path, { as, locale: "vi", ...(form ? { method: "POST", form } : {}) });
}

async function textOf(answer: Response): Promise<string> {
  return (await answer.text())
    .replace(/<!--.*?-->/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'");
}

test("the export holds exactly the people of the filter, says who made it, and is logged", async () => {
  const answer = await ask(officer, "/cadres/export.xlsx?gender=female");
  const bytes = await answer.arrayBuffer();
  await app.portal.readLog.flush();

  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) =>
    rows.push(Array.from({ length: 6 }, (_, n) => row.getCell(n + 1).value)),
  );
  const text = JSON.stringify(rows);
  expect(answer.headers.get("content-type")).toContain("spreadsheetml");
  expect(text).toContain(`Người xuất: ${officer.accountName}`);
  expect(text).toContain("Số dòng: 1");
  expect(text).not.toContain("Trần Văn Bình");
  expect(text).not.toContain("Lê Thị Ngoài");
  expect(rows.find(([number]) => number === 1)).toEqual([
    1,
    "Nguyễn Thị Hà",
    "02/05/1980",
    "Nữ",
    '=HYPERLINK("http://x")',
    "Xã Lệ Thủy",
  ]);
  expect(await lastEvent(db)).toMatchObject({
    action: "read.people_exported",
    actorName: officer.accountName,
    detail: { count: 1, ids: [formula], query: "/cadres/export.xlsx?gender=female" },
  });
});

test("the export of a unit out of scope is not found and no event, one of a unit in scope holds its people", async () => {
  await app.portal.readLog.flush();
  const before = await lastEvent(db);
  const outside = await ask(officer, `/cadres/export.xlsx?unit=${camHong}`);
  const unknown = await ask(officer, "/cadres/export.xlsx?unit=abc");
  await app.portal.readLog.flush();
  const after = await lastEvent(db);
  const inside = await ask(officer, `/cadres/export.xlsx?unit=${phongThuy}`);

  expect([outside.status, unknown.status, inside.status]).toEqual([404, 404, 200]);
  expect(after).toEqual(before);
});

test("a unit that is none is answered with nobody, and a file of it with a sentence", async () => {
  const list = await textOf(await ask(officer, "/cadres?in=zzzz"));
  const file = await ask(officer, "/cadres/export.xlsx?in=zzzz");

  expect(list).toContain("Không có đơn vị “zzzz” trong phạm vi phụ trách.");
  expect(list).toContain("0 cán bộ");
  expect(file.status).toBe(400);
  expect(await file.text()).toContain("Không có đơn vị “zzzz”");
});

test("the list names a former unit with what it is now, and tells of similar names", async () => {
  const list = await textOf(await ask(officer, "/cadres"));
  const similar = await textOf(await ask(officer, "/cadres?q=Nguy%E1%BB%85n+Th%E1%BB%8B+H%C3%A1"));

  expect(list).toContain("Xã Phong Thủy (nay là Xã Lệ Thủy, từ ngày 01/07/2025)");
  expect(list).toContain("2 cán bộ thuộc phạm vi phụ trách, tính đến ngày 01/06/2026");
  expect(list).not.toContain("Lê Thị Ngoài");
  expect(similar).toContain("Không có tên trùng khớp hoàn toàn. Các tên gần giống:");
});

test("a unit typed into the filter becomes its id, one without marks is asked back, one outside is not found", async () => {
  const exact = await ask(officer, `/cadres?in=${encodeURIComponent("xã lệ thủy")}&gender=male`);
  const similar = await textOf(await ask(officer, "/cadres?in=xa+le+thuy"));

  expect(exact.headers.get("location")).toBe(`/cadres?gender=male&unit=${leThuy}`);
  expect(similar).toContain("Chưa xác định được đơn vị “xa le thuy”");
  expect((await ask(officer, `/cadres?unit=${camHong}`)).status).toBe(404);
  expect((await ask(officer, "/cadres?unit=abc")).status).toBe(404);
});

const typed = {
  fullName: "Phạm Thị Mới",
  gender: "female",
  birthDate: "5/1990",
  birthSource: "identity_card",
  postName: "Chuyên viên",
  unit: "Xã Lệ Thủy",
  validFrom: "01/07/2025",
};

test.each<[string, Record<string, string>, string]>([
  ["a name too long", { fullName: "Hà ".repeat(60) }, "Nội dung dài quá 120 ký tự"],
  ["a formula for a name", { fullName: "=1+1" }, "“=1+1” không phải là họ và tên"],
  [
    "a date that does not exist",
    { birthDate: "30/02/1990" },
    "“30/02/1990” không phải là ngày có trên lịch",
  ],
  ["no name", { fullName: " " }, "Chưa có nội dung. Bổ sung ô này."],
  [
    "a unit that was not there",
    { unit: "Xã Phong Thủy" },
    "Xã Phong Thủy chỉ có đến hết ngày 30/06/2025; sau đó là Xã Lệ Thủy.",
  ],
  [
    "a unit outside the scope",
    { unit: "Xã Cam Hồng" },
    "Không có đơn vị “Xã Cam Hồng” trong danh mục",
  ],
  [
    "a post that begins before the birth",
    { birthDate: "8/2025" },
    "Có chức vụ bắt đầu hoặc kết thúc trước ngày sinh đã ghi.",
  ],
  [
    "birth in the future",
    { birthDate: "2030" },
    "Ngày sinh sau ngày hôm nay. Kiểm tra lại năm sinh.",
  ],
])(
  "adding a person with %s is answered with a sentence, and what was typed stays",
  async (_name, wrong, sentence) => {
    const before = await db.prisma.cadre.count();

    const answer = await ask(officer, "/cadres/new", { ...typed, ...wrong });

    const page = await textOf(answer);
    expect([400, 409]).toContain(answer.status);
    expect(page).toContain(sentence);
    expect(page).toContain('value="Chuyên viên"');
    expect(await db.prisma.cadre.count()).toBe(before);
  },
);

test("a unit chosen among suggestions stays chosen while something else is still wrong", async () => {
  const chosen = { ...typed, unit: "xa le thuy", unitId: `${leThuy} Xã Lệ Thủy, Tỉnh Quảng Trị` };

  const wrong = await textOf(await ask(officer, "/cadres/new", { ...chosen, birthDate: "1990x" }));
  const right = await ask(officer, "/cadres/new", {
    ...typed,
    unit: "Xã Lệ Thủy, Tỉnh Quảng Trị",
    unitId: String(leThuy),
    unitFor: "Xã Lệ Thủy, Tỉnh Quảng Trị",
  });

  expect(wrong).toContain('value="Xã Lệ Thủy, Tỉnh Quảng Trị"');
  expect(wrong).toContain(`name="unitId" value="${leThuy}"`);
  expect(right.status).toBe(303);
});

test("who comes second sees who changed what, and keeps what was typed", async () => {
  const id = await makeCadre(db, { fullName: "Võ Thị Sửa", posts: [{ unitId: leThuy }] });
  const other = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
  const form = {
    ...typed,
    fullName: "Võ Thị Sửa",
    birthDate: "02/05/1980",
    birthSource: "party_file",
  };
  const page = `/cadres/${id}/correction`;
  await ask(other, page, { ...form, revision: "1", phone: "0905 111 222" });

  const answer = await ask(officer, page, { ...form, revision: "1", phone: "0905 333 444" });

  const text = await textOf(answer);
  expect(answer.status).toBe(409);
  expect(text).toContain(`${other.accountName} vừa cập nhật dòng này lúc 08:00 01/06/2026.`);
  expect(text).toContain("0905 111 222");
  expect(text).toContain('value="0905 333 444"');
  expect(text).toContain('name="revision" value="2"');
});

test("a merged record's address leads to the one that goes on, a person's page is noted in the log", async () => {
  const kept = await makeCadre(db, { fullName: "Mai Thị Gốc", posts: [{ unitId: leThuy }] });
  const merged = await makeCadre(db, { fullName: "Mai Thị Gộp", posts: [] });
  await db.prisma.cadre.update({ where: { id: merged }, data: { mergedIntoId: kept } });

  const answer = await ask(officer, `/cadres/${merged}`);
  await ask(officer, `/cadres/${kept}`);
  await app.portal.readLog.flush();

  expect(answer.headers.get("location")).toBe(`/cadres/${kept}`);
  expect(await lastEvent(db)).toMatchObject({ action: "read.cadre", subjectId: kept });
});

test("one's own record is seen and not corrected, and stands on a page of one's own", async () => {
  const id = await makeCadre(db, {
    fullName: "Hồ Thị Tôi",
    ethnicity: "Kinh",
    posts: [{ unitId: leThuy }],
  });
  const own = await makeViewer(db, { role: "unit_officer", unitId: leThuy, cadreId: id });
  const unlinked = await makeViewer(db, { role: "trainee", unitId: leThuy });

  expect(await textOf(await ask(own, `/cadres/${id}`))).toContain("Đây là hồ sơ của đồng chí");
  expect((await ask(own, `/cadres/${id}/correction`)).status).toBe(403);
  expect(await textOf(await ask(own, "/me"))).toContain("Hồ Thị Tôi");
  expect(await textOf(await ask(unlinked, "/me"))).toContain("chưa gắn với hồ sơ cán bộ nào");
});

test("a trainee reads what is held about themselves", async () => {
  const id = await makeCadre(db, {
    fullName: "Hồ Thị Học",
    ethnicity: "Bru - Vân Kiều",
    posts: [{ unitId: phongThuy, name: "Chủ tịch" }],
  });
  const trainee = await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId: id });

  const page = await textOf(await ask(trainee, "/me"));

  for (const held of ["Hồ Thị Học", "Bru - Vân Kiều", "Chủ tịch", "Lý lịch đảng viên gốc"]) {
    expect(page).toContain(held);
  }
});
