import { expect, test } from "vitest";
import { searchPeople } from "#app/domain/access/choices.server.ts";
import {
  exportPeople,
  listPeople,
  type PeopleFilter,
  type PeopleRow,
} from "#app/domain/people/queries.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testApp } from "#tests/support/app.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
];
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const atCamHong = await makeViewer(db, { role: "unit_officer", unitId: camHong });
const everybody: PeopleFilter = { q: "", unitId: null, gender: null, post: null, sort: "name" };

const posts = [{ unitId: leThuy }];
const quy = await makeCadre(db, { fullName: "Trần Thị Quý", posts });
const quyen = await makeCadre(db, { fullName: "Trần Thị Quyên", posts });
await merged("Trần Thị Quí", quy);
const between = await merged("Nguyễn Thị Bích Quy", quy);
await merged("Hồ Thị Quy", between);

/** A record that goes on in another. */
async function merged(fullName: string, mergedIntoId: number): Promise<number> {
  const id = await makeCadre(db, { fullName, posts: [] });
  await db.prisma.cadre.update({ where: { id }, data: { mergedIntoId } });
  return id;
}

async function found(viewer: typeof planner, q: string, filter: Partial<PeopleFilter> = {}) {
  const wanted = { ...everybody, ...filter, q, page: 1, pageSize: 50 };
  const { rows, total } = await listPeople(db, viewer, wanted);
  expect(total).toBe(rows.length);
  return rows.map(shown);
}

const shown = ({ id, recordedAs, fit }: PeopleRow) => [id, recordedAs, fit];

test("the name of a merged record finds the person it goes on in, once, through any number of merges", async () => {
  expect(await found(planner, "Hồ Thị Quy")).toEqual([[quy, "Hồ Thị Quy", 0]]);
  expect(await found(planner, "bich")).toEqual([[quy, "Nguyễn Thị Bích Quy", 2]]);
  expect(await found(planner, "ho thi")).toEqual([[quy, "Hồ Thị Quy", 2]]);
  expect(await found(planner, "bich", { sort: "-unit" })).toHaveLength(1);
  expect(await found(planner, "bich", { gender: "male" })).toEqual([]);
});

test("a person's own name comes first where it fits as well; an exact merged name before similar own ones", async () => {
  expect(await found(planner, "tran thi quy")).toEqual([
    [quy, null, 1],
    [quyen, null, 2],
  ]);
  const quang = await makeCadre(db, { fullName: "Trần Quý Thị Quyền Anh", posts });
  expect(await found(planner, "Trần Thị Quyên")).toEqual([
    [quyen, null, 0],
    [quang, null, 2],
  ]);
  await merged("Trần Thị Quyền", quang);
  expect(await found(planner, "Trần Thị Quyền")).toEqual([
    [quang, "Trần Thị Quyền", 0],
    [quyen, null, 1],
  ]);
});

test("the name of a merged record opens no other scope, and its signs find only themselves", async () => {
  expect(await found(atCamHong, "Hồ Thị Quy")).toEqual([]);
  expect(await found(planner, "%")).toEqual([]);
  expect((await exportPeople(db, planner, { ...everybody, q: "bich" })).map(shown)).toEqual([
    [quy, "Nguyễn Thị Bích Quy", 2],
  ]);
});

test("a search costs as many statements for one person as for a hundred", async () => {
  const wanted = { ...everybody, page: 1, pageSize: 100 };
  const cost = async (q: string) =>
    (await statementsDuring(db, () => listPeople(db, planner, { ...wanted, q }))).length;
  for (let n = 0; n < 100; n += 1) {
    await merged("Lê Thị Gộp", await makeCadre(db, { fullName: "Lê Thị Giữ", posts }));
  }

  expect(await cost("gop")).toBe(await cost("bich"));
  expect((await listPeople(db, planner, { ...wanted, q: "gop" })).rows).toHaveLength(100);
});

test("an account's person is found by the name of a merged record as well", async () => {
  const admin = await makeViewer(db, { role: "system_admin", unitId: tinh });

  expect((await searchPeople(db, admin, "Hồ Thị Quy")).map(({ id }) => id)).toEqual([quy]);
});

test("the list says under which name the person was found", async () => {
  const app = await testApp(db);
  const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
  const as = await app.signInAs(officer.accountId, officer.grantId);
  const answer = await app.request("/cadres?q=H%E1%BB%93+Th%E1%BB%8B+Quy", { as, locale: "vi" });
  const page = await answer.text();

  expect(page).toContain("Còn được ghi là Hồ Thị Quy (hồ sơ đã gộp)");
  expect(page).not.toContain("Không có tên trùng khớp hoàn toàn");
});
