import { expect, test } from "vitest";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { compareDerived, recompute } from "#app/domain/readiness/recompute.server.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import { plannedWorld } from "./planned-world.ts";

const db = await testDb({ starter: true });
const { planner } = await plannedWorld(db);
const work = testWork(db);
const double = await mergedDouble();

/** The record of somebody merged, left with them because the survivor has the same. */
async function mergedDouble(): Promise<number> {
  const { titleId, unitId, termId, ...survivor } = await db.prisma.planningRecord.findFirstOrThrow({
    where: { cadre: { gender: "female" } },
  });
  const alias = await db.prisma.planningRecord.findFirstOrThrow({
    where: { cadre: { gender: "female" }, id: { not: survivor.id } },
  });
  await settle(work);
  await db.prisma.planningRecord.update({
    where: { id: alias.id },
    data: { titleId, unitId, termId },
  });
  const people = { survivorId: survivor.cadreId, aliasId: alias.cadreId };
  expect((await mergeCadres(planner, { ...people, confirmed: true })).ok).toBe(true);
  await settle(work);
  return alias.id;
}

async function differing(): Promise<number[]> {
  const found: number[] = [];
  await compareDerived(db.sql, ({ recordId }) => found.push(recordId));
  return found.sort((a, b) => a - b);
}

const others = (await db.prisma.planningRecord.findMany({ where: { id: { not: double } } })).map(
  ({ id }) => id,
);
const [a = 0, b = 0, c = 0, d = 0] = others;

test("what is kept is what the facts give: nothing differs, as often as it is asked", async () => {
  expect(await differing()).toEqual([]);
  for (let time = 0; time < 2; time += 1)
    expect(await recompute(work)).toEqual({ records: 7, differed: 0 });
});

test.each([
  ["other verdicts", `UPDATE "Readiness" SET "spans" = '0,1,0' WHERE "recordId" = ${a}`, [a]],
  ["an empty state", `UPDATE "Readiness" SET "spans" = '' WHERE "recordId" = ${a}`, [a]],
  [
    "another age month",
    `UPDATE "Readiness" SET "ageMonth" = '2030-01' WHERE "recordId" = ${b}`,
    [b],
  ],
  ["another person", `UPDATE "Readiness" SET "cadreId" = 999999 WHERE "recordId" = ${c}`, [c]],
  ["no state", `DELETE FROM "Readiness" WHERE "recordId" IN (${c}, ${d})`, [c, d]],
  [
    "the state of somebody merged",
    `UPDATE "Readiness" SET "spans" = '0,1,0' WHERE "recordId" = ${double}`,
    [double],
  ],
  [
    "the state of a record that is not there",
    `INSERT INTO "Readiness" ("recordId","cadreId","stamp","spans") VALUES (777777, 888888, 1, '0,1,0')`,
    [777777],
  ],
])("%s, written behind the portal's back, is found and mended", async (_what, statement, ids) => {
  await db.prisma.$executeRawUnsafe(statement);

  expect(await differing()).toEqual([...ids].sort((x, y) => x - y));
  expect(await recompute(work)).toEqual({ records: 7, differed: ids.length });
  expect(await differing()).toEqual([]);
});

test("whose verdicts are marked as out of date are not compared: they are derived before anybody reads them", async () => {
  const { cadreId } = await db.prisma.planningRecord.findUniqueOrThrow({ where: { id: a } });
  await db.prisma.evidence.updateMany({ where: { cadreId }, data: { level: "doctor" } });
  await db.prisma.$executeRawUnsafe(
    `UPDATE "Readiness" SET "spans" = '0,1,0' WHERE "recordId" = ${a}`,
  );

  expect(await differing()).toEqual([]);
  expect(await recompute(work)).toEqual({ records: 7, differed: 0 });
});
