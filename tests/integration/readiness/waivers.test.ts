import { expect, test } from "vitest";
import { loadDecisions } from "#app/domain/readiness/decision-queries.server.ts";
import { listReadiness } from "#app/domain/readiness/list-queries.server.ts";
import { findReadiness } from "#app/domain/readiness/record-queries.server.ts";
import {
  recordWaiver,
  type RecordWaiverInput,
} from "#app/domain/readiness/record-waiver.server.ts";
import {
  revokeWaiver,
  type RevocationInput,
} from "#app/domain/readiness/revoke-decision.server.ts";
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
import { makeWaiver } from "#tests/integration/readiness/decision-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
];
const planner = await makeViewer(db, { role: "planner", unitId: leThuy });
const colleague = await makeViewer(db, { role: "planner", unitId: tinh });
const stranger = await makeViewer(db, { role: "planner", unitId: camHong });
const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
const leader = await makeViewer(db, { role: "leader", unitId: leThuy });
const admin = await makeViewer(db, { role: "system_admin", unitId: leThuy });
const roundId = await makeRound(db, { unitId: leThuy });
const person = () => makeCadre(db, { posts: [{ unitId: leThuy }] });

async function planned(change: { cadreId?: number; endedOn?: string } = {}): Promise<number> {
  const cadreId = change.cadreId ?? (await person());
  return makeRecord(db, { roundId, unitId: leThuy, ...change, cadreId });
}

const paper = {
  decisionNumber: "45-QĐ/TU",
  decisionDate: "2026-05-20",
  signatory: "Phó Bí thư Thường trực",
  reason: "Trường hợp đặc biệt",
  validFrom: "2026-05-20",
  validTo: null,
};
const exemption = async (change: Partial<RecordWaiverInput> = {}): Promise<RecordWaiverInput> => ({
  recordId: change.recordId ?? (await planned()),
  subject: "degree",
  key: null,
  ...paper,
  ...change,
});
const waive = (input: RecordWaiverInput, viewer: Viewer = planner) =>
  recordWaiver(testWork(db, viewer), input);
const judged = async (recordId: number, day = today) => {
  const found = await findReadiness(db, planner, { recordId, day, verifiedOnly: false });
  return found?.readiness.requirements.find(({ requirement }) => requirement.subject === "degree");
};

test("a waiver stands before what the evidence says, on its days and with its paper, and the log tells of it", async () => {
  const cadreId = await person();
  await stateEvidence(db, { cadreId, level: "college" });
  const recordId = await planned({ cadreId });
  const result = await waive(await exemption({ recordId, validTo: "2026-12-31" }));
  const id = result.ok ? result.value : 0;

  expect(await judged(recordId)).toMatchObject({
    verdict: "waived",
    computed: "missing",
    waiver: { id, decisionNumber: "45-QĐ/TU", decisionDate: "2026-05-20" },
  });
  expect(await judged(recordId, "2026-05-19")).toMatchObject({ verdict: "missing", waiver: null });
  expect(await judged(recordId, "2027-01-01")).toMatchObject({ verdict: "missing", waiver: null });
  expect(await lastEvent(db)).toMatchObject({
    action: "readiness.waiver_recorded",
    subjectType: "planning_record",
    subjectId: recordId,
    detail: { cadreId, waiverId: id, after: { subject: "degree", signatory: paper.signatory } },
  });
  expect((await loadDecisions(db.sql, recordId)).waivers).toMatchObject([
    { id, recorded: { actorName: planner.accountName }, revoked: null },
  ]);
});

test("the list counts a waiver with its next question", async () => {
  const cadreId = await makeCadre(db, { fullName: "Võ Văn Miễn", posts: [{ unitId: leThuy }] });
  await stateEvidence(db, { cadreId, level: "college" });
  const recordId = await planned({ cadreId });
  const waived = async (): Promise<number | undefined> => {
    const found = await listReadiness(testWork(db, planner), planner, {
      day: today,
      reachDay: today,
      termId: null,
      titleId: null,
      level: null,
      unitId: null,
      gender: null,
      verifiedOnly: false,
      band: null,
      cell: { subject: "degree", verdict: "waived" },
      q: "Võ Văn Miễn",
      ended: false,
      sort: { by: "name", descending: false },
      page: 1,
      pageSize: 10,
    });
    return found?.rows.length;
  };

  expect(await waived()).toBe(0);
  await waive(await exemption({ recordId }));
  expect(await waived()).toBe(1);
});

const self = await person();
const own = await makeViewer(db, { role: "planner", unitId: leThuy, cadreId: self });
const covered = await planned();
await makeWaiver(db, { recordId: covered });

test.each<[string, Viewer, () => Promise<Partial<RecordWaiverInput>>, string]>([
  ["of a record out of scope", stranger, async () => ({}), "not_found"],
  [
    "of one's own record",
    own,
    async () => ({ recordId: await planned({ cadreId: self }) }),
    "not_found",
  ],
  ["by an administrator", admin, async () => ({}), "not_found"],
  ["by an officer of the unit", officer, async () => ({}), "not_found"],
  ["by a leader", leader, async () => ({}), "not_allowed"],
  [
    "of a record that has ended",
    planner,
    async () => ({ recordId: await planned({ endedOn: "2026-03-31" }) }),
    "record_ended",
  ],
  ["decided tomorrow", planner, async () => ({ decisionDate: "2026-06-02" }), "decision_in_future"],
  [
    "that ends before it is in force",
    planner,
    async () => ({ validTo: "2026-05-19" }),
    "valid_to_before_from",
  ],
  [
    "of what nobody may waive",
    planner,
    async () => ({ subject: "knowledge_update" }),
    "not_waivable",
  ],
  ["of what is not asked for", planner, async () => ({ subject: "skills" }), "not_asked"],
  ["before any standard", planner, async () => ({ validFrom: "2019-12-31" }), "not_asked"],
  ["beside another", planner, async () => ({ recordId: covered }), "overlaps"],
])("no waiver is recorded: %s", async (_name, viewer, change, refusal) => {
  const input = await exemption(await change());
  const before = [await db.prisma.waiver.count(), await db.prisma.auditEvent.count()];

  expect(await waive(input, viewer)).toEqual({ ok: false, refusal });
  expect([await db.prisma.waiver.count(), await db.prisma.auditEvent.count()]).toEqual(before);
});

test("the same form sent twice records one waiver", async () => {
  const input = await exemption({ key: "one-form" });
  const first = await waive(input);

  expect(await waive(input)).toEqual(first);
  expect(await db.prisma.waiver.count({ where: { recordId: input.recordId } })).toBe(1);
});

test("a double click, and two planners at one moment, record one waiver", async () => {
  const input = await exemption();
  const answers = await Promise.all([
    waive({ ...input, key: "mine" }),
    waive({ ...input, key: "mine" }),
    waive({ ...input, key: "theirs" }, colleague),
  ]);

  const said = answers.map((answer) => (answer.ok ? "recorded" : answer.refusal));
  expect(said.filter((word) => word !== "overlaps")).not.toEqual([]);
  expect(said.every((word) => word === "recorded" || word === "overlaps")).toBe(true);
  expect(await db.prisma.waiver.count({ where: { recordId: input.recordId } })).toBe(1);
  expect(
    await db.prisma.auditEvent.count({
      where: { subjectId: input.recordId, action: "readiness.waiver_recorded" },
    }),
  ).toBe(1);
});

test("once a waiver has run out or was revoked, the next one is recorded", async () => {
  const input = await exemption({ validFrom: "2026-01-01", validTo: "2026-03-31" });
  await waive(input);
  const second = await waive({ ...input, validFrom: "2026-04-01", validTo: null });
  const id = second.ok ? second.value : 0;
  await revokeWaiver(testWork(db, planner), {
    recordId: input.recordId,
    id,
    revision: 1,
    revokedOn: "2026-05-01",
    reason: "Quyết định số 50-QĐ/TU",
  });

  expect((await waive({ ...input, validFrom: "2026-05-01", validTo: null })).ok).toBe(true);
  expect(await db.prisma.waiver.count({ where: { recordId: input.recordId } })).toBe(3);
});

const revocation = async (): Promise<RevocationInput> => {
  const recordId = await planned();
  return {
    recordId,
    id: await makeWaiver(db, { recordId }),
    revision: 1,
    revokedOn: today,
    reason: " Quyết định số 50-QĐ/TU  ngày 30/05/2026 ",
  };
};

test("what is revoked stays and counts before; the same form sent twice is one event", async () => {
  const input = await revocation();
  const revoke = () => revokeWaiver(testWork(db, planner), input);

  expect(await revoke()).toEqual({ ok: true, value: input.id });
  const events = await db.prisma.auditEvent.count();
  expect(await revoke()).toEqual({ ok: true, value: input.id });
  expect(await db.prisma.auditEvent.count()).toBe(events);
  expect(await lastEvent(db)).toMatchObject({
    action: "readiness.waiver_revoked",
    detail: { waiverId: input.id, after: { revokedOn: today } },
  });
  expect((await loadDecisions(db.sql, input.recordId)).waivers).toMatchObject([
    {
      revokedOn: today,
      revokedReason: "Quyết định số 50-QĐ/TU ngày 30/05/2026",
      revision: 2,
      revoked: { actorName: planner.accountName },
    },
  ]);
  expect((await judged(input.recordId, "2026-05-31"))?.verdict).toBe("waived");
  expect((await judged(input.recordId))?.verdict).toBe("no_data");
});

test.each<[string, Viewer, Partial<RevocationInput>, string]>([
  ["of a record out of scope", stranger, {}, "not_found"],
  ["by a leader", leader, {}, "not_allowed"],
  ["of another record", planner, { recordId: covered }, "not_found"],
  ["that somebody changed since", planner, { revision: 2 }, "stale"],
  ["from tomorrow", planner, { revokedOn: "2026-06-02" }, "revoked_in_future"],
  ["from before it was in force", planner, { revokedOn: "2026-03-01" }, "revoked_before_start"],
])("no waiver is revoked: %s", async (_name, viewer, change, refusal) => {
  const input = await revocation();
  const asked = { ...input, ...change };
  const before = await db.prisma.auditEvent.count();

  expect(await revokeWaiver(testWork(db, viewer), asked)).toEqual({ ok: false, refusal });
  expect(await db.prisma.auditEvent.count()).toBe(before);
});

test("a version of the standard that is not for the record decides nothing about it", async () => {
  const title = await db.prisma.title.findUniqueOrThrow({
    where: { code: "commune-deputy-secretary" },
  });
  const cadreId = await person();
  const recordId = await makeRecord(db, { roundId, cadreId, unitId: leThuy, title: title.code });
  const at = "2026-04-01T01:00:00.000Z";
  await db.prisma.titleStandard.create({
    data: {
      titleId: title.id,
      validFrom: "2026-05-01",
      appliesTo: "new_records",
      source: "Quy định của tỉnh",
      draftedAt: at,
      draftedBy: "operator:tests",
      publishedAt: at,
      publishedBy: "operator:tests",
      requirements: {
        create: {
          position: 1,
          kind: "working_time",
          subject: "working_time",
          stage: "planning",
          waivableBy: "province",
          source: "Điều 1",
          months: 60,
        },
      },
    },
  });

  expect((await waive(await exemption({ recordId, subject: "degree" }))).ok).toBe(true);
});
