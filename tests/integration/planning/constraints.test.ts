import { expect, test } from "vitest";
import { makeCadre, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const { prisma } = db;
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
const roundId = await makeRound(db, { unitId: leThuy });
const at = "2026-06-01T01:00:00.000Z";
const taken = { code: "P2002" };

function newImport(change: { status?: string; refusedWhole?: string; atWork?: number } = {}) {
  return prisma.import.create({
    data: {
      kind: "planning",
      status: "checked",
      fileName: "danh-sach.xlsx",
      fileHash: "0".repeat(64),
      fileSize: 1,
      asOf: "2026-01-15",
      classification: "internal",
      unitId: leThuy,
      createdAt: at,
      createdBy: "operator:tests",
      createdByName: "tests",
      ...change,
    },
  });
}

test("nobody is planned twice for one title, unit and term until the first has ended", async () => {
  const record = { roundId, cadreId, unitId: leThuy };
  await makeRecord(db, { ...record, endedOn: "2026-02-01" });
  await makeRecord(db, record);

  await expect(makeRecord(db, record)).rejects.toMatchObject(taken);
});

test("an organisation has one round for a term and day", async () => {
  await expect(makeRound(db, { unitId: leThuy })).rejects.toMatchObject(taken);
});

test("a record that has ended says why and when", async () => {
  const { id } = await prisma.planningRecord.findFirstOrThrow({ where: { status: "approved" } });
  const end = (data: { status: string; endedReason?: string; validTo?: string }) =>
    prisma.planningRecord.update({ where: { id }, data });

  await expect(end({ status: "ended" })).rejects.toThrow("planning_record_ended");
  await expect(end({ status: "ended", endedReason: "appointed" })).rejects.toThrow(
    "planning_record_ended_day",
  );
  await expect(
    end({ status: "ended", endedReason: "tired", validTo: "2026-03-01" }),
  ).rejects.toThrow("planning_record_reason");
});

test("a decision has number, day and signatory, or none of them", async () => {
  await expect(
    prisma.planningRound.update({ where: { id: roundId }, data: { decisionNumber: "1" } }),
  ).rejects.toThrow("planning_round_decision");
});

test("a rule set has one limit of a kind for every level, and one for each", async () => {
  const { id: ruleSetId } = await prisma.ruleSet.findFirstOrThrow();
  const add = (level: string | null) =>
    prisma.ruleLimit.create({
      data: { ruleSetId, kind: "titles_per_person", level, value: 1, source: "tests" },
    });

  await expect(add(null)).rejects.toMatchObject(taken);
  await add("commune");
  await expect(add("commune")).rejects.toMatchObject(taken);
});

test("a term has one anchor for all organisations of a sector and level", async () => {
  const { id: _id, ...anchor } = await prisma.termAnchor.findFirstOrThrow();

  await expect(prisma.termAnchor.create({ data: anchor })).rejects.toMatchObject(taken);
});

test("one import is at work at a time, and a refused file says why", async () => {
  await newImport({ atWork: 1 });
  await newImport();

  await expect(newImport({ atWork: 1 })).rejects.toMatchObject(taken);
  await expect(newImport({ status: "refused" })).rejects.toThrow("import_refused_whole");
  await expect(newImport({ status: "refused", refusedWhole: "tired" })).rejects.toThrow(
    "import_refused_reason",
  );
});

test("a rating has a year, a level that is not recognised has none", async () => {
  const state = (data: { dimension: string; year?: number; level?: string; state?: string }) =>
    prisma.evidence.create({
      data: {
        cadreId,
        originCadreId: cadreId,
        text: "x",
        state: "held",
        grade: "official_list",
        statedOn: "2026-01-15",
        recordedAt: at,
        recordedBy: "operator:tests",
        ...data,
      },
    });

  await expect(state({ dimension: "rating", level: "good" })).rejects.toThrow("evidence_rating");
  await expect(state({ dimension: "degree", year: 2025 })).rejects.toThrow("evidence_rating");
  await expect(
    state({ dimension: "degree", level: "bachelor", state: "not_recognised" }),
  ).rejects.toThrow("evidence_level");
});
