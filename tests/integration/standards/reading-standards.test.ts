import { expect, test } from "vitest";
import { listProgrammePage, listProgrammes } from "#app/domain/catalogue/queries.server.ts";
import {
  findTitle,
  lastChangeOf,
  listRetirementYears,
  listRuleSets,
  listTerms,
  listTitlePage,
  listTitles,
  type TitleListWanted,
} from "#app/domain/standards/queries.server.ts";
import { loadTitles } from "#app/domain/standards/reference.server.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const tinh = await unitNamed(db, "Tỉnh Quảng Trị", today);
const admin = await makeViewer(db, { role: "system_admin", unitId: tinh });
const secretary = await db.prisma.title.findUniqueOrThrow({ where: { code: "commune-secretary" } });

test("titles are found by a part of their words, with or without marks", async () => {
  const found = async (q: string) =>
    (await listTitles(db, admin, { q, level: null, kind: null }))?.map(({ code }) => code);

  expect(await found("cntn")).toEqual([]);
  expect(await found("ĐUV")).toEqual(["commune-committee-member"]);
  expect(await found("thuong truc dang uy")).toEqual(["commune-permanent-deputy-secretary"]);
  const memberships = await listTitles(db, admin, { q: "", level: "province", kind: "membership" });
  expect(memberships?.map(({ code }) => code)).toEqual([
    "provincial-standing-member",
    "provincial-committee-member",
  ]);
});

const wanted: TitleListWanted = {
  q: "",
  level: null,
  kind: null,
  sector: null,
  managingLevel: null,
  inForceOn: null,
  sort: { by: "rank", descending: true },
  page: 1,
  pageSize: 25,
};
const programmes = {
  q: "",
  gives: null,
  subject: null,
  form: null,
  version: null,
  discloses: null,
  page: 1,
  pageSize: 200,
  sort: { by: "name", descending: false },
} as const;

test("a page of titles holds those that all filters leave in, and counts the rest", async () => {
  const codes = async (change: Partial<TitleListWanted>) => {
    const found = await listTitlePage(db, admin, { ...wanted, ...change });
    return { codes: found?.rows.map(({ code }) => code), total: found?.total };
  };

  const district = { level: "district", kind: "membership" } as const;
  expect(await codes({ ...district, inForceOn: "2025-06-30" })).toEqual({
    codes: ["district-standing-member", "district-committee-member"],
    total: 2,
  });
  expect(await codes({ ...district, inForceOn: "2025-07-01" })).toEqual({ codes: [], total: 0 });
  expect(await codes({ q: "bi thu", managingLevel: "central" })).toMatchObject({ total: 3 });
  const second = await codes({ sector: "front", page: 2, pageSize: 25 });
  expect(second.codes).toEqual([]);
  expect(second.total).toBeGreaterThan(2);
});

test("the lists of titles and programmes cost as many statements for one row as for all", async () => {
  const titles = (q: string) =>
    statementsDuring(db, () => listTitlePage(db, admin, { ...wanted, q }));
  const courses = (q: string) =>
    statementsDuring(db, () => listProgrammePage(db, admin, { ...programmes, q }));

  expect([(await titles("ĐUV")).length, (await titles("")).length]).toEqual([3, 3]);
  expect([(await courses("QPAN")).length, (await courses("")).length]).toEqual([3, 3]);
});

test("programmes are listed by what they give", async () => {
  const found = await listProgrammePage(db, admin, { ...programmes, gives: "state_management" });

  expect(found?.rows.every(({ dimension }) => dimension === "state_management")).toBe(true);
  expect(found?.total).toBe(found?.rows.length);
  expect(found?.total).toBeGreaterThan(0);
});

test("whoever has no use for the lists of titles, terms, rules and programmes does not get them", async () => {
  const officer = await makeViewer(db, { role: "unit_officer", unitId: tinh });
  const lecturer = await makeViewer(db, { role: "lecturer", unitId: tinh });

  expect(await listTitles(db, officer, { q: "", level: null, kind: null })).toBeNull();
  expect(await listTerms(db, officer)).toBeNull();
  expect(await listRuleSets(db, officer)).toBeNull();
  expect(await listProgrammes(db, lecturer)).toBeNull();
  expect(await findTitle(db, officer, secretary.id)).toBeNull();
  expect(await listTitlePage(db, officer, wanted)).toBeNull();
  expect(await listProgrammePage(db, lecturer, programmes)).toBeNull();
  expect(await listRetirementYears(db, officer)).toBeNull();
  expect(await lastChangeOf(db, officer, { type: "title", id: secretary.id })).toBeNull();
});

test("the catalogue is read in few statements, however many titles", async () => {
  const statements = await statementsDuring(db, () => loadTitles(db.sql));

  expect(statements.length).toBe(3);
});
