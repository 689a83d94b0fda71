import { beforeEach, expect, test } from "vitest";
import { recordEvidence } from "#app/domain/completion/record-evidence.server.ts";
import { voidEvidence } from "#app/domain/completion/void-evidence.server.ts";
import { listOwnStatements, listStatements } from "#app/domain/evidence/queries.server.ts";
import { compareDerived } from "#app/domain/readiness/recompute.server.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { tellRecords } from "#app/domain/readiness/told-records.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  lastEvent,
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
import { workAs } from "#tests/integration/teaching/teaching-stage.ts";
import { type TestDb, testDb } from "#tests/support/database.ts";

let db: TestDb;
let planner: Viewer;
let cadreId: number;
let recordId: number;
let unitId: number;
beforeEach(async () => {
  db = await testDb({ starter: true });
  unitId = await unitNamed(db, "Xã Lệ Thủy", today);
  planner = await makeViewer(db, { role: "planner", unitId });
  cadreId = await makeCadre(db, { posts: [{ unitId }] });
  const roundId = await makeRound(db, { unitId });
  recordId = await makeRecord(db, { roundId, cadreId, unitId });
});

const programmeOf = async (code: string): Promise<number> =>
  (await db.prisma.programme.findUniqueOrThrow({ where: { code } })).id;

const paper = {
  kind: "level",
  level: { dimension: "political_theory", level: "advanced" },
  programmeId: null,
  grade: "document_verified",
  text: "Bằng tốt nghiệp cao cấp lý luận chính trị",
  certificate: "118/2024-HVCT",
  issuer: "Học viện Chính trị khu vực III",
  issuedOn: "2024-06-28",
  endedOn: null,
  validTo: null,
  source: "Đã xem bản gốc tại Ban Tổ chức",
  key: null,
} as const;
type Input = Parameters<typeof recordEvidence>[1];

const record = (changed: Partial<Input> = {}, viewer = planner) =>
  recordEvidence(workAs(db, viewer), { ...paper, cadreId, ...changed });
const undo = (evidenceId: number, reason = "Nhầm người", viewer = planner) =>
  voidEvidence(workAs(db, viewer), { cadreId, evidenceId, reason });
const refusal = (word: string) => ({ ok: false, refusal: word });

async function verdictOf(subject: string, day = today): Promise<string | undefined> {
  const told = [];
  for await (const some of tellRecords(db.sql, [recordId], { day, verifiedOnly: true }))
    told.push(...some);
  return told[0]?.readiness.requirements.find(({ requirement }) => requirement.subject === subject)
    ?.verdict;
}

/** What the derived verdicts say otherwise than the facts, once everything that was marked is settled. */
async function differences(): Promise<unknown[]> {
  await settle(workAs(db, planner));
  const found: unknown[] = [];
  expect(await compareDerived(db.sql, (difference) => found.push(difference))).toBe(1);
  return found;
}

test("what is recorded meets the requirement at once, and what is voided leaves it open on every day", async () => {
  await settle(workAs(db, planner));
  expect(await verdictOf("political_theory")).toBe("no_data");

  const recorded = await record();
  expect(recorded).toMatchObject({ ok: true });
  expect(await verdictOf("political_theory")).toBe("met");
  expect(await differences()).toEqual([]);
  expect(await lastEvent(db)).toMatchObject({
    action: "evidence.recorded",
    subjectType: "cadre",
    subjectId: cadreId,
    detail: { after: { certificate: "118/2024-HVCT", source: paper.source } },
  });

  const evidenceId = recorded.ok ? recorded.value : 0;
  expect(await undo(evidenceId)).toEqual({ ok: true, value: evidenceId });
  expect(await verdictOf("political_theory")).toBe("no_data");
  expect(await verdictOf("political_theory", "2026-02-01")).toBe("no_data");
  expect(await differences()).toEqual([]);
  expect(await lastEvent(db)).toMatchObject({
    action: "evidence.voided",
    subjectId: cadreId,
    detail: { evidenceId, reason: "Nhầm người" },
  });
  expect(
    await db.prisma.evidence.findUniqueOrThrow({
      where: { id: evidenceId },
      include: { void: true },
    }),
  ).toMatchObject({ replacedOn: "2024-06-28", void: { reason: "Nhầm người" } });
});

test("a recurring duty is met by what another body attests, to the end of the next year", async () => {
  const programmeId = await programmeOf("knowledge-update");
  const duty = { kind: "duty", level: null, programmeId, certificate: null } as const;
  await record({ ...duty, issuedOn: "2026-01-10", endedOn: "2025-12-20" });

  expect(await verdictOf("knowledge_update")).toBe("met");
  expect(await verdictOf("knowledge_update", "2026-12-31")).toBe("met");
  expect(await verdictOf("knowledge_update", "2027-01-01")).toBe("missing");
  expect(await differences()).toEqual([]);
});

test("a certificate of a programme gives its level, and is valid as the paper or the programme's rule says", async () => {
  const drafted = { draftedAt: "2020-01-01T01:00:00.000Z", draftedBy: "operator:tests" };
  const published = { publishedAt: drafted.draftedAt, publishedBy: drafted.draftedBy };
  const { id: programmeId } = await db.prisma.programme.create({
    data: {
      code: "theory",
      shortCode: "LLCT-X",
      name: "Cao cấp lý luận chính trị",
      sortKey: "cao cap",
      dimension: "political_theory",
      level: "advanced",
      subject: "political_theory",
      source: "Kế hoạch 1",
      updatedAt: drafted.draftedAt,
      updatedBy: drafted.draftedBy,
      versions: {
        create: {
          validFrom: "2020-01-01",
          source: "Kế hoạch 1",
          form: "full_time",
          validMonths: 60,
          ...drafted,
          ...published,
        },
      },
    },
  });
  const certificate = { kind: "certificate", level: null, programmeId } as const;
  await record({ ...certificate, certificate: "1/A" });
  await record({ ...certificate, certificate: "2/A", validTo: "2026-06-01" });

  const rows = await db.prisma.evidence.findMany({ orderBy: { id: "asc" } });
  expect(rows).toMatchObject([
    { dimension: "political_theory", level: "advanced", programmeId, validTo: "2029-06-28" },
    { certificate: "2/A", certificateKey: "2/A", validTo: "2026-06-01" },
  ]);
});

test("one's own word is recorded and meets nothing", async () => {
  await record({ grade: "self_declared", certificate: null });

  expect(await verdictOf("political_theory")).toBe("no_data");
  expect(await record()).toMatchObject({ ok: true });
  expect(await verdictOf("political_theory")).toBe("met");
});

test("what cannot be so is refused, and nothing lands", async () => {
  const programmeId = await programmeOf("knowledge-update");
  const certificate = { kind: "certificate", level: null, programmeId } as const;

  expect(await record({ issuedOn: "2026-06-02" })).toEqual(refusal("issued_in_future"));
  expect(await record({ issuedOn: "1980-05-01" })).toEqual(refusal("issued_before_birth"));
  expect(await record({ endedOn: "2024-07-01" })).toEqual(refusal("ended_after_issue"));
  expect(await record({ validTo: "2024-06-27" })).toEqual(refusal("ends_before_issue"));
  expect(await record({ ...certificate, certificate: null })).toEqual(refusal("number_missing"));
  expect(await record({ ...certificate, programmeId: 987_654 })).toEqual(
    refusal("unknown_programme"),
  );
  expect(await db.prisma.evidence.count()).toBe(0);
});

test("a certificate is recorded once for a person, however its number is written", async () => {
  await record();

  expect(await record({ certificate: "118 / 2024-hvct" })).toEqual(refusal("already_recorded"));
  expect(await record({ certificate: "119/2024-HVCT" })).toMatchObject({ ok: true });
  const other = await makeCadre(db, { fullName: "Lê Thị Mận", posts: [{ unitId }] });
  expect(await record({ cadreId: other })).toMatchObject({ ok: true });
});

test("two who record the same at once: one of them does", async () => {
  const both = await Promise.all([record(), record()]);

  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual(refusal("already_recorded"));
});

test("a number of a register that is kept here is refused, of a register of before it is not", async () => {
  const issuerUnitId = await unitNamed(db, "Tỉnh Quảng Trị", today);
  await db.prisma.registerBook.create({
    data: { issuerUnitId, kind: "completion", year: 2024, lastNumber: 12 },
  });

  expect(await record({ certificate: "0012/2024/GCN" })).toEqual(refusal("own_register"));
  expect(await record({ certificate: "0013/2024/GCN", issuer: "tỉnh quảng trị" })).toEqual(
    refusal("own_register"),
  );
  expect(await record({ certificate: "0012/2015/GCN" })).toMatchObject({ ok: true });
});

test("who may: a planner in scope, and not for oneself", async () => {
  const outside = await unitNamed(db, "Xã Cam Hồng", today);
  const stranger = await makeViewer(db, { role: "planner", unitId: outside });
  const self = await makeViewer(db, { role: "planner", unitId, cadreId });
  const officer = await makeViewer(db, { role: "unit_officer", unitId });
  const recorded = await record();
  const id = recorded.ok ? recorded.value : 0;

  for (const [viewer, word] of [
    [stranger, "not_found"],
    [self, "not_allowed"],
    [officer, "not_allowed"],
  ] as const) {
    expect(await record({ certificate: "5/A" }, viewer)).toEqual(refusal(word));
    expect(await undo(id, "Nhầm người", viewer)).toEqual(refusal(word));
  }
  expect(await db.prisma.evidenceVoid.count()).toBe(0);
});

test("only what was recorded by hand is voided, once, and what a list states anew no more", async () => {
  const listed = await stateEvidence(db, { cadreId });
  const recorded = await record();
  const id = recorded.ok ? recorded.value : 0;
  const other = await makeCadre(db, { fullName: "Lê Thị Mận", posts: [{ unitId }] });

  expect(await undo(listed)).toEqual(refusal("not_by_hand"));
  expect(await undo(987_654)).toEqual(refusal("not_found"));
  expect(
    await voidEvidence(workAs(db, planner), { cadreId: other, evidenceId: id, reason: "Nhầm" }),
  ).toEqual(refusal("not_found"));
  await undo(id);
  expect(await undo(id)).toEqual({ ok: true, value: id });
  expect(await undo(id, "Sai số")).toEqual(refusal("already_voided"));
  expect(await db.prisma.evidenceVoid.count()).toBe(1);

  const again = await record();
  const second = again.ok ? again.value : 0;
  await db.prisma.evidence.update({
    where: { id: second },
    data: { replacedOn: "2024-06-28" },
  });
  expect(await undo(second)).toEqual(refusal("replaced"));
});

test("the basis is read by those who read planning, and by nobody of oneself", async () => {
  const recorded = await record();
  await undo(recorded.ok ? recorded.value : 0);
  const officer = await makeViewer(db, { role: "unit_officer", unitId });
  const self = await makeViewer(db, { role: "planner", unitId, cadreId });
  const read = async (viewer: Viewer) =>
    (await listStatements(db, viewer, { cadreId, day: today }))?.map(
      ({ source, voidReason, voidedAt, isByHand }) => [source, voidReason, voidedAt, isByHand],
    );

  const voidedAt = "2026-06-01T01:00:00.000Z";
  expect(await read(planner)).toEqual([[paper.source, "Nhầm người", voidedAt, true]]);
  expect(await read(officer)).toEqual([[null, null, voidedAt, true]]);
  expect(await read(self)).toEqual([[null, null, voidedAt, true]]);
  const own = await listOwnStatements(db, { cadreId, day: today });
  expect(JSON.stringify(own)).not.toContain("Ban Tổ chức");
});
