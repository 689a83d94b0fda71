import { findDemoPerson, findDemoUnit } from "#app/demo/demo-people.server.ts";
import { traineeSeats } from "#app/demo/planning/trainees.ts";
import { rolesToConfirm } from "#app/domain/access/grant.ts";
import { nameColumns } from "#app/domain/access/write-account.server.ts";
import { recordGrant } from "#app/domain/access/write-grant.server.ts";
import { type Role, roles } from "#app/kernel/actor.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { accept } from "#app/kernel/result.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

/** One line of what `npm run demo` prints. */
export type DemoAccount = {
  role: Role;
  userName: string;
  password: string;
  name: string;
  unitName: string;
};

type Plan = {
  userName: string;
  password: string;
  /** an invented name, where the account is nobody's in the records */
  name?: string;
  /** whose account it is: the holder of a post at a unit */
  person?: { unit: string; post: string };
  /** `waits`: not confirmed yet, so that the page of confirmations has something to show */
  grants: { role: Role; unit: string; waits?: true }[];
};

const province = "Tỉnh Quảng Trị";
const leThuy = "Xã Lệ Thủy";
const school = "Trường Chính trị Lê Duẩn tỉnh Quảng Trị";
/** The day on which the merged province began. */
const givenFrom = "2025-07-01";

/** The first administrator; gives every grant of the demo. */
const first = "quantri";
/** The second one; confirms them. */
const second = "quantri.hai";
/** Whoever keeps the province's courses. */
export const courseKeeper = "quanly.lop";
/** Whoever keeps those of the political school: enters what the other one closes. */
export const courseRegistrar = "giaovu";

const plans: Plan[] = [
  {
    userName: first,
    password: "cau-treo-bac-qua-song",
    name: "Hoàng Minh Tuệ",
    grants: [{ role: "system_admin", unit: province }],
  },
  {
    userName: second,
    password: "den-bien-sang-ban-dem",
    name: "Lê Thị Diệu Hiền",
    grants: [{ role: "system_admin", unit: province }],
  },
  {
    userName: "hocvien",
    password: "buoi-sang-tren-dong-lua",
    person: traineeSeats.ofLeThuy,
    grants: [{ role: "trainee", unit: leThuy }],
  },
  {
    userName: "hocvien.donghoi",
    password: "mua-thu-ben-dong-nhat-le",
    person: traineeSeats.ofDongHoi,
    grants: [{ role: "trainee", unit: traineeSeats.ofDongHoi.unit }],
  },
  {
    userName: "canbo.lethuy",
    password: "hang-tre-dau-lang-xanh",
    name: "Phan Thị Thanh Nhàn",
    grants: [{ role: "unit_officer", unit: leThuy }],
  },
  {
    userName: "canbo.camhong",
    password: "ngon-gio-tren-doi-cat",
    name: "Võ Đình Khải",
    grants: [{ role: "unit_officer", unit: "Xã Cam Hồng" }],
  },
  {
    userName: courseKeeper,
    password: "tieng-trong-vao-gio-hoc",
    name: "Trương Thị Ngọc Mai",
    grants: [{ role: "course_admin", unit: province }],
  },
  {
    userName: "giangvien",
    password: "phan-trang-va-bang-den",
    person: { unit: school, post: "Giảng viên" },
    grants: [{ role: "lecturer", unit: school }],
  },
  {
    userName: "quyhoach",
    password: "hat-giong-cho-mua-sau",
    name: "Đặng Quốc Việt Anh",
    grants: [{ role: "planner", unit: province }],
  },
  {
    userName: "lanhdao",
    password: "con-thuyen-ra-cua-bien",
    name: "Nguyễn Bá Trường Sơn",
    grants: [{ role: "leader", unit: province }],
  },
  {
    userName: "kiemtra",
    password: "trang-so-ghi-tung-dong",
    name: "Trần Thị Minh Nguyệt",
    grants: [{ role: "inspector", unit: province }],
  },
  {
    userName: "nhieu.vaitro",
    password: "ba-chiec-mu-mot-nguoi-doi",
    person: { unit: "Sở Nội vụ", post: "Phó Giám đốc" },
    grants: [
      { role: "trainee", unit: "Sở Nội vụ" },
      { role: "unit_officer", unit: "Sở Nội vụ" },
      { role: "planner", unit: province },
      { role: "inspector", unit: "Sở Nội vụ", waits: true },
    ],
  },
  {
    userName: courseRegistrar,
    password: "phong-hoc-cuoi-hanh-lang",
    name: "Bùi Thị Hoài Thương",
    grants: [{ role: "course_admin", unit: school }],
  },
];

type Ready = Plan & {
  fullName: string;
  cadreId: number | null;
  passwordHash: string;
  grants: (Plan["grants"][number] & { unitId: number })[];
};

/**
 * Creates the demo's accounts, at least one per role, on a database with the starter data and the invented
 * people: user names and passwords are fixed and printed. Grants that need it are confirmed by the second
 * administrator. A database that holds accounts already stays as it is; the list is answered all the same.
 */
export async function loadDemoAccounts(work: Work): Promise<DemoAccount[]> {
  const names = (await namesOfAccounts(work.db)) ?? (await createDemoAccounts(work));
  return plans
    .flatMap(({ userName, password, grants }) =>
      grants
        .filter(({ waits }) => !waits)
        .map(({ role, unit }) => {
          const name = names.get(userName) ?? userName;
          return { role, userName, password, name, unitName: unit };
        }),
    )
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/** The names of the accounts by user name; null where there is none yet. */
async function namesOfAccounts(db: Db): Promise<Map<string, string> | null> {
  const accounts = await db.prisma.account.findMany({
    where: { userName: { in: plans.map(({ userName }) => userName) } },
    select: { userName: true, displayName: true },
  });
  if (accounts.length === 0) return null;
  return new Map(accounts.map(({ userName, displayName }) => [userName, displayName]));
}

async function createDemoAccounts(work: Work): Promise<Map<string, string>> {
  const ready = await Promise.all(plans.map((plan) => prepare(work.db, plan)));
  await work.transaction(async (tx) => {
    await markAsDemo(tx, work);
    const ids = new Map<string, number>();
    for (const plan of ready) ids.set(plan.userName, await writeDemoAccount(tx, work, plan));
    for (const plan of ready) await writeDemoGrants(tx, work, { plan, ids });
    return accept(null);
  });
  return new Map(ready.map(({ userName, fullName }) => [userName, fullName]));
}

async function prepare(db: Db, plan: Plan): Promise<Ready> {
  const passwordHash = await hashPassword(plan.password);
  const person = plan.person ? await findDemoPerson(db, plan.person) : null;
  invariant(!plan.person || person, `the demo invents the person of ${plan.userName}`);
  const grants = await Promise.all(
    plan.grants.map(async (grant) => {
      const unitId = await findDemoUnit(db, grant.unit);
      invariant(unitId !== null, `the starter data hold ${grant.unit}`);
      return { ...grant, unitId };
    }),
  );
  const fullName = person?.fullName ?? plan.name ?? plan.userName;
  return { ...plan, fullName, cadreId: person?.cadreId ?? null, passwordHash, grants };
}

/** Whichever server shows this database says on every page that the people are invented. */
async function markAsDemo(tx: Tx, work: Work): Promise<void> {
  const fact = { value: "1", updatedAt: work.at, updatedBy: actorLabel(work.actor) };
  await tx.setting.upsert({
    where: { key: "demo_data" },
    create: { key: "demo_data", ...fact },
    update: {},
  });
}

async function writeDemoAccount(tx: Tx, work: Work, plan: Ready): Promise<number> {
  const { userName, cadreId, passwordHash, fullName } = plan;
  // why: a name that no network knows (RFC 2606), so that nothing could ever arrive there
  const email = `${userName}@quangtri.example`;
  const account = await tx.account.create({
    data: {
      userName,
      email,
      cadreId,
      passwordHash,
      passwordSetBy: "self",
      passwordSetAt: work.at,
      ...nameColumns(fullName),
      createdAt: work.at,
      createdBy: actorLabel(work.actor),
    },
    select: { id: true },
  });
  recordAudit(tx, {
    action: "account.created",
    subjectType: "account",
    subjectId: account.id,
    detail: { userName, name: fullName, cadreId, email },
  });
  return account.id;
}

async function writeDemoGrants(
  tx: Tx,
  work: Work,
  { plan, ids }: { plan: Ready; ids: Map<string, number> },
): Promise<void> {
  const accountId = ids.get(plan.userName);
  invariant(accountId !== undefined, "every demo account was written before the grants");
  // why: nobody gives to themselves; the operator begins with the first administrator
  const grantedById = plan.userName === first ? null : (ids.get(first) ?? null);
  for (const { role, unitId, waits } of plan.grants) {
    const confirms = rolesToConfirm.includes(role) && !waits;
    const confirmed = confirms
      ? { confirmedAt: work.at, confirmedById: ids.get(second) ?? null }
      : {};
    const grant = await tx.grant.create({
      data: {
        accountId,
        role,
        unitId,
        grantedById,
        ...confirmed,
        validFrom: givenFrom,
        grantedAt: work.at,
      },
      select: { id: true, accountId: true, role: true, unitId: true },
    });
    recordGrant(tx, "grant.given", grant, { from: givenFrom, to: null });
    if (confirms) recordGrant(tx, "grant.confirmed", grant);
  }
}
