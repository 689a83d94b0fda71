import { expect, test } from "vitest";
import { findChecks, findRoundWarnings } from "#app/domain/planning/check-queries.server.ts";
import {
  findRecord,
  listPlanningOf,
  listRecords,
} from "#app/domain/planning/record-queries.server.ts";
import { listRounds } from "#app/domain/planning/round-queries.server.ts";
import { findStructure } from "#app/domain/planning/structure-queries.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const planner = await makeViewer(db, { role: "planner", unitId: leThuy });
const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
const roundId = await makeRound(db, { unitId: leThuy });
const record = await makeRecord(db, { roundId, cadreId, unitId: leThuy });

async function planOf(statement: string): Promise<string[]> {
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  const steps = await db.prisma.$queryRawUnsafe<{ detail: string }[]>(
    `explain query plan ${statement}`,
    ...values,
  );
  return steps.map(({ detail }) => detail);
}

/** Tables that grow with the years: records, people, posts, evidence. */
const fullScan = /^SCAN (r|c|p|placed)\b(?!.*INDEX)/;

test.each([
  [
    "the list of rounds",
    () =>
      listRounds(db, planner, {
        termId: 1,
        unitId: leThuy,
        status: "approved",
        sort: "unit",
        page: 1,
        pageSize: 50,
      }),
  ],
  [
    "the records of a round",
    () =>
      listRecords(db, planner, {
        roundId,
        q: "",
        titleId: null,
        unitId: null,
        gender: null,
        status: null,
        review: null,
        sort: "list",
        page: 1,
        pageSize: 50,
      }),
  ],
  ["a record", () => findRecord(db, planner, record)],
  ["the records of a person", () => listPlanningOf(db, planner, cadreId)],
  ["the checks of a record", () => findChecks(db, planner, record)],
  ["the checks of a round", () => findRoundWarnings(db, planner, roundId)],
  [
    "the structure of a round",
    () => findStructure(db, planner, { roundId, titleId: null, day: null }),
  ],
])("%s never reads every record or person", async (_name, query) => {
  const plans = await Promise.all((await statementsDuring(db, query)).map(planOf));

  expect(plans.length).toBeGreaterThan(0);
  expect(plans.flat().filter((step) => fullScan.test(step))).toEqual([]);
});
