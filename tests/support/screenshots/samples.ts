import { loadDemoAccounts } from "#app/demo/accounts.server.ts";
import { findDemoPerson, findDemoUnit } from "#app/demo/demo-people.server.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import type { Role } from "#app/kernel/actor.ts";
import { foldMarks } from "#app/kernel/vietnamese.ts";
import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import { openPortal, type Portal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { makeOverride, makeWaiver } from "#tests/integration/readiness/decision-factory.ts";
import { makeByHand } from "#tests/support/by-hand.ts";
import { findPlannedLists } from "#tests/support/planned-lists.ts";
import { draftedStandard, plannerOf } from "#tests/support/screenshots/drafted-standard.ts";
import { draftedVersion } from "#tests/support/screenshots/drafted-version.ts";
import { sampleCourses } from "#tests/support/screenshots/sample-courses.ts";
import { importsByState, sampleImport } from "#tests/support/screenshots/sample-imports.ts";
import { sampleMails } from "#tests/support/screenshots/sample-mails.ts";
import { sampleOwn } from "#tests/support/screenshots/sample-own.ts";

export type SignIn = { userName: string; password: string };

/** What stands for the parameters of the routes, and who looks at the pages. */
export type Samples = {
  params: Record<string, string>;
  /** a unit that ended in July 2025 */
  endedUnit: string;
  /** a record that stands twice in the demo */
  duplicate: string;
  /** a record with another merged into it, and that other's id */
  merged: { survivor: string; alias: string };
  /** a second device on which the planner is signed in */
  secondSignIn: string;
  /** an import in each other state */
  imports: Record<string, number>;
  /** an account in use that is linked to nobody's record */
  plainAccount: string;
  /** a way of writing the programme of the samples that is not its own name */
  programmeWord: string;
  /** a planning record that has ended, and a list of the time before the mergers */
  endedRecord: string;
  formerRound: string;
  /** somebody who is planned, with levels and ratings */
  planned: string;
  /** a waiver and a conclusion of the sample record */
  waiver: string;
  override: string;
  /** a course that has not been announced */
  draftCourse: string;
  accounts: Partial<Record<Role, SignIn>>;
};

const commune = "Xã Lệ Thủy";

/** Finds something worth looking at in a copy of the demo database, and adds a link that is not used up. */
export async function readSamples(databaseUrl: string): Promise<Samples> {
  const settings = { PORTAL_MODE: "test", DATABASE_URL: databaseUrl, LOG_LEVEL: "error" };
  const portal = openPortal(readSettings(settings));
  try {
    const work = portal.work({ kind: "operator", userName: "tests" });
    const accounts: Samples["accounts"] = {};
    for (const { role, userName, password } of await loadDemoAccounts(work)) {
      accounts[role] ??= { userName, password };
    }
    const cadreId = await longHistory(portal);
    await wordsNobodyKnows(portal);
    const planned = await findPlannedLists(portal);
    const named = await reference(portal);
    const own = await sampleOwn(portal, accounts.trainee?.userName ?? "");
    const { draftCourse, ...course } = await sampleCourses(portal);
    return {
      params: {
        unitId: String((await findDemoUnit(portal.db, commune)) ?? ""),
        cadreId: String(cadreId),
        postId: String(await openPost(portal, cadreId)),
        evidenceId: String(await makeByHand(portal.db, { cadreId })),
        token: await openInvitation(portal),
        noticeKind: "seat_offered",
        mailId: String(await sampleMails(portal)),
        importId: String(await sampleImport(portal)),
        roundId: String(planned.round),
        recordId: String(planned.record),
        ...(await accountWithGrants(portal)),
        ...named,
        ...(await draftedVersion(portal, Number(named["programmeId"]))),
        ...(await draftedStandard(portal)),
        ...course,
        ...own,
      },
      endedUnit: String(await endedUnit(portal)),
      duplicate: String(await duplicate(portal)),
      ...(await planners(portal)),
      imports: await importsByState(portal),
      plainAccount: String(await plainAccount(portal)),
      programmeWord: String(await programmeWord(portal)),
      endedRecord: String(planned.ended),
      formerRound: String(planned.former),
      draftCourse,
      planned: String(planned.cadre),
      ...(await decisions(portal, planned.record)),
      accounts,
    };
  } finally {
    await portal.close();
  }
}

/** What competent bodies have decided on a record. */
async function decisions({ db }: Portal, recordId: number) {
  const waiver = await makeWaiver(db, { recordId, subject: "state_management" });
  const override = await makeOverride(db, { recordId, band: "at_risk" });
  return { waiver: String(waiver), override: String(override) };
}

/** Whoever of the commune has held most posts. */
async function longHistory({ db }: Portal): Promise<number> {
  const unitId = (await findDemoUnit(db, commune)) ?? 0;
  const { cadreId } = await db.sql
    .selectFrom("PostHolding as p")
    .where("p.cadreId", "in", (query) =>
      query
        .selectFrom("PostHolding as now")
        .where("now.unitId", "=", unitId)
        .where("now.validTo", "is", null)
        .select("now.cadreId"),
    )
    .groupBy("p.cadreId")
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .orderBy("p.cadreId")
    .select("p.cadreId")
    .executeTakeFirstOrThrow();
  return cadreId;
}

async function openPost({ db }: Portal, cadreId: number): Promise<number> {
  const { id } = await db.prisma.postHolding.findFirstOrThrow({
    where: { cadreId, validTo: null },
    select: { id: true },
  });
  return id;
}

async function endedUnit({ db }: Portal): Promise<number> {
  const { unitId } = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { name: "Xã Phong Thủy", validTo: "2025-06-30" },
    select: { unitId: true },
  });
  return unitId;
}

async function duplicate({ db }: Portal): Promise<number> {
  const post = "Phó Trưởng phòng Văn hóa - Xã hội";
  const person = await findDemoPerson(db, { unit: commune, post });
  if (!person) throw new Error("the demo holds a person twice at the commune");
  return person.cadreId;
}

/** What the planner of the demo has done: merged the second pair of records, signed in elsewhere too. */
async function planners(portal: Portal): Promise<Pick<Samples, "merged" | "secondSignIn">> {
  const { accountId, grantId, ...planner } = await plannerOf(portal);
  const now = portal.clock();
  const work = portal.work({ accountId, grantId, ...planner });
  const [alias, survivor] = await portal.db.prisma.cadre.findMany({
    where: { fullName: { in: ["Trần Khắc Hải", "TRẦN KHẮC HẢI"] } },
    orderBy: { fullName: "asc" },
    select: { id: true },
  });
  if (!survivor || !alias) throw new Error("the demo holds a second person twice");
  const ids = { survivorId: survivor.id, aliasId: alias.id };
  const merged = await mergeCadres(work, { ...ids, confirmed: true });
  if (!merged.ok) throw new Error(`the records could not be merged: ${merged.refusal}`);
  const { id } = await portal.db.prisma.session.create({
    data: {
      tokenHash: tokenHash(newToken()),
      accountId,
      grantId,
      createdAt: work.at,
      lastSeenAt: work.at,
      expiresAt: new Date(now.getTime() + 12 * 3600_000).toISOString(),
      userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
      address: "10.0.0.7",
    },
  });
  return {
    merged: { survivor: String(survivor.id), alias: String(alias.id) },
    secondSignIn: String(id),
  };
}

/** The secretary of a commune, the limits that are in force, the first words: what pages of reference data show. */
async function reference({ db }: Portal): Promise<Record<string, string>> {
  const title = await db.prisma.title.findUniqueOrThrow({
    where: { code: "commune-secretary" },
    select: { id: true, names: { take: 1, select: { id: true } } },
  });
  const anchor = await db.prisma.termAnchor.findFirstOrThrow({ orderBy: { id: "asc" } });
  const limit = await db.prisma.ruleLimit.findFirstOrThrow({
    where: { kind: "young_under_age", level: "commune" },
  });
  const programme = await db.prisma.programme.findUniqueOrThrow({ where: { code: "reserve" } });
  const synonym = await db.prisma.synonym.findFirstOrThrow({ orderBy: { id: "asc" } });
  const ids = {
    titleId: title.id,
    nameId: title.names[0]?.id,
    termId: anchor.termId,
    anchorId: anchor.id,
    ruleSetId: limit.ruleSetId,
    limitId: limit.id,
    programmeId: programme.id,
    synonymId: synonym.id,
  };
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)]));
}

/** A list brought in with words that are not recognised. */
async function wordsNobodyKnows(portal: Portal): Promise<void> {
  const { prisma } = portal.db;
  const { unitId } = await prisma.orgUnitVersion.findFirstOrThrow({
    where: { name: "Tỉnh Quảng Trị", validTo: null },
    select: { unitId: true },
  });
  const words = [
    ["header", "planning", "Nhiệm kỳ dự kiến", 1],
    ["level", "political_theory", "Hoàn chỉnh cao cấp", 12],
    ["title", "", "BT Chi bộ xã Lệ Thủy", 3],
    ["unit", "", "xa Le Thuy", 7],
    ["programme", "", "Lớp kỹ năng mềm", 2],
    ["post", "", "Thường vụ Huyện Đoàn", 1],
  ] as const;
  await prisma.import.create({
    data: {
      kind: "planning",
      status: "checked",
      fileName: "quy-hoach-2026.xlsx",
      fileHash: "0".repeat(64),
      fileSize: 10_000,
      asOf: "2026-06-01",
      classification: "internal",
      unitId,
      createdAt: portal.clock().toISOString(),
      createdBy: "operator:tests",
      createdByName: "tests",
      words: {
        create: words.map(([kind, scope, text, rows]) => ({
          kind,
          scope,
          text,
          rows,
          key: foldMarks(text),
        })),
      },
    },
  });
}

async function programmeWord({ db }: Portal): Promise<number> {
  const { id } = await db.prisma.programmeName.findFirstOrThrow({
    where: { programme: { code: "reserve" } },
    orderBy: { id: "desc" },
  });
  return id;
}

async function plainAccount({ db }: Portal): Promise<number> {
  const { id } = await db.prisma.account.findFirstOrThrow({
    where: { cadreId: null, endedAt: null, grants: { some: { role: "leader" } } },
    select: { id: true },
  });
  return id;
}

/** The account with several grants, of which one waits. */
async function accountWithGrants({ db }: Portal): Promise<{ accountId: string; grantId: string }> {
  const grant = await db.prisma.grant.findFirstOrThrow({
    where: { role: "inspector", confirmedAt: null },
    select: { id: true, accountId: true },
  });
  return { accountId: String(grant.accountId), grantId: String(grant.id) };
}

async function openInvitation(portal: Portal): Promise<string> {
  const token = newToken();
  const { accountId } = await portal.db.prisma.grant.findFirstOrThrow({
    where: { role: "trainee" },
    select: { accountId: true },
  });
  await portal.db.prisma.invitation.create({
    data: {
      tokenHash: tokenHash(token),
      purpose: "invitation",
      accountId,
      createdAt: portal.clock().toISOString(),
      createdBy: "operator:tests",
      expiresAt: new Date(portal.clock().getTime() + 3600_000).toISOString(),
    },
  });
  return token;
}
