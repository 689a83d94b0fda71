import { type Role, roles } from "#app/kernel/actor.ts";
import { tokenHash } from "#app/platform/auth/token.server.ts";
import { makeCourse, makePaper, makeSession } from "#tests/integration/courses/course-factory.ts";
import { makeSent } from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeImport, makeRows } from "#tests/integration/importing/import-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { testApp, type TestApp } from "#tests/support/app.ts";
import { makeByHand } from "#tests/support/by-hand.ts";
import { seatIn } from "#tests/support/course-rows.ts";
import { makeDataRequest } from "#tests/support/data-requests.ts";
import { type TestDb, testDb } from "#tests/support/database.ts";
import type { Params } from "#tests/support/every-address.ts";
import { makeNeed } from "#tests/support/registered-need.ts";
import { secretCourses } from "#tests/support/secret-courses.ts";
import {
  addTitle,
  catalogueSamples,
  type SecretTitle,
  secretTitles,
} from "#tests/support/secret-titles.ts";
import { closeSomebody } from "#tests/support/world-courses.ts";
import { accountWith, communeByCode, placeCadre } from "#tests/support/world.ts";

/** A province in which one person is planned for one of the two titles. */
export type SecretProvince = {
  db: TestDb;
  app: TestApp;
  cadre: number;
  name: string;
  round: number;
  /** grants of the person's one account, by role: at the province, and some at the commune itself */
  grants: Record<"province" | "commune", Partial<Record<Role, number>>>;
  account: number;
  /** a planner who is not planned */
  planner: { accountId: number; grantId: number };
  /** what stands for the parameters of routes: of others planned for either title, and of the person themselves */
  samples: Params[];
};

const at = "2026-06-01T01:00:00.000Z";
const stamps = { updatedAt: at, updatedBy: "operator:tests" };
const day = "2026-01-15";

/** Builds it on a database of its own, each time by the same steps: only the title of one record differs. */
export async function secretProvince(title: SecretTitle): Promise<SecretProvince> {
  const db = await testDb({ starter: true });
  const province = await unitCalled(db, "Tỉnh Quảng Trị");
  const commune = await communeByCode(db, "19249");
  const titles = { a: await addTitle(db, "a"), b: await addTitle(db, "b") };
  const name = "Hoàng Thị Kín Đáo";
  const { cadre, post } = await placeCadre(db, { fullName: name, unitId: commune });
  const importId = await importNaming(db, { commune, cadre, name, title });
  const round = await makeRound(db, { unitId: commune, asOf: day });
  await db.prisma.planningRound.update({
    where: { id: round },
    data: { decisionNumber: "12-QĐ/ĐU", decisionDate: "2026-02-10", signatory: "Bí thư" },
  });
  const record = await planned(db, { round, commune, cadre, title, importId });
  const others = {
    a: await planOthers(db, { round, commune, title: "a" }),
    b: await planOthers(db, { round, commune, title: "b" }),
  };
  const { account, grants } = await accountOf(db, { cadre, province, commune });
  const { accountId: other, grantId } = await accountWith(db, {
    userName: "another",
    role: "trainee",
    unitId: commune,
    cadreId: others.a.cadre,
  });
  const planner = await accountWith(db, { userName: "planner", role: "planner", unitId: province });
  const common: Params = { ...(await catalogueSamples(db)), ...(await courseSamples(db, commune)) };
  const sentOn = await makeCourse(db, {
    hostUnitId: commune,
    status: "announced",
    code: "CNKT-2026-02",
  });
  const requests = {
    account: await makeDataRequest(db, { cadreId: cadre, accountId: account }),
    other: await makeDataRequest(db, { cadreId: others.a.cadre, accountId: other }),
  };
  const ofPerson = { feedToken: feedTokens.account, dataRequestId: String(requests.account) };
  const of = async (record: number, cadreId: number, code: SecretTitle) => ({
    ...common,
    unitId: String(commune),
    cadreId: String(cadreId),
    postId: String(post),
    importId: String(importId),
    roundId: String(round),
    recordId: String(record),
    decisionId: String(await waiverOf(db, record)),
    evidenceId: String(await makeByHand(db, { cadreId })),
    needId: String(await makeNeed(db, { cadreId, note: "Học cuối tuần" })),
    ...(await sentSamples(db, { courseId: sentOn, cadreId, unitId: commune })),
    accountId: String(other),
    grantId: String(grantId),
    feedToken: feedTokens.other,
    dataRequestId: String(requests.other),
    ...titles[code],
  });
  const [waiting, hidden, sent] = await secretCourses(db, {
    hostUnitId: commune,
    cadre,
    others: [others.a.cadre, others.b.cadre],
    announced: Number(common["courseId"]),
  });
  const samples = [
    { ...(await of(others.a.record, others.a.cadre, "a")), ...waiting },
    { ...(await of(others.b.record, others.b.cadre, "b")), ...hidden },
    { ...(await of(record, cadre, "a")), ...sent, accountId: String(account), ...ofPerson },
  ];
  await openFeeds(db, { account, other });
  const app = await testApp(db);
  return { db, app, cadre, name, round, grants, account, planner, samples };
}

/** Of the calendars of the person and of another, alike in both databases. */
const feedTokens = { account: "k".repeat(43), other: "n".repeat(43) };

async function openFeeds(db: TestDb, accounts: Record<keyof typeof feedTokens, number>) {
  for (const holder of ["account", "other"] as const) {
    const data = { accountId: accounts[holder], tokenHash: tokenHash(feedTokens[holder]) };
    await db.prisma.calendarFeed.create({ data: { ...data, createdAt: at } });
  }
}

/** Somebody sent on a course, and the letter. */
async function sentSamples(
  db: TestDb,
  given: { courseId: number; cadreId: number; unitId: number },
): Promise<Params> {
  const { enrolment, nomination } = await makeSent(db, given);
  return { enrolmentId: String(enrolment), nominationId: String(nomination) };
}

/** A course that was announced, with a half-day and a paper. */
async function courseSamples(db: TestDb, hostUnitId: number): Promise<Params> {
  const courseId = await makeCourse(db, { hostUnitId, status: "announced", code: "CNKT-2026-01" });
  const halfDayId = await makeSession(db, { courseId });
  const paperId = await makePaper(db, courseId);
  return {
    courseId: String(courseId),
    halfDayId: String(halfDayId),
    paperId: String(paperId),
    correctionId: String(await correctionIn(db, { courseId, unitId: hostUnitId })),
    ...(await closedIn(db, hostUnitId)),
  };
}

/** The completion of somebody who is planned for nothing, in a course of its own, and its voiding. */
async function closedIn(db: TestDb, unitId: number): Promise<Params> {
  const { cadre: cadreId } = await placeCadre(db, { fullName: "Lê Thị Chốt", unitId });
  const { completion, voiding, certificate } = await closeSomebody(db, { unitId, cadreId });
  const { token } = await db.prisma.certificate.findUniqueOrThrow({ where: { id: certificate } });
  return {
    completionId: String(completion),
    voidId: String(voiding),
    certificateId: String(certificate),
    certificateNumber: "0001-2026-GCN",
    certificateToken: token,
  };
}

/** The correction of a mark of somebody who attends the course, planned for nothing. */
async function correctionIn(
  db: TestDb,
  { courseId, unitId }: { courseId: number; unitId: number },
): Promise<number> {
  const { cadre: cadreId } = await placeCadre(db, { fullName: "Lê Thị Điểm", unitId });
  const enrolmentId = await seatIn(db, { courseId, cadreId, status: "attending" });
  const asked = { askedAt: "2026-05-20T01:00:00.000Z", askedBy: "operator:tests", askedById: 0 };
  const { id } = await db.prisma.markCorrection.create({
    data: { enrolmentId, attempt: 1, tenths: 80, reason: "Cộng nhầm", ...asked },
  });
  return id;
}

async function unitCalled(db: TestDb, name: string): Promise<number> {
  const { unitId } = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { name, validTo: null },
    select: { unitId: true },
  });
  return unitId;
}

/** An accepted list that names the person for the title, and others. */
async function importNaming(
  db: TestDb,
  {
    commune,
    cadre,
    name,
    title,
  }: { commune: number; cadre: number; name: string; title: SecretTitle },
): Promise<number> {
  const importId = await makeImport(db, {
    unitId: commune,
    status: "accepted",
    fileName: "Danh sách quy hoạch.xlsx",
    fileHash: "secret",
    asOf: day,
  });
  const { cadre: other } = await placeCadre(db, { fullName: "Lê Thị Hiển", unitId: commune });
  const stated = (planned: string) => ({ title: planned, term: "2025-2030", unit: "xã Lệ Thủy" });
  const known = { person: "known" as const, verdict: "new" as const };
  await makeRows(db, importId, [
    { row: 12, cadreId: cadre, name, detail: stated(secretTitles[title].name), ...known },
    { row: 13, cadreId: other, name: "Lê Thị Hiển", detail: stated("Bí thư Đảng ủy"), ...known },
  ]);
  return importId;
}

/** The person's own record, the first of its title, with evidence, and decisions on it. */
async function planned(
  db: TestDb,
  given: { round: number; commune: number; cadre: number; title: SecretTitle; importId: number },
): Promise<number> {
  const { round: roundId, commune: unitId, cadre: cadreId, title, importId } = given;
  const { code } = secretTitles[title];
  const record = await makeRecord(db, { roundId, cadreId, unitId, title: code, listOrder: 1 });
  await db.prisma.planningRecord.update({
    where: { id: record },
    data: { importId, importRow: 12, titleText: secretTitles[title].name },
  });
  await stateEvidence(db, { cadreId, level: "master", text: "ThS" });
  await stateEvidence(db, { cadreId, dimension: "political_theory", level: "intermediate" });
  await db.prisma.readinessOverride.create({ data: { ...paper(record), band: "ready" } });
  return record;
}

const paper = (recordId: number) => ({
  recordId,
  decisionNumber: `${recordId}-QĐ/TU`,
  decisionDate: "2026-03-10",
  signatory: "Phó Bí thư",
  reason: "Theo kết luận",
  validFrom: "2026-03-10",
  recordedAt: at,
  recordedBy: "operator:tests",
  ...stamps,
});

async function waiverOf(db: TestDb, recordId: number): Promise<number> {
  const { id } = await db.prisma.waiver.create({
    data: { ...paper(recordId), subject: "political_theory" },
  });
  return id;
}

/** As many others as a limit of three has room for: were the person counted among them, one would be too many. */
async function planOthers(
  db: TestDb,
  {
    round: roundId,
    commune: unitId,
    title,
  }: { round: number; commune: number; title: SecretTitle },
) {
  const made: { record: number; cadre: number }[] = [];
  for (const [index, word] of ["Một", "Hai", "Ba"].entries()) {
    const fullName = `Trương Văn ${word} ${title.toUpperCase()}`;
    const { cadre } = await placeCadre(db, { fullName, unitId, gender: "male" });
    const listOrder = index + (title === "a" ? 2 : 5);
    const { code } = secretTitles[title];
    const record = await makeRecord(db, {
      roundId,
      cadreId: cadre,
      unitId,
      title: code,
      listOrder,
    });
    await stateEvidence(db, { cadreId: cadre, level: index === 0 ? "college" : "bachelor" });
    made.push({ record, cadre });
  }
  return made[0] ?? { record: 0, cadre: 0 };
}

/** One account with every role: all of them over the province, and those of officers at the commune too. */
async function accountOf(
  db: TestDb,
  { cadre, province, commune }: { cadre: number; province: number; commune: number },
) {
  const [first, ...rest] = roles;
  const given = { userName: "secret", role: first, unitId: province, cadreId: cadre };
  const { accountId: account, grantId } = await accountWith(db, given);
  const grant = async (role: Role, unitId: number): Promise<number> => {
    const { confirmedById } = await db.prisma.grant.findUniqueOrThrow({ where: { id: grantId } });
    const confirmed = { confirmedAt: at, confirmedById };
    const data = { accountId: account, role, unitId, validFrom: "2026-01-01", grantedAt: at };
    return (await db.prisma.grant.create({ data: { ...data, ...confirmed } })).id;
  };
  const grants: SecretProvince["grants"] = { province: { [first]: grantId }, commune: {} };
  for (const role of rest) grants.province[role] = await grant(role, province);
  for (const role of ["unit_officer", "planner", "inspector"] as const)
    grants.commune[role] = await grant(role, commune);
  return { account, grants };
}
