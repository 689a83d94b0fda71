import { expect, test } from "vitest";
import { makeCadre, unitNamed } from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { openReadinessOffice } from "./readiness-office.ts";

const office = await openReadinessOffice({ samples: false });
const { db } = office;
const leThuy = await unitNamed(db, "Xã Lệ Thủy", "2026-06-01");
const planner = await office.confirmed("planner", leThuy);
const round = await makeRound(db, { unitId: leThuy });

/** Plans so many more people, each with a degree. */
async function plan(people: number): Promise<void> {
  for (let made = 0; made < people; made += 1) {
    const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
    await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });
    await stateEvidence(db, { cadreId });
  }
}

const pages = [
  "/readiness",
  "/readiness?by=unit",
  "/readiness/places",
  "/readiness/records?size=200",
  "/readiness/records?size=200&degree=bachelor",
  "/readiness/records/export.xlsx",
  "/readiness/structure",
  "/readiness/structure?by=round",
  "/readiness/structure/f2.xlsx",
  "/readiness/comparison?from=01/01/2026&to=01/06/2026&size=200",
  "/readiness/comparison/export.xlsx?from=01/01/2026&to=01/06/2026",
];

async function costs(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  // why: the first page derives what is new, and the answers of a day are made once
  for (const page of pages) await office.statements(planner, page);
  for (const page of pages) found[page] = await office.statements(planner, page);
  return found;
}

test("no page of readiness asks more of the database for a hundred records than for one", async () => {
  await plan(1);
  const one = await costs();
  await plan(99);

  expect(await costs()).toEqual(one);
  expect(one).toEqual({
    "/readiness": 10,
    "/readiness?by=unit": 10,
    "/readiness/places": 10,
    "/readiness/records?size=200": 16,
    "/readiness/records?size=200&degree=bachelor": 20,
    "/readiness/records/export.xlsx": 15,
    "/readiness/structure": 16,
    "/readiness/structure?by=round": 16,
    "/readiness/structure/f2.xlsx": 15,
    "/readiness/comparison?from=01/01/2026&to=01/06/2026&size=200": 24,
    "/readiness/comparison/export.xlsx?from=01/01/2026&to=01/06/2026": 13,
  });
});
