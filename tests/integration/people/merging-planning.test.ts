import { expect, test } from "vitest";
import { checkAliases } from "#app/cli/checks/people.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import { compareDerived } from "#app/domain/readiness/recompute.server.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
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

test("decisions on a record that is left go to the one that stands, and come back with the undoing", async () => {
  const [survivorId, aliasId] = [await makePerson(), await makePerson()];
  const [standing, left] = [await plan(survivorId), await plan(aliasId)];
  const decision = {
    decisionNumber: "12-QĐ/TU",
    decisionDate: "2026-03-01",
    signatory: "Trần Văn Thử",
    reason: "theo quyết định",
    validFrom: "2026-03-01",
    recordedAt: work.at,
    recordedBy: "operator:tests",
    updatedAt: work.at,
    updatedBy: "operator:tests",
  };
  const waive = (recordId: number, subject: string) =>
    db.prisma.waiver.create({ data: { ...decision, recordId, subject } });
  const own = await waive(standing, "degree");
  const same = await waive(left, "degree");
  const other = await waive(left, "political_theory");
  const override = await db.prisma.readinessOverride.create({
    data: { ...decision, recordId: left, band: "ready" },
  });
  const records = async () => {
    const waivers = await db.prisma.waiver.findMany({
      where: { id: { in: [own.id, same.id, other.id] } },
      orderBy: { id: "asc" },
    });
    const found = await db.prisma.readinessOverride.findUnique({ where: { id: override.id } });
    return [...waivers.map(({ recordId }) => recordId), found?.recordId];
  };
  const differences = async (): Promise<string[]> => {
    const found: string[] = [];
    await settle(work);
    await compareDerived(db.sql, ({ message }) => found.push(message));
    return found;
  };

  await merge(survivorId, aliasId);
  expect(await records()).toEqual([standing, left, standing, standing]);
  expect(await differences()).toEqual([]);

  await unmergeCadres(work, { survivorId, aliasId });
  expect(await records()).toEqual([standing, left, left, left]);
  expect(await differences()).toEqual([]);
});
