import { expect, test } from "vitest";
import { registeredNeeds } from "#app/domain/reporting/registered-needs.server.ts";
import { findYearReport } from "#app/domain/reporting/year-report.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
await makeCadre(db, { posts: [{ unitId: leThuy, name: "Bí thư Đảng ủy" }] });
const planner = await makeViewer(db, {
  role: "planner",
  unitId: await unitNamed(db, "Tỉnh Quảng Trị", today),
});
const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });

/** What SQLite would do for each statement, one line per step. */
async function stepsOf(run: () => Promise<unknown>): Promise<string[]> {
  const plans = await Promise.all(
    (await statementsDuring(db, run)).map((statement) => {
      const values = Array.from(statement.matchAll(/\?/g), () => null);
      return db.prisma.$queryRawUnsafe<{ detail: string }[]>(
        `explain query plan ${statement}`,
        ...values,
      );
    }),
  );
  return plans.flat().map(({ detail }) => detail);
}

/** Tables that grow with the years. */
const growing = /^SCAN (e|c|h|k|r|placed|Evidence|Cadre|PostHolding|Enrolment|RegisteredNeed)\b/;

test.each([
  ["of the province", planner],
  ["of a unit", officer],
])("the yearly report %s finds a year's evidence by its index", async (_name, viewer) => {
  const steps = await stepsOf(() => findYearReport(db, viewer, { year: 2026, unitId: null }));

  expect(steps.filter((step) => growing.test(step))).toEqual([]);
  expect(steps.some((step) => step.includes("SEARCH e USING"))).toBe(true);
});

test("what people registered is found by the year", async () => {
  const steps = await stepsOf(() => registeredNeeds(db.sql, planner, { year: 2026, unitId: null }));

  expect(steps.filter((step) => growing.test(step))).toEqual([]);
  expect(steps.join("\n")).toContain("RegisteredNeed_year_programmeId_idx");
});
