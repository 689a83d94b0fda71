import { expect, test } from "vitest";
import { checkAliases } from "#app/cli/checks/people.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const planner = await makeViewer(db, {
  role: "planner",
  unitId: await unitNamed(db, "Tỉnh Quảng Trị", today),
});
const work = testWork(db, planner);
const roundId = await makeRound(db, { unitId: leThuy });
const second = "commune-deputy-secretary";

/** A record for a title at Lệ Thủy. */
const plan = (cadreId: number, title = "commune-secretary") =>
  makeRecord(db, { roundId, unitId: leThuy, cadreId, title });
const makePerson = () => makeCadre(db, { posts: [{ unitId: leThuy }] });
const merge = (survivorId: number, aliasId: number) =>
  mergeCadres(work, { survivorId, aliasId, confirmed: false });

/** Whose each record is: its id, the person's. */
async function owners(ids: number[]): Promise<number[]> {
  const rows = await db.prisma.planningRecord.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ cadreId }) => cadreId);
}

test("planning records and evidence go over with a merge and come back with its undoing", async () => {
  const [survivorId, aliasId] = [await makePerson(), await makePerson()];
  const record = await plan(aliasId);
  const stated = await stateEvidence(db, { cadreId: aliasId });

  await merge(survivorId, aliasId);
  expect(await owners([record])).toEqual([survivorId]);
  expect(await db.prisma.evidence.findUnique({ where: { id: stated } })).toMatchObject({
    cadreId: survivorId,
    originCadreId: aliasId,
  });
  expect((await checkAliases(db.sql)).breaches).toEqual([]);

  await unmergeCadres(work, { survivorId, aliasId });
  expect(await owners([record])).toEqual([aliasId]);
  expect(await db.prisma.evidence.findUnique({ where: { id: stated } })).toMatchObject({
    cadreId: aliasId,
  });
});

test("a title that both were planned for stands once, as the survivor's record", async () => {
  const [survivorId, aliasId] = [await makePerson(), await makePerson()];
  const records = [await plan(survivorId), await plan(aliasId), await plan(aliasId, second)];

  expect(await merge(survivorId, aliasId)).toEqual({ ok: true, value: survivorId });
  expect(await owners(records)).toEqual([survivorId, aliasId, survivorId]);

  await unmergeCadres(work, { survivorId, aliasId });
  expect(await owners(records)).toEqual([survivorId, aliasId, aliasId]);
});

test("a record that stayed with the record merged in between comes back to whom it was entered for", async () => {
  const [first, between, last] = [await makePerson(), await makePerson(), await makePerson()];
  const ofFirst = await plan(first);
  const ofLast = await plan(last);

  await merge(between, first);
  await merge(last, between);
  expect(await owners([ofFirst, ofLast])).toEqual([between, last]);

  await unmergeCadres(work, { survivorId: last, aliasId: first });
  expect(await owners([ofFirst, ofLast])).toEqual([first, last]);
});
