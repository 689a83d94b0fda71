import { expect, test } from "vitest";
import { loadAudience } from "#app/domain/catalogue/audience.server.ts";
import { isEligible, judgeAudience } from "#app/domain/catalogue/eligibility.ts";
import { loadEligibilityFacts } from "#app/domain/enrolment/eligibility-facts.server.ts";
import { makeCadre, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { titleIdOf } from "#tests/integration/standards/standard-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const day = "2026-09-01";
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const phongThuy = await unitNamed(db, "Xã Phong Thủy", "2025-06-30");
const province = await unitNamed(db, "Tỉnh Quảng Trị", today);
const secretary = await titleIdOf(db, "commune-secretary");
const defence = await db.prisma.programme.findUniqueOrThrow({ where: { code: "defence-3" } });
const round = await makeRound(db, { unitId: leThuy });

const factsOf = async (cadreId: number, on = day) => {
  const facts = (await loadEligibilityFacts(db.sql, [cadreId], on)).get(cadreId);
  if (!facts) throw new Error("nothing is known of the person");
  return facts;
};

const at = "2026-06-01T01:00:00.000Z";

test("posts, plans, levels, ratings, courses and units are those of the first day", async () => {
  const cadreId = await makeCadre(db, {
    partyJoinedOn: "2005-02-03",
    posts: [
      { unitId: leThuy, name: "Bí thư Đảng ủy" },
      { unitId: leThuy, name: "Chuyên viên", validFrom: "2025-07-01", validTo: "2026-08-31" },
      { unitId: leThuy, name: "Phó Chủ tịch UBND", validFrom: "2026-09-02" },
    ],
  });
  await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });
  await makeRecord(db, {
    roundId: round,
    cadreId,
    unitId: leThuy,
    title: "commune-committee-chair",
    status: "proposed",
  });
  await makeRecord(db, {
    roundId: round,
    cadreId,
    unitId: leThuy,
    title: "commune-front-chair",
    endedOn: "2026-08-31",
  });
  await stateEvidence(db, { cadreId });
  await stateEvidence(db, { cadreId, level: "master", state: "studying" });
  await stateEvidence(db, { cadreId, level: "doctor", statedOn: "2026-09-02" });
  await stateEvidence(db, { cadreId, level: null, state: "not_recognised" });
  await stateEvidence(db, { cadreId, dimension: "rating", level: "good", year: 2025 });
  const stated = {
    cadreId,
    originCadreId: cadreId,
    dimension: "programme",
    text: "QPAN",
    programmeId: defence.id,
    recordedAt: at,
    recordedBy: "operator:tests",
  };
  await db.prisma.evidence.createMany({
    data: [
      { ...stated, state: "held", grade: "self_declared", statedOn: "2024-01-01" },
      {
        ...stated,
        state: "held",
        grade: "certificate_on_record",
        statedOn: "2024-01-01",
        endedOn: "2023-11",
      },
    ],
  });

  const facts = await factsOf(cadreId);
  expect(facts).toMatchObject({
    gender: "female",
    birth: "1980-05-02",
    partyJoinedOn: "2005-02-03",
    partyOfficialOn: null,
    posts: [{ name: "Bí thư Đảng ủy", titleId: secretary }],
    planned: [{ titleId: secretary, validFrom: "2026-01-15", validTo: null }],
    levels: [
      { dimension: "degree", level: "bachelor", state: "held" },
      { dimension: "degree", level: "master", state: "studying" },
    ],
    ratings: [{ year: 2025, rating: "good" }],
    programmes: [{ programmeId: defence.id, state: "completed" }],
  });
  expect(facts.units.map(({ kind }) => kind).sort()).toEqual(["commune", "province"]);
  expect((await factsOf(cadreId, "2026-01-14")).planned).toEqual([]);
});

test("somebody placed at a commune of then belongs to the one that it became", async () => {
  const cadreId = await makeCadre(db, {
    posts: [{ unitId: phongThuy, name: "Đảng ủy viên", validFrom: "2020-01-01" }],
  });
  const unitsOn = async (on: string) => (await factsOf(cadreId, on)).units.map((one) => one.unitId);

  expect(await unitsOn(day)).toContain(leThuy);
  expect(await unitsOn(day)).toContain(province);
  expect(await unitsOn("2025-06-30")).toContain(phongThuy);
  expect(await unitsOn("2025-06-30")).not.toContain(leThuy);
});

test("a merged record has the facts of the one that it goes on in, through any number of merges", async () => {
  const posts = [{ unitId: leThuy, name: "Bí thư Đảng ủy" }];
  const survivor = await makeCadre(db, { birthDate: "1975-03-04", posts });
  const middle = await makeCadre(db, { posts });
  const alias = await makeCadre(db, { posts });
  await db.prisma.cadre.update({ where: { id: alias }, data: { mergedIntoId: middle } });
  await db.prisma.cadre.update({ where: { id: middle }, data: { mergedIntoId: survivor } });

  const facts = await loadEligibilityFacts(db.sql, [alias, survivor], day);
  expect(facts.get(alias)).toEqual(facts.get(survivor));
  expect(facts.get(alias)?.birth).toBe("1975-03-04");
  expect((await loadEligibilityFacts(db.sql, [999_999], day)).size).toBe(0);
});

test("a hundred people take as many statements as one: six", async () => {
  const one = await makeCadre(db, { posts: [{ unitId: leThuy, name: "Bí thư Đảng ủy" }] });
  const { id: _id, ...cadre } = await db.prisma.cadre.findUniqueOrThrow({ where: { id: one } });
  const { id: _postId, ...post } = await db.prisma.postHolding.findFirstOrThrow({
    where: { cadreId: one },
  });
  const copies = await db.prisma.cadre.createManyAndReturn({
    data: Array.from({ length: 99 }, () => cadre),
    select: { id: true },
  });
  const people = [one, ...copies.map(({ id }) => id)];
  await db.prisma.postHolding.createMany({
    data: people.slice(1).map((id) => ({ ...post, cadreId: id, originCadreId: id })),
  });
  const count = async (ids: number[]) =>
    (await statementsDuring(db, () => loadEligibilityFacts(db.sql, ids, day))).length;

  expect(await count(people.slice(0, 1))).toBe(6);
  expect(await count(people)).toBe(6);
});

test("the starter's intermediate course beside work admits whom its regulation names", async () => {
  const version = await db.prisma.programmeVersion.findFirstOrThrow({
    where: {
      programme: { code: "political-theory-intermediate-part-time" },
      validFrom: "2025-08-29",
    },
  });
  const rule = (await loadAudience(db.sql, [version.id])).get(version.id) ?? [];
  const cadreId = await makeCadre(db, {
    birthDate: "1998-09-01",
    partyJoinedOn: "2024-05-01",
    posts: [{ unitId: leThuy, name: "Chuyên viên" }],
  });
  await makeRecord(db, {
    roundId: round,
    cadreId,
    unitId: leThuy,
    title: "commune-committee-member",
  });
  await stateEvidence(db, { cadreId });
  await stateEvidence(db, { cadreId, dimension: "political_theory", level: "elementary" });
  await stateEvidence(db, { cadreId, dimension: "rating", level: "good", year: 2025 });
  await stateEvidence(db, { cadreId, dimension: "rating", level: "excellent", year: 2024 });

  const linesOn = async (on: string) => judgeAudience(rule, await factsOf(cadreId, on), on);
  expect(isEligible(await linesOn(day))).toBe(true);
  expect((await linesOn("2026-08-31")).map(({ passed }) => passed)).toEqual([
    "met",
    "met",
    "met",
    "met",
    "met",
    "not_met",
  ]);
});
