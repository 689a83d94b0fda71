import { expect, test } from "vitest";
import { countTerms, findBoard } from "#app/domain/readiness/board-queries.server.ts";
import { exportReadiness, listReadiness } from "#app/domain/readiness/list-queries.server.ts";
import { findReadiness } from "#app/domain/readiness/record-queries.server.ts";
import { currentTable } from "#app/domain/readiness/table.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const work = testWork(db);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const planner = await makeViewer(db, { role: "planner", unitId: leThuy });
const roundId = await makeRound(db, { unitId: leThuy });
// why: the way to a list of ids depends on how many they are
for (let person = 0; person < 250; person += 1) {
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  await makeRecord(db, { roundId, cadreId, unitId: leThuy });
}
const { id: recordId } = await db.prisma.planningRecord.findFirstOrThrow();

async function planOf(statement: string): Promise<string[]> {
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  const steps = await db.prisma.$queryRawUnsafe<{ detail: string }[]>(
    `explain query plan ${statement}`,
    ...values,
  );
  return steps.map(({ detail }) => detail);
}

/** Tables that grow with the years: all of them read, or all people who are no alias. */
const readsAll =
  /^SCAN (r|c|s|own|placed|Evidence|Waiver|Readiness|PlanningRecord|PostHolding|Cadre)\b|Cadre_mergedIntoId\w+ \(mergedIntoId=\?\)$/;

const wanted = {
  day: today,
  termId: null,
  titleId: null,
  level: null,
  unitId: null,
  reachDay: today,
  gender: null,
  verifiedOnly: false,
  band: null,
  cell: null,
  q: "",
  ended: false,
};
const page = {
  ...wanted,
  sort: { by: "title", descending: false },
  page: 1,
  pageSize: 50,
} as const;

async function exported(): Promise<void> {
  const found = await exportReadiness(work, planner, page);
  if (found) for await (const _some of found.rows) continue;
}

test.each([
  ["the board", () => findBoard(work, planner, wanted)],
  ["the terms", () => countTerms(work, planner, today)],
  ["a page of the list", () => listReadiness(work, planner, page)],
  ["the whole list", exported],
  ["a record", () => findReadiness(db, planner, { recordId, day: today, verifiedOnly: false })],
])("%s never reads every record, person or statement", async (_name, query) => {
  await currentTable(work);
  // why: the rules, some dozen rows, are read whole, and once
  await query();
  const plans = await Promise.all((await statementsDuring(db, query)).map(planOf));

  expect(plans.length).toBeGreaterThan(0);
  expect(plans.flat().filter((step) => readsAll.test(step))).toEqual([]);
});

test("one person's change is derived and read without reading the others", async () => {
  await currentTable(work);
  await db.prisma.planningRecord.update({ where: { id: recordId }, data: { note: "changed" } });
  const plans = await Promise.all(
    (await statementsDuring(db, () => currentTable(work))).map(planOf),
  );

  expect(plans.length).toBeGreaterThan(10);
  expect(plans.flat().filter((step) => readsAll.test(step))).toEqual([]);
});
