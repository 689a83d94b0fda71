import path from "node:path";
import { expect, test } from "vitest";
import { bandsOn } from "#app/domain/readiness/bands.server.ts";
import { loadAnnounced } from "#app/domain/readiness/load-courses.server.ts";
import { loadRecordFacts } from "#app/domain/readiness/load-facts.server.ts";
import { readinessOn } from "#app/domain/readiness/readiness.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";
import { importInto } from "#tests/support/imports.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");
const db = await testDb({ starter: true });
const work = testWork(db);
await importInto(db, work, { file: path.join(samples, "planning-provincial-committee.xlsx") });
const ids = (await db.prisma.planningRecord.findMany({ select: { id: true } })).map(({ id }) => id);

test.each(["2019-12-31", "2024-10-14", "2025-10-01", "2026-06-01", "2031-01-01"])(
  "the bands of a page of records on %s are those that their facts give",
  async (day) => {
    const announced = await loadAnnounced(db.sql, day);
    const told = (await loadRecordFacts(db.sql, { recordIds: ids })).map((record) => {
      const { band, target } = readinessOn(record, day, announced);
      return [record.id, { band, target }] as const;
    });

    expect(new Map(await bandsOn(work, ids, day))).toEqual(new Map(told));
    expect(told).toHaveLength(58);
  },
);

test("the bands of one record cost as many statements as those of fifty", async () => {
  await settle(work);
  const costs = async (some: number[]): Promise<number> =>
    (await statementsDuring(db, () => bandsOn(work, some, "2026-06-01"))).length;

  expect([await costs(ids.slice(0, 1)), await costs(ids.slice(0, 50))]).toEqual([3, 3]);
  expect(await costs([])).toBe(0);
});
