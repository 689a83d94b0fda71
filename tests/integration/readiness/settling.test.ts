import path from "node:path";
import { expect, test } from "vitest";
import { eachFound } from "#app/domain/readiness/board.ts";
import { loadAnnounced } from "#app/domain/readiness/load-courses.server.ts";
import { loadRecordFacts } from "#app/domain/readiness/load-facts.server.ts";
import { bands, readinessOn } from "#app/domain/readiness/readiness.ts";
import { settle, standOf } from "#app/domain/readiness/settle.server.ts";
import { currentTable } from "#app/domain/readiness/table.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import { importInto } from "#tests/support/imports.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");
const db = await testDb({ starter: true });
const work = testWork(db);
const days = ["2024-10-14", "2025-01-01", "2025-09-30", "2025-10-01", "2026-06-01", "2031-01-01"];

async function unitStates() {
  const units = await db.prisma.orgUnit.findMany({ select: { id: true } });
  return new Map(units.map(({ id }) => [id, "there" as const]));
}

/** The bands that the derived state gives on a day, by record. */
async function bandsOf(reading: Work, day: string): Promise<Map<number, string>> {
  const table = await currentTable(reading);
  const found = new Map<number, string>();
  const everything = { termId: null, titleIds: null, gender: null, band: null, cell: null };
  eachFound(
    table,
    {
      ...everything,
      day,
      units: await unitStates(),
      verifiedOnly: false,
      withoutCadreId: null,
    },
    ({ slot, band }) => found.set(table.recordId[slot] ?? 0, bands[band] ?? ""),
  );
  return found;
}

/** The same, told from the facts of each record. */
async function bandsFromFacts(day: string): Promise<Map<number, string>> {
  const ids = await db.prisma.planningRecord.findMany({ select: { id: true } });
  const records = await loadRecordFacts(db.sql, { recordIds: ids.map(({ id }) => id) });
  const announced = await loadAnnounced(db.sql, day);
  return new Map(records.map((record) => [record.id, readinessOn(record, day, announced).band]));
}

test("what is derived says on every day what the facts say, before and after a second list", async () => {
  await importInto(db, work, { file: path.join(samples, "planning-provincial-committee.xlsx") });
  for (const day of days) expect(await bandsOf(work, day)).toEqual(await bandsFromFacts(day));

  const training = path.join(samples, "past-training.xlsx");
  await importInto(db, work, { file: training, kind: "past-training", asOf: "2024-12-31" });
  expect((await standOf(db.sql)).marked).toBe(true);
  for (const day of days) expect(await bandsOf(work, day)).toEqual(await bandsFromFacts(day));
  expect((await bandsOf(work, "2024-10-14")).size).toBe(58);
  expect(await settle(work)).toBe(0);
});
