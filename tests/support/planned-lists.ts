import { findDemoUnit } from "#app/demo/demo-people.server.ts";
import { endRecord } from "#app/domain/planning/end-record.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { openPortal, type Portal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";

/** Lists of the demo's invented people, as imports would leave them. */
export type PlannedLists = {
  /** of xã Lệ Thủy, approved, its decision not recorded */
  round: number;
  /** a record of it whose person has evidence, and one that ended */
  record: number;
  cadre: number;
  ended: number;
  /** of the province before the mergers, judged by the rules of that day */
  former: number;
};

const titles = [
  "commune-secretary",
  "commune-deputy-secretary",
  "commune-committee-chair",
  "commune-standing-member",
] as const;

/** Adds planning lists to a copy of the demo database. */
export async function planLists(portal: Portal): Promise<PlannedLists> {
  const { db } = portal;
  const unit = async (name: string): Promise<number> => (await findDemoUnit(db, name)) ?? 0;
  const [leThuy, camHong] = [await unit("Xã Lệ Thủy"), await unit("Xã Cam Hồng")];
  const round = await makeRound(db, { unitId: leThuy });
  const records = await planEach(portal, { round, unitId: leThuy, people: 14 });
  const next = await makeRound(db, { unitId: camHong, asOf: "2026-02-10" });
  await planEach(portal, { round: next, unitId: camHong, people: 6 });
  await makeRound(db, { unitId: camHong, asOf: "2026-05-20", term: "2026-2031", status: "draft" });
  const former = await planBeforeMerger(portal);
  const [first, second] = records;
  if (!first || !second) throw new Error("the demo has people at xã Lệ Thủy");
  await describe(portal, first.cadreId);
  await end(portal, second.record);
  return { round, record: first.record, cadre: first.cadreId, ended: second.record, former };
}

type List = { round: number; unitId: number; people: number };

/** The same, on a database that no server is running on. */
export async function addPlannedLists(databaseUrl: string): Promise<void> {
  const settings = { PORTAL_MODE: "test", DATABASE_URL: databaseUrl, LOG_LEVEL: "error" };
  const portal = openPortal(readSettings(settings));
  try {
    await planLists(portal);
  } finally {
    await portal.close();
  }
}

/** Plans the first people of a unit, each for a title, one of them for two. */
async function planEach({ db }: Portal, { round, unitId, people }: List) {
  const found = await peopleAt({ db }, unitId, people);
  const records: { cadreId: number; record: number }[] = [];
  for (const [index, cadreId] of found.entries()) {
    const title = titles[index % (index < 6 ? 2 : titles.length)] ?? titles[0];
    const place = { roundId: round, cadreId, unitId, title, listOrder: index + 1 };
    const note = index === 3 ? { note: "Đã qua lớp bồi dưỡng năm 2025" } : {};
    records.push({ cadreId, record: await makeRecord(db, { ...place, ...note }) });
  }
  return records;
}

async function peopleAt({ db }: Pick<Portal, "db">, unitId: number, limit: number) {
  const rows = await db.sql
    .selectFrom("PostHolding as p")
    .innerJoin("Cadre as c", "c.id", "p.cadreId")
    .where("p.unitId", "=", unitId)
    .where("p.validTo", "is", null)
    .where("c.mergedIntoId", "is", null)
    .groupBy("p.cadreId")
    .select("p.cadreId")
    .orderBy("p.cadreId")
    .limit(limit)
    .execute();
  return rows.map(({ cadreId }) => cadreId);
}

/** A list of the province of 2024 with people at communes that have ended since, and its decision. */
async function planBeforeMerger({ db }: Portal): Promise<number> {
  const { unitId: old } = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { name: "Tỉnh Quảng Bình", validTo: "2025-06-30" },
    select: { unitId: true },
  });
  const round = await makeRound(db, { unitId: old, asOf: "2025-03-15" });
  await db.prisma.planningRound.update({
    where: { id: round },
    data: {
      status: "published",
      decisionNumber: "214-QĐ/TU",
      decisionDate: "2025-03-28",
      signatory: "Phó Bí thư Thường trực Tỉnh ủy",
    },
  });
  const ended = await db.sql
    .selectFrom("OrgUnitVersion as v")
    .where("v.validTo", "=", "2025-06-30")
    .where("v.name", "in", ["Xã Phong Thủy", "Xã Lộc Thủy", "Xã An Thủy"])
    .select(["v.unitId"])
    .orderBy("v.name")
    .execute();
  const heir = (await findDemoUnit(db, "Xã Lệ Thủy")) ?? 0;
  const people = await peopleAt({ db }, heir, 24);
  for (const [index, cadreId] of people.slice(14).entries()) {
    const unitId = ended[index % ended.length]?.unitId ?? heir;
    await makeRecord(db, { roundId: round, cadreId, unitId, listOrder: index + 1 });
  }
  return round;
}

/** What lists say of a person over the years. */
async function describe({ db }: Portal, cadreId: number): Promise<void> {
  const theory = { cadreId, dimension: "political_theory" };
  const rating = { cadreId, dimension: "rating" };
  await stateEvidence(db, { cadreId, level: "master", text: "ThS Quản lý kinh tế" });
  await stateEvidence(db, {
    ...theory,
    level: "intermediate",
    text: "TC LLCT-HC",
    statedOn: "2024-10-14",
    replacedOn: "2026-01-15",
  });
  await stateEvidence(db, { ...theory, level: "intermediate", text: "TC; đang học CC" });
  await stateEvidence(db, {
    ...theory,
    level: "advanced",
    text: "TC; đang học CC",
    state: "studying",
  });
  const state = { cadreId, dimension: "state_management", text: "Ngạch CVC (2019)" };
  await stateEvidence(db, { ...state, level: null, state: "not_recognised" });
  await stateEvidence(db, { ...rating, level: "good", year: 2024, text: "HTTNV" });
  await stateEvidence(db, { ...rating, level: "excellent", year: 2025, text: "HTXSNV" });
  const programme = await db.prisma.programme.findFirstOrThrow({ orderBy: { id: "asc" } });
  const recorded = { recordedAt: "2026-01-15T02:00:00.000Z", recordedBy: "operator:tests" };
  await db.prisma.evidence.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      dimension: "programme",
      text: programme.name,
      state: "held",
      grade: "certificate_on_record",
      programmeId: programme.id,
      certificate: "126/2023-TCT",
      certificateKey: "126/2023-tct",
      startedOn: "2023-09",
      endedOn: "2023-11",
      issuer: "Trường Chính trị tỉnh",
      statedOn: "2023-11-30",
      ...recorded,
    },
  });
}

/** Ends a record as the demo's planner does. */
async function end(portal: Portal, recordId: number): Promise<void> {
  const grant = await portal.db.prisma.grant.findFirstOrThrow({
    where: { role: "planner", endedAt: null },
    select: { id: true, unitId: true, accountId: true, account: { select: { displayName: true } } },
  });
  const now = portal.clock();
  const work = portal.work({
    kind: "account",
    accountId: grant.accountId,
    accountName: grant.account.displayName,
    cadreId: null,
    grantId: grant.id,
    role: "planner",
    unitId: grant.unitId,
    today: dayOf(now),
  });
  const result = await endRecord(work, {
    recordId,
    revision: 1,
    reason: "removed_on_review",
    lastDay: "2026-03-31",
    document: "Quyết định số 45-QĐ/ĐU ngày 30/03/2026 của Đảng ủy xã Lệ Thủy",
  });
  if (!result.ok) throw new Error(`the record could not be ended: ${result.refusal}`);
}
