import { expect, test } from "vitest";
import { findCadre } from "#app/domain/people/cadre-queries.server.ts";
import { listPeople, type PeopleFilter } from "#app/domain/people/queries.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const tinh = await unitNamed(db, "Tỉnh Quảng Trị", today);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });

const everybody: PeopleFilter = { q: "", unitId: null, gender: null, post: null, sort: "name" };
const firstPage = { page: 1, pageSize: 50 };

/** What SQLite would do for a statement, one line per step. */
async function planOf(statement: string): Promise<string[]> {
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  const steps = await db.prisma.$queryRawUnsafe<{ detail: string }[]>(
    `explain query plan ${statement}`,
    ...values,
  );
  return steps.map(({ detail }) => detail);
}

async function plansOf(query: () => Promise<unknown>): Promise<string[][]> {
  return Promise.all((await statementsDuring(db, query)).map(planOf));
}

const fullScan = /^SCAN (?!.*(INDEX|SUBQUERY|CONSTANT))(c|p|u|v|e|b|s|placed|UnitReach)\b/;

test.each([
  ["an officer's list", () => listPeople(db, officer, { ...everybody, ...firstPage })],
  ["a person's page", () => findCadre(db, officer, cadreId)],
  [
    "an officer's list of one unit",
    () => listPeople(db, officer, { ...everybody, ...firstPage, unitId: leThuy }),
  ],
])("%s reads through indexes", async (_name, query) => {
  const plans = await plansOf(query);

  expect(plans.length).toBeGreaterThan(0);
  expect(plans.flat().filter((step) => fullScan.test(step))).toEqual([]);
});

test("the province's list walks the order of names and sorts nothing", async () => {
  const plans = await plansOf(() => listPeople(db, planner, { ...everybody, ...firstPage }));
  const page = plans[2] ?? [];

  expect(page).toEqual(["SEARCH c USING INDEX Cadre_mergedIntoId_sortKey_id_idx (mergedIntoId=?)"]);
});

test("a search looks at each person once and finds merged records by their index", async () => {
  const search = { ...everybody, ...firstPage, q: "nguyen ha" };
  const plans = await plansOf(() => listPeople(db, planner, search));
  const steps = plans.flat();

  expect(steps.filter((step) => fullScan.test(step))).toEqual(["SCAN c"]);
  expect(steps).toContain(
    "SEARCH a USING INDEX Cadre_mergedIntoId_sortKey_id_idx (mergedIntoId>?)",
  );
});
