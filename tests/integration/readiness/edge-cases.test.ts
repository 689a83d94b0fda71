import { describe, expect, test } from "vitest";
import { addPost } from "#app/domain/people/add-post.server.ts";
import { endPost } from "#app/domain/people/correct-post.server.ts";
import { loadRecordFacts } from "#app/domain/readiness/load-facts.server.ts";
import { findOwnLearning } from "#app/domain/readiness/own-queries.server.ts";
import { readinessOn } from "#app/domain/readiness/readiness.ts";
import { recordWaiver } from "#app/domain/readiness/record-waiver.server.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { makeCadre, makeViewer } from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { testDb } from "#tests/support/database.ts";
import { done } from "./change.ts";
import { plannedWorld } from "./planned-world.ts";

const db = await testDb({ starter: true });
const { planner, leThuy, camHong } = await plannedWorld(db);
const title = "commune-deputy-secretary";
const { id: titleId } = await db.prisma.title.findUniqueOrThrow({ where: { code: title } });

/** Somebody with a bachelor's degree who is planned from a list's day on. */
async function plannedOn(asOf: string, term = "2025-2030"): Promise<number> {
  const cadreId = await makeCadre(db, { fullName: "Lê Thị Kế", posts: [{ unitId: leThuy }] });
  await stateEvidence(db, { cadreId, statedOn: "2024-01-01" });
  const where = { unitId: leThuy, asOf, term: { code: term } };
  const round = await db.prisma.planningRound.findFirst({ where });
  const roundId = round?.id ?? (await makeRound(db, { unitId: leThuy, asOf, term }));
  return makeRecord(db, { roundId, cadreId, unitId: leThuy, title });
}

/** What is asked of degrees of a record on a day, and what comes out. */
async function degreeOf(recordId: number, day: string) {
  const [record] = await loadRecordFacts(db.sql, { recordIds: [recordId] });
  if (!record) throw new Error("no such record");
  const degree = readinessOn(record, day, new Map()).requirements.find(
    ({ requirement }) => requirement.subject === "degree",
  );
  return [degree?.requirement.source, degree?.verdict];
}

let day = 0;

/** A version in force that asks for a doctor's degree. */
async function askForDoctor(appliesTo: string, termId: number | null = null): Promise<string> {
  day += 1;
  const validFrom = `2026-03-0${day}`;
  const at = planner.at;
  const { id: standardId } = await db.prisma.titleStandard.create({
    data: {
      titleId,
      validFrom,
      appliesTo,
      termId,
      source: "Quy định mới",
      draftedAt: at,
      draftedBy: "tests",
      publishedAt: at,
      publishedBy: "tests",
      requirements: {
        create: {
          position: 0,
          kind: "level",
          dimension: "degree",
          level: "doctor",
          subject: "degree",
          stage: "appointment",
          source: `Điều ${day}`,
        },
      },
    },
  });
  expect(standardId).toBeGreaterThan(0);
  return validFrom;
}

describe("E30: a rule that changes later judges only whom it says", () => {
  test("new records only: who was planned before keeps the earlier rule", async () => {
    const [before, after] = [await plannedOn("2026-01-15"), await plannedOn("2026-04-15")];
    const from = await askForDoctor("new_records");

    expect(await degreeOf(before, from)).toEqual(["Điều 1", "met"]);
    expect(await degreeOf(before, "2027-01-01")).toEqual(["Điều 1", "met"]);
    expect(await degreeOf(after, "2027-01-01")).toEqual([`Điều ${day}`, "missing"]);
  });

  test("on its very day a record is new", async () => {
    const record = await plannedOn("2026-03-02");
    await askForDoctor("new_records");

    expect(await degreeOf(record, "2026-03-02")).toEqual(["Điều 2", "missing"]);
  });

  test("one term: the other is judged as before", async () => {
    const term = await db.prisma.term.findUniqueOrThrow({ where: { code: "2026-2031" } });
    const [other, own] = [await plannedOn("2026-01-15"), await plannedOn("2026-01-15", term.code)];
    const from = await askForDoctor("term", term.id);

    expect(await degreeOf(other, "2027-01-01")).toEqual(["Điều 1", "met"]);
    expect(await degreeOf(own, from)).toEqual(["Điều 3", "missing"]);
    expect(await degreeOf(own, "2026-03-02")).toEqual(["Điều 1", "met"]);
  });

  test("what may be exempted from is what the record itself is judged by", async () => {
    // why: the versions above let nobody exempt; of an older record the earlier one does
    const record = await plannedOn("2026-01-15");
    const paper = {
      decisionNumber: "12-QĐ/TU",
      decisionDate: "2026-05-01",
      signatory: "Trần Văn Ký",
      reason: "đặc biệt",
      validFrom: "2026-05-01",
      validTo: null,
    };
    const asked = { ...paper, recordId: record, subject: "degree" as const, key: null };

    expect(await recordWaiver(planner, asked)).toMatchObject({ ok: true });
  });

  test("who holds the post is asked only what everybody is asked", async () => {
    const posts = [{ unitId: leThuy, name: "Phó Bí thư Đảng ủy" }];
    const cadreId = await makeCadre(db, { fullName: "Lê Thị Giữ", posts });
    const holder = await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId });
    // why: the versions above are for new records and for one term
    const asked = (await findOwnLearning(db, holder))?.needs.flatMap((need) => need.asked) ?? [];

    expect(asked).toContainEqual({ kind: "level", dimension: "degree", level: "bachelor" });
    expect(asked).not.toContainEqual({ kind: "level", dimension: "degree", level: "doctor" });
  });

  test("everybody: also who was planned before, from its first day on", async () => {
    const record = await plannedOn("2026-01-15");
    const from = await askForDoctor("everybody");

    expect(await degreeOf(record, "2026-03-03")).toEqual(["Điều 1", "met"]);
    expect(await degreeOf(record, from)).toEqual([`Điều ${day}`, "missing"]);
  });
});

test("E37: another post or unit of the person leaves the record and its verdicts as they are", async () => {
  const recordId = await plannedOn("2026-01-15");
  const { cadreId } = await db.prisma.planningRecord.findUniqueOrThrow({ where: { id: recordId } });
  await settle(planner);
  const state = () => db.prisma.readiness.findUniqueOrThrow({ where: { recordId } });
  const before = await state();

  const post = await db.prisma.postHolding.findFirstOrThrow({ where: { cadreId } });
  const { id: postId, revision } = post;
  done(await endPost(planner, { cadreId, postId, revision, validTo: "2026-05-31" }));
  const next = { name: "Chủ tịch UBND", validFrom: "2026-06-01", validTo: null, decision: null };
  done(await addPost(planner, { ...next, cadreId, unitId: camHong, key: null }));
  await settle(planner);

  expect(await state()).toEqual(before);
  const record = await db.prisma.planningRecord.findUniqueOrThrow({ where: { id: recordId } });
  expect(record).toMatchObject({ cadreId, unitId: leThuy, titleId, status: "approved" });
});
