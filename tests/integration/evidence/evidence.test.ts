import { expect, test } from "vitest";
import { levelsOn, ratingsOn } from "#app/domain/evidence/evidence.ts";
import { listEvidence, listStatements } from "#app/domain/evidence/queries.server.ts";
import type { Role } from "#app/kernel/actor.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { stateEvidence } from "#tests/integration/planning/planning-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [leThuy, camHong] = [
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
];
const inside = await makeCadre(db, { posts: [{ unitId: leThuy }] });
const outside = await makeCadre(db, { posts: [{ unitId: camHong }] });
const theory = await stateEvidence(db, {
  cadreId: inside,
  dimension: "political_theory",
  level: "advanced",
  replacedOn: "2026-05-01",
});
const later = await stateEvidence(db, {
  cadreId: inside,
  dimension: "political_theory",
  level: "bachelor",
  statedOn: "2026-05-01",
});
const rating = await stateEvidence(db, {
  cadreId: inside,
  dimension: "rating",
  level: "good",
  year: 2025,
});
await stateEvidence(db, { cadreId: outside });
const programme = await db.prisma.programme.findUniqueOrThrow({ where: { code: "reserve" } });
const { id: reserve } = await db.prisma.evidence.create({
  data: {
    cadreId: inside,
    originCadreId: inside,
    dimension: "programme",
    text: "Bồi dưỡng dự nguồn",
    state: "held",
    grade: "certificate_on_record",
    programmeId: programme.id,
    certificate: "44/2020-TCT",
    certificateKey: "44/2020-tct",
    statedOn: "2020-07-12",
    recordedAt: "2026-06-01T01:00:00.000Z",
    recordedBy: "tests",
  },
});

async function readBy(role: Role, day = today): Promise<number[] | undefined> {
  const viewer = await makeViewer(db, { role, unitId: leThuy });
  const rows = await listEvidence(db, viewer, { cadreIds: [inside, outside], day });
  return rows?.map(({ id }) => id);
}

test.each([
  ["planner", [later, rating, reserve]],
  ["leader", [later, rating, reserve]],
  ["inspector", [later, rating, reserve]],
  ["unit_officer", [later, rating]],
  ["course_admin", [later]],
  ["system_admin", undefined],
  ["lecturer", undefined],
  ["trainee", undefined],
] as const)("a %s reads of people in scope what the role allows", async (role, expected) => {
  expect(await readBy(role)).toEqual(expected);
});

test("of oneself nobody reads what discloses planning, nor from which list a statement came", async () => {
  const self = await makeViewer(db, { role: "planner", unitId: leThuy, cadreId: inside });

  const rows = await listStatements(db, self, { cadreId: inside, day: today });

  expect(rows?.map(({ id }) => id)).toEqual([later, rating, theory]);
  expect(rows?.map(({ importId, importRow }) => importId ?? importRow)).toEqual([null, null, null]);
});

test("the statements of a person hold what later ones stand instead of, and only in scope", async () => {
  const viewer = await makeViewer(db, { role: "planner", unitId: leThuy });
  const read = async (cadreId: number, day: string) =>
    (await listStatements(db, viewer, { cadreId, day }))?.map(({ id }) => id);

  expect(await read(inside, today)).toEqual([later, rating, theory, reserve]);
  expect(await read(inside, "2026-04-30")).toEqual([rating, theory, reserve]);
  expect(await read(outside, today)).toEqual([]);
  const lecturer = await makeViewer(db, { role: "lecturer", unitId: leThuy });
  expect(await listStatements(db, lecturer, { cadreId: inside, day: today })).toBeNull();
});

test("what stood on an earlier day is what was stated by then", async () => {
  expect(await readBy("planner", "2026-04-30")).toEqual([rating, theory, reserve]);
  expect(await readBy("planner", "2020-07-11")).toEqual([]);
});

test("levels and ratings are derived from the statements read", async () => {
  const viewer = await makeViewer(db, { role: "planner", unitId: leThuy });
  const rows = (await listEvidence(db, viewer, { cadreIds: [inside], day: today })) ?? [];

  expect(levelsOn(rows, today)).toMatchObject([
    { dimension: "political_theory", held: { level: "bachelor" }, studying: null },
  ]);
  expect(ratingsOn(rows, today)).toMatchObject([{ year: 2025, level: "good" }]);
});

test("the evidence of many people is one statement", async () => {
  const viewer = await makeViewer(db, { role: "planner", unitId: leThuy });
  const statements = await statementsDuring(db, () =>
    listEvidence(db, viewer, { cadreIds: [inside, outside], day: today }),
  );

  expect(statements).toHaveLength(1);
});

test("the same certificate of the same grade stands once for a person", async () => {
  const { id: _id, ...row } = await db.prisma.evidence.findUniqueOrThrow({
    where: { id: reserve },
  });

  await expect(db.prisma.evidence.create({ data: row })).rejects.toMatchObject({ code: "P2002" });
});
