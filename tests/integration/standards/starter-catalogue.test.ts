import { expect, test } from "vitest";
import { migrate } from "#app/platform/migrations.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";
import { starterProgrammes } from "#app/starter/programmes.ts";
import { starterTitles } from "#app/starter/titles.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const upgraded = await testDb({ starter: true });
const partial = await testDb({ starter: true });

/** Takes out everything that came with the catalogue, as a database of an earlier version lacks it. */
async function emptyCatalogue(): Promise<void> {
  const { prisma } = upgraded;
  await prisma.requirementProgramme.deleteMany();
  await prisma.requirement.deleteMany();
  await prisma.titleStandard.deleteMany();
  await prisma.audienceCondition.deleteMany();
  await prisma.titleName.deleteMany();
  await prisma.titleUnitKind.deleteMany();
  await prisma.title.deleteMany();
  await prisma.termAnchor.deleteMany();
  await prisma.term.deleteMany();
  await prisma.ruleLimit.deleteMany();
  await prisma.ruleSet.deleteMany();
  await prisma.retirementAge.deleteMany();
  await prisma.programmeName.deleteMany();
  await prisma.programmeVersion.deleteMany();
  await prisma.programme.deleteMany();
  await prisma.synonym.deleteMany();
}

const wholeCatalogue = {
  titles: starterTitles.length,
  terms: 4,
  ruleSets: 2,
  retirementAges: 32,
  programmes: starterProgrammes.length,
  programmeVersions: starterProgrammes.length,
  standards: starterTitles.length,
};

test("the starter data hold the titles with their words, terms, rule sets and programmes", async () => {
  expect(await db.prisma.title.count()).toBe(starterTitles.length);
  expect(
    await db.prisma.title.findUnique({
      where: { code: "commune-secretary" },
      include: { names: { orderBy: { id: "asc" }, take: 2 }, unitKinds: true },
    }),
  ).toMatchObject({
    name: "Bí thư Đảng ủy cấp xã",
    toConfirm: 1,
    names: [{ text: "Bí thư" }, { text: "Bí thư Đảng ủy" }],
    unitKinds: [{ kind: "commune" }],
  });
  expect(
    await db.prisma.term.findMany({ select: { code: true }, orderBy: { code: "asc" } }),
  ).toEqual(["2025-2030", "2026-2031", "2030-2035", "2031-2036"].map((code) => ({ code })));
  expect(await db.prisma.programme.findUnique({ where: { code: "reserve" } })).toMatchObject({
    shortCode: "DN",
    disclosesPlanning: 1,
  });
});

test("a database with units that lacks the catalogue gets it, as one event, and once", async () => {
  await emptyCatalogue();
  const units = await upgraded.prisma.orgUnit.count();

  const first = await loadStarter(testWork(upgraded));
  const second = await loadStarter(testWork(upgraded));

  expect(first).toMatchObject({ ok: true, value: { units: 0, ...wholeCatalogue } });
  expect(second).toEqual({ ok: false, refusal: "already_loaded" });
  expect(await upgraded.prisma.orgUnit.count()).toBe(units);
  expect(await upgraded.prisma.auditEvent.count()).toBe(2);
});

test("what an administrator changed stays, what is missing is added", async () => {
  await partial.prisma.title.update({
    where: { code: "commune-secretary" },
    data: { name: "Bí thư Đảng ủy xã, phường", rank: 1 },
  });
  const gone = await partial.prisma.programme.findUniqueOrThrow({
    where: { code: "commune-skills" },
  });
  await partial.prisma.programmeName.deleteMany({ where: { programmeId: gone.id } });
  await partial.prisma.programmeVersion.deleteMany({ where: { programmeId: gone.id } });
  await partial.prisma.programme.delete({ where: { id: gone.id } });

  expect(await loadStarter(testWork(partial))).toMatchObject({
    ok: true,
    value: { titles: 0, programmes: 1, programmeVersions: 1, postWords: 0 },
  });
  expect(
    await partial.prisma.title.findUnique({ where: { code: "commune-secretary" } }),
  ).toMatchObject({ name: "Bí thư Đảng ủy xã, phường", rank: 1 });
});

test("asking whether anything is missing takes few statements", async () => {
  const statements = await statementsDuring(db, () => loadStarter(testWork(db)));

  expect(statements.length).toBeLessThan(12);
  expect(await migrate(db.url, { mustExist: true })).toEqual([]);
});
