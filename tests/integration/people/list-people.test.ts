import { expect, test } from "vitest";
import { findCadre } from "#app/domain/people/cadre-queries.server.ts";
import { chooseUnit, resolveUnitFilter } from "#app/domain/people/choose-unit.server.ts";
import {
  exportPeople,
  listPeople,
  listPossiblySame,
  type PeopleFilter,
} from "#app/domain/people/queries.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong, phongThuy, minhHoa] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
  await unitNamed(db, "Xã Minh Hóa", today),
];
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const atLeThuy = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
const atCamHong = await makeViewer(db, { role: "unit_officer", unitId: camHong });

const former = { unitId: phongThuy, name: "Chủ tịch", validFrom: "2021-07-01", validTo: null };
const ha = await makeCadre(db, { posts: [{ unitId: leThuy, name: "Bí thư Đảng ủy" }] });
const haOther = await makeCadre(db, { fullName: "Nguyễn Thị Há", posts: [former] });
const haLong = await makeCadre(db, {
  fullName: "Nguyễn Thị Hà Giang",
  birthDate: "1990",
  posts: [{ unitId: camHong }],
});
const dung = await makeCadre(db, {
  fullName: "Đào Văn 100%_Dũng",
  gender: "male",
  birthDate: "1975-01",
  posts: [{ unitId: minhHoa, validFrom: "2025-07-01", validTo: "2026-01-31" }],
});

const everybody: PeopleFilter = { q: "", unitId: null, gender: null, post: null, sort: "name" };
const firstPage = { page: 1, pageSize: 50 };

async function idsOf(viewer: typeof planner, filter: Partial<PeopleFilter> = {}) {
  const { rows, total } = await listPeople(db, viewer, { ...everybody, ...firstPage, ...filter });
  expect(total).toBe(rows.length);
  return rows.map(({ id }) => id);
}

test("people are ordered by given name, then family and middle name, in Vietnamese order", async () => {
  expect(await idsOf(planner)).toEqual([dung, haLong, ha, haOther]);
  expect(await idsOf(planner, { sort: "-name" })).toEqual([haOther, ha, haLong, dung]);
});

test.each(["nguyen thi ha", "Nguyễn Thị Hà", "NGUYỄN THỊ HÀ".normalize("NFD")])(
  "searching %s finds the same people, the exact name first",
  async (q) => {
    const found = await idsOf(planner, { q });

    expect(found.toSorted((a, b) => a - b)).toEqual([ha, haOther, haLong]);
    expect(found.at(-1)).toBe(haLong);
    expect(found.indexOf(ha)).toBe(0);
  },
);

test("a search finds beginnings of words only, in their order", async () => {
  expect(await idsOf(planner, { q: "thi giang" })).toEqual([haLong]);
  expect(await idsOf(planner, { q: "hi" })).toEqual([]);
  expect(await idsOf(planner, { q: "ha nguyen" })).toEqual([]);
});

test("signs that mean something to the database find only themselves", async () => {
  expect(await idsOf(planner, { q: "100%" })).toEqual([dung]);
  expect(await idsOf(planner, { q: "%" })).toEqual([]);
  expect(await idsOf(planner, { q: "_" })).toEqual([]);
});

test("today's officer of xã Lệ Thủy lists the people of former xã Phong Thủy, the one of Cam Hồng does not", async () => {
  expect(await idsOf(atLeThuy)).toEqual([ha, haOther]);
  expect(await idsOf(atCamHong)).toEqual([haLong]);
});

test("a former unit is named with what it is today", async () => {
  const { rows } = await listPeople(db, atLeThuy, { ...everybody, ...firstPage });

  expect(rows[1]?.posts).toMatchObject([
    {
      name: "Chủ tịch",
      unitName: "Xã Phong Thủy",
      state: "former_unit",
      today: [{ unitId: leThuy, name: "Xã Lệ Thủy", since: "2025-07-01" }],
    },
  ]);
});

test.each<[string, Partial<PeopleFilter>, number[]]>([
  ["of a unit and what it came from", { unitId: leThuy }, [ha, haOther]],
  ["of men", { gender: "male" }, [dung]],
  ["who hold a post", { post: "current" }, [haLong, ha]],
  ["at units that have ended", { post: "former_unit" }, [haOther]],
  ["who hold no post any more", { post: "ended" }, [dung]],
  ["by birth", { sort: "birth" }, [dung, ha, haOther, haLong]],
  ["by birth, youngest first", { sort: "-birth" }, [haLong, haOther, ha, dung]],
  ["by unit", { sort: "unit" }, [haLong, ha, dung, haOther]],
])("the list %s", async (_name, filter, expected) => {
  expect(await idsOf(planner, filter)).toEqual(expected);
});

test("a unit outside the scope finds nobody and has no name", async () => {
  const wanted = { ...everybody, ...firstPage, unitId: camHong };

  expect(await listPeople(db, atLeThuy, wanted)).toEqual({ rows: [], total: 0, unitName: null });
  expect(await resolveUnitFilter(db, atLeThuy, "Xã Cam Hồng")).toEqual({ ok: false, choices: [] });
  expect(await resolveUnitFilter(db, planner, "xã cam hồng")).toEqual({
    ok: true,
    unitId: camHong,
  });
});

test("pages continue where the one before ended, and count the whole list", async () => {
  const page = async (number: number) =>
    listPeople(db, planner, { ...everybody, page: number, pageSize: 3 });

  expect((await page(1)).rows.map(({ id }) => id)).toEqual([dung, haLong, ha]);
  expect((await page(2)).rows.map(({ id }) => id)).toEqual([haOther]);
  expect(await page(9)).toEqual({ rows: [], total: 4, unitName: null });
});

test("a page behind the last of a narrowed list still counts it", async () => {
  const wanted = { ...everybody, page: 9, pageSize: 3 };

  expect(await listPeople(db, atLeThuy, wanted)).toMatchObject({ rows: [], total: 2 });
  expect(await listPeople(db, planner, { ...wanted, q: "ha" })).toMatchObject({ total: 3 });
  expect(await listPeople(db, planner, { ...wanted, q: "zz" })).toMatchObject({ total: 0 });
});

test("the export is the list, within the scope", async () => {
  const rows = await exportPeople(db, atLeThuy, { ...everybody, q: "ha" });

  expect(rows.map(({ id }) => id)).toEqual([ha, haOther]);
  expect(await exportPeople(db, atLeThuy, { ...everybody, unitId: camHong })).toEqual([]);
});

test("a guessed id outside the scope is answered like one that does not exist", async () => {
  expect(await findCadre(db, atLeThuy, haLong)).toBeNull();
  expect(await findCadre(db, atCamHong, haOther)).toBeNull();
  expect(await findCadre(db, atCamHong, 999_999)).toBeNull();
  expect(await findCadre(db, atLeThuy, haOther)).toMatchObject({ id: haOther });
});

test("possible duplicates are told only within the scope", async () => {
  const described = { fullName: "nguyễn thị hà", gender: "female", birthDate: "1980" } as const;

  expect((await listPossiblySame(db, atLeThuy, described)).map(({ id }) => id)).toEqual([ha]);
  expect(await listPossiblySame(db, atCamHong, described)).toEqual([]);
  expect(await listPossiblySame(db, atLeThuy, { ...described, birthDate: "1981" })).toEqual([]);
  expect(await listPossiblySame(db, atLeThuy, { ...described, gender: "male" })).toEqual([]);
});

test("roles without the right to them get no ethnicity and no Party dates, also not from the history", async () => {
  const id = await makeCadre(db, {
    fullName: "Hồ Thị Bru",
    ethnicity: "Bru - Vân Kiều",
    partyJoinedOn: "2001",
    posts: [{ unitId: camHong }],
  });
  const courseAdmin = await makeViewer(db, { role: "course_admin", unitId: tinh });

  expect(await findCadre(db, planner, id)).toMatchObject({ ethnicity: "Bru - Vân Kiều" });
  expect(await findCadre(db, courseAdmin, id)).toMatchObject({
    ethnicity: null,
    partyJoinedOn: null,
    showsSensitive: false,
  });
  await db.prisma.postHolding.deleteMany({ where: { cadreId: id } });
});

test("a post says whether its unit lies in the scope", async () => {
  const id = await makeCadre(db, { posts: [{ unitId: leThuy }, { unitId: camHong }, former] });

  const cadre = await findCadre(db, atLeThuy, id);

  expect(
    cadre &&
      "posts" in cadre &&
      cadre.posts.map(({ unitId, unitInScope }) => [unitId, unitInScope]),
  ).toEqual([
    [camHong, false],
    [leThuy, true],
    [phongThuy, true],
  ]);
  await db.prisma.postHolding.deleteMany({ where: { cadreId: id } });
});

test("a post of then is read with the unit of then, a wrong day with what the unit became", async () => {
  const day = (validFrom: string | null, validTo: string | null = null) => ({
    unit: "Xã Phong Thủy",
    unitId: null,
    validFrom,
    validTo,
  });

  expect(await chooseUnit(db, planner, day("2020-01-01"))).toEqual({ ok: true, unitId: phongThuy });
  expect(await chooseUnit(db, planner, day(null))).toEqual({ ok: true, unitId: phongThuy });
  for (const wrong of [day("2025-07-01"), day("2020-01-01", "2025-08-01")]) {
    expect(await chooseUnit(db, planner, wrong)).toEqual({
      ok: false,
      error: {
        word: "unit_ended",
        values: { unit: "Xã Phong Thủy", to: "30/06/2025", heirs: "Xã Lệ Thủy" },
      },
      choices: [{ id: leThuy, label: "Xã Lệ Thủy" }],
    });
  }
  expect(await chooseUnit(db, planner, { ...day("2020-01-01"), unit: "Xã Lệ Thủy" })).toMatchObject(
    { ok: false, error: { word: "unit_not_begun", values: { from: "01/07/2025" } } },
  );
});

test("a unit typed without marks is asked back, never taken", async () => {
  const typed = { unitId: null, validFrom: today, validTo: null };

  expect(await chooseUnit(db, planner, { ...typed, unit: "xa le thuy" })).toMatchObject({
    ok: false,
    error: { word: "unknown_unit" },
    choices: [{ id: leThuy, label: "Xã Lệ Thủy, Tỉnh Quảng Trị" }],
  });
  expect(await chooseUnit(db, atLeThuy, { ...typed, unit: "Xã Cam Hồng" })).toMatchObject({
    ok: false,
    error: { word: "unknown_unit" },
    choices: [],
  });
  expect(await chooseUnit(db, atLeThuy, { ...typed, unit: "?", unitId: camHong })).toMatchObject({
    ok: false,
  });
});

test("a page of people is at most four statements, as many for one row as for a hundred", async () => {
  const many = await testDb({ starter: true });
  const viewer = await makeViewer(many, { role: "planner", unitId: tinh });
  const officer = await makeViewer(many, { role: "unit_officer", unitId: leThuy });
  const page = (by: typeof viewer) => () =>
    listPeople(many, by, { ...everybody, page: 1, pageSize: 100 });
  await makeCadre(many, { posts: [former] });
  const one = await statementsDuring(many, page(viewer));
  const oneOfficer = await statementsDuring(many, page(officer));
  for (let n = 0; n < 99; n += 1) {
    await makeCadre(many, { fullName: "Lê Văn An", posts: [{ unitId: leThuy }, former] });
  }

  expect(await statementsDuring(many, page(viewer))).toHaveLength(4);
  expect(one).toHaveLength(4);
  expect(oneOfficer).toHaveLength(3);
  expect(await statementsDuring(many, page(officer))).toHaveLength(3);
  expect((await page(officer)()).rows).toHaveLength(100);
});
