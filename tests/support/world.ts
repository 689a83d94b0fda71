import type { Role } from "#app/kernel/actor.ts";
import { roles } from "#app/kernel/actor.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import { identityKey, nameSortKey, searchKey } from "#app/kernel/vietnamese.ts";
import { makeImport } from "#tests/integration/importing/import-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { makeOverride, makeWaiver } from "#tests/integration/readiness/decision-factory.ts";
import { makeByHand } from "#tests/support/by-hand.ts";
import { makeDataRequest } from "#tests/support/data-requests.ts";
import type { TestDb } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/make-mail.ts";
import { type Study, studyAt } from "#tests/support/study-world.ts";
import {
  closeSomebody,
  holdCourse,
  sendSomebody,
  teachSomebody,
} from "#tests/support/world-courses.ts";
import { draftStandardOf, draftVersionOfFirst } from "#tests/support/world-drafts.ts";

/** One side of the border of a scope: a unit, a person placed there with a post, an account and its grant. */
export type Side = {
  unit: number;
  cadre: number;
  post: number;
  /** what was recorded of the person by hand */
  evidence: number;
  account: number;
  /** to that account, refused by the server */
  mail: number;
  grant: number;
  waiting: number;
  /** what the person asks to have corrected */
  dataRequest: number;
  /** an import that has been checked, judged in the unit's scope */
  checkedImport: number;
  acceptedImport: number;
  /** a planning round of the unit, and a record of it that plans another person there */
  round: number;
  record: number;
  /** what decisions say of that record */
  waiver: number;
  override: number;
  /** a draft of a course that the unit holds, with a half-day and a paper */
  course: number;
  session: number;
  paper: number;
  /** of its papers, kept by the unit */
  paperTemplate: number;
  /** a course of the unit that takes requests, the person sent on it, and the letter */
  openCourse: number;
  enrolment: number;
  nomination: number;
  /** a running course of the unit, the person who attends it with a mark, and a correction asked for */
  taughtCourse: number;
  attendance: number;
  correction: number;
  /** a closed course of the unit, the completion of the person with its certificate, and a voiding of it asked for */
  closedCourse: number;
  completion: number;
  voiding: number;
  certificate: number;
};

/** A person of each role at xã Lệ Thủy; what lies inside of their scope, and what lies outside (xã Cam Hồng). */
export type World = {
  inside: Side;
  outside: Side;
  /** a draft of the first title's standard, and its first requirement */
  draft: { title: number; standard: number; requirement: number };
  /** a draft of the first programme's next version, and its one condition */
  versionDraft: { programme: number; version: number; condition: number };
  /** courses and rows in them, as the trainee among the viewers may open them or not */
  study: Study;
  viewers: Record<Role, { accountId: number; grantId: number; cadreId: number }>;
};

const at = "2026-06-01T01:00:00.000Z";

/** The id of a commune in force in 2026 by its code. */
export async function communeByCode(db: TestDb, code: string): Promise<number> {
  const version = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { code, validTo: null, unit: { kind: "commune" } },
  });
  return version.unitId;
}

/** A person with one post, placed at a unit for ever. */
export async function placeCadre(
  db: TestDb,
  input: {
    fullName: string;
    unitId: number;
    birthDate?: string;
    gender?: "male" | "female";
    name?: string;
  },
): Promise<{ cadre: number; post: number }> {
  const {
    fullName,
    unitId,
    birthDate = "1980-05-17",
    gender = "female",
    name = "Phó Chủ tịch UBND",
  } = input;
  const cadre = await db.prisma.cadre.create({
    data: {
      fullName,
      searchKey: searchKey(fullName),
      identityKey: identityKey(fullName),
      sortKey: nameSortKey(fullName),
      gender,
      birthDate,
      birthSource: "party_file",
      createdAt: at,
      updatedAt: at,
      updatedBy: "operator:tests",
    },
  });
  const ids = { cadreId: cadre.id, originCadreId: cadre.id };
  await db.prisma.birthStatement.create({
    data: {
      ...ids,
      value: birthDate,
      source: "party_file",
      recordedAt: at,
      recordedBy: "operator:tests",
    },
  });
  const post = await db.prisma.postHolding.create({
    data: {
      ...ids,
      unitId,
      name,
      validFrom: "2025-07-01",
      placedFrom: beginningOfTime,
      placedTo: endOfTime,
      createdAt: at,
      updatedAt: at,
      updatedBy: "operator:tests",
    },
  });
  return { cadre: cadre.id, post: post.id };
}

/** An account that has set its password, with a confirmed grant. */
export async function accountWith(
  db: TestDb,
  input: {
    userName: string;
    role: Role;
    unitId: number;
    cadreId?: number | null;
    validTo?: string;
  },
): Promise<{ accountId: number; grantId: number }> {
  const confirmer = await db.prisma.account.upsert({
    where: { userName: "confirmer" },
    create: {
      userName: "confirmer",
      displayName: "Người xác nhận",
      searchKey: " nguoi xac nhan",
      createdAt: at,
      createdBy: "tests",
    },
    update: {},
  });
  const displayName = `Người dùng ${input.userName}`;
  const account = await db.prisma.account.create({
    data: {
      userName: input.userName,
      displayName,
      searchKey: searchKey(displayName),
      passwordSetBy: "self",
      cadreId: input.cadreId ?? null,
      createdAt: at,
      createdBy: "tests",
    },
  });
  const grant = await db.prisma.grant.create({
    data: {
      accountId: account.id,
      role: input.role,
      unitId: input.unitId,
      validFrom: "2026-01-01",
      validTo: input.validTo ?? null,
      grantedAt: at,
      confirmedAt: at,
      confirmedById: confirmer.id,
    },
  });
  return { accountId: account.id, grantId: grant.id };
}

/** A list of a unit with one person planned on it. */
async function planSomebody(
  db: TestDb,
  unitId: number,
): Promise<Pick<Side, "round" | "record" | "waiver" | "override">> {
  const { cadre } = await placeCadre(db, { fullName: "Phan Văn Kế", unitId, gender: "male" });
  const round = await makeRound(db, { unitId });
  const record = await makeRecord(db, { roundId: round, cadreId: cadre, unitId });
  const waiver = await makeWaiver(db, { recordId: record });
  const override = await makeOverride(db, { recordId: record });
  return { round, record, waiver, override };
}

/** Builds the world on a database with the starter data. */
export async function buildWorld(db: TestDb): Promise<World> {
  const sideAt = async (code: string, userName: string): Promise<Side> => {
    const unit = await communeByCode(db, code);
    const { cadre, post } = await placeCadre(db, {
      fullName: `Nguyễn Thị ${userName === "inside" ? "Trong" : "Ngoài"}`,
      unitId: unit,
    });
    const { accountId, grantId } = await accountWith(db, {
      userName,
      role: "trainee",
      unitId: unit,
      cadreId: cadre,
    });
    const waiting = await db.prisma.grant.create({
      data: { accountId, role: "planner", unitId: unit, validFrom: "2026-01-01", grantedAt: at },
    });
    const dataRequest = await makeDataRequest(db, { cadreId: cadre, accountId });
    const planning = await planSomebody(db, unit);
    const evidence = await makeByHand(db, { cadreId: cadre });
    const mail = await makeMail(db, { accountId });
    const ids = {
      unit,
      cadre,
      post,
      evidence,
      mail,
      account: accountId,
      grant: grantId,
      dataRequest,
    };
    const imports = {
      checkedImport: await makeImport(db, { unitId: unit }),
      acceptedImport: await makeImport(db, { unitId: unit, status: "accepted" }),
    };
    const held = await holdCourse(db, unit);
    const sent = await sendSomebody(db, { unitId: unit, cadreId: cadre });
    const taught = await teachSomebody(db, { unitId: unit, cadreId: cadre });
    const closed = await closeSomebody(db, { unitId: unit, cadreId: cadre });
    const courses = { ...held, ...sent, ...taught, ...closed };
    return { ...ids, ...planning, ...imports, ...courses, waiting: waiting.id };
  };
  const inside = await sideAt("19249", "inside");
  const outside = await sideAt("19255", "outside");
  const viewers: Partial<World["viewers"]> = {};
  for (const role of roles) {
    const { cadre } = await placeCadre(db, {
      fullName: `Trần Văn ${role}`,
      unitId: inside.unit,
      gender: "male",
    });
    viewers[role] = {
      ...(await accountWith(db, {
        userName: `viewer.${role.replace("_", ".")}`,
        role,
        unitId: inside.unit,
        cadreId: cadre,
      })),
      cadreId: cadre,
    };
  }
  const draft = await draftStandardOf(db, "provincial-secretary");
  const versionDraft = await draftVersionOfFirst(db);
  const cadreId = viewers.trainee?.cadreId ?? 0;
  const study = await studyAt(db, { hostUnitId: inside.unit, cadreId, other: outside.cadre });
  // why: every role was added in the loop above
  return { inside, outside, draft, versionDraft, study, viewers: viewers as World["viewers"] };
}

export type Viewers = World["viewers"];

/** A person of each role whose grant covers the whole province of the world. */
export async function provincialViewers(db: TestDb): Promise<Viewers> {
  const { unitId } = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { name: "Tỉnh Quảng Trị", validTo: null },
    select: { unitId: true },
  });
  const viewers: Partial<Viewers> = {};
  for (const role of roles) {
    const { cadre } = await placeCadre(db, { fullName: `Phan Văn ${role}`, unitId });
    const userName = `province.${role.replace("_", ".")}`;
    const account = await accountWith(db, { userName, role, unitId, cadreId: cadre });
    viewers[role] = { ...account, cadreId: cadre };
  }
  // why: every role was added in the loop above
  return viewers as Viewers;
}
