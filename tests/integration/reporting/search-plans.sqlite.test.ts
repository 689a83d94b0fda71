import { expect, test } from "vitest";
import { searchEverywhere } from "#app/domain/reporting/search.server.ts";
import { makeCourse } from "#tests/integration/courses/course-factory.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const province = await unitNamed(db, "Tỉnh Quảng Trị", today);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
await makeCourse(db, { hostUnitId: province, status: "announced" });
const planner = await makeViewer(db, { role: "planner", unitId: province });
const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
const trainee = await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId });

/** What SQLite would do for each statement of a search that reads some table, one line per step. */
async function stepsOf(viewer: typeof planner, table: string): Promise<string[]> {
  const sent = await statementsDuring(db, () => searchEverywhere(db, viewer, "nguyen thi ha"));
  const plans = await Promise.all(
    sent
      .filter((statement) => statement.includes(`"${table}"`))
      .map((statement) => {
        const values = Array.from(statement.matchAll(/\?/g), () => null);
        return db.prisma.$queryRawUnsafe<{ detail: string }[]>(
          `explain query plan ${statement}`,
          ...values,
        );
      }),
  );
  return plans.flat().map(({ detail }) => detail);
}

/** Tables read whole, without an index. */
const scans = (steps: string[]): string[] =>
  steps.filter((step) => /^SCAN (c|v|u|p|placed|UnitReach)\b(?!.*INDEX)/.test(step));

test("an officer's search of people reads through the indexes of the scope", async () => {
  const steps = await stepsOf(officer, "Cadre");

  expect(steps.join("\n")).toContain("UnitReach");
  expect(scans(steps)).toEqual([]);
});

test("a planner's search looks at each person once, and finds merged records by their index", async () => {
  const steps = await stepsOf(planner, "Cadre");

  expect(scans(steps)).toEqual(["SCAN c"]);
  expect(steps).toContain(
    "SEARCH a USING INDEX Cadre_mergedIntoId_sortKey_id_idx (mergedIntoId>?)",
  );
});

test("a search of units goes through the scope of the grant", async () => {
  const steps = await stepsOf(officer, "OrgUnitVersion");

  expect(steps.some((step) => /SEARCH UnitReach USING .*INDEX/.test(step))).toBe(true);
});

test("a trainee's search reads their own rows through the index of people", async () => {
  const steps = await stepsOf(trainee, "Enrolment");

  expect(steps.some((step) => /SEARCH e USING .*INDEX .*cadreId/.test(step))).toBe(true);
});
