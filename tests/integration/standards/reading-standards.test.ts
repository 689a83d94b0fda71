import { expect, test } from "vitest";
import { listProgrammes } from "#app/domain/catalogue/queries.server.ts";
import {
  findTitle,
  listRuleSets,
  listTerms,
  listTitles,
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

test("whoever has no use for the lists of titles, terms, rules and programmes does not get them", async () => {
  const officer = await makeViewer(db, { role: "unit_officer", unitId: tinh });

  expect(await listTitles(db, officer, { q: "", level: null, kind: null })).toBeNull();
  expect(await listTerms(db, officer)).toBeNull();
  expect(await listRuleSets(db, officer)).toBeNull();
  expect(await listProgrammes(db, officer)).toBeNull();
  expect(await findTitle(db, officer, secretary.id)).toBeNull();
});

test("the catalogue is read in few statements, however many titles", async () => {
  const statements = await statementsDuring(db, () => loadTitles(db.sql));

  expect(statements.length).toBe(3);
});
