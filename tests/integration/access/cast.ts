import type { Role, Viewer } from "#app/kernel/actor.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import type { Result } from "#app/kernel/result.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { type TestDb, testDay, testWork } from "#tests/support/database.ts";
import { accountWith, communeByCode } from "#tests/support/world.ts";

export const password = "hoa sim tim tren doi";
// why: every test that signs in needs the same hash, and making one takes a while on purpose
const passwordHash = await hashPassword(password);

export type Person = { viewer: Viewer; accountId: number; grantId: number };

/** Units, and people who work with accounts: two administrators and a leader of the province, one of a commune. */
export async function buildCast(db: TestDb) {
  const leThuy = await communeByCode(db, "19249");
  const camHong = await communeByCode(db, "19255");
  const province = await db.prisma.orgUnit.findFirstOrThrow({
    where: { kind: "province", validTo: null },
  });
  const person = (userName: string, role: Role, unitId: number, cadreId: number | null = null) =>
    personWith(db, { userName, role, unitId, cadreId });
  return {
    leThuy,
    camHong,
    province: province.id,
    admin: await person("admin", "system_admin", province.id),
    second: await person("second", "system_admin", province.id),
    leader: await person("leader", "leader", province.id),
    communeAdmin: await person("commune.admin", "system_admin", leThuy),
    officer: await person("officer", "unit_officer", leThuy),
    other: await person("other", "trainee", leThuy),
    person,
  };
}

/** Somebody with a password and a confirmed grant, and the viewer they are when they work with it. */
export async function personWith(
  db: TestDb,
  input: {
    userName: string;
    role: Role;
    unitId: number;
    cadreId?: number | null;
    validTo?: string;
  },
): Promise<Person> {
  const { accountId, grantId } = await accountWith(db, input);
  const { displayName } = await db.prisma.account.update({
    where: { id: accountId },
    data: { passwordHash },
  });
  const viewer: Viewer = {
    kind: "account",
    accountId,
    accountName: displayName,
    cadreId: input.cadreId ?? null,
    grantId,
    role: input.role,
    unitId: input.unitId,
    today: dayOf(testDay),
  };
  return { viewer, accountId, grantId };
}

/** The work of a person, on 1 June 2026 unless said. */
export function workOf(db: TestDb, { viewer }: Pick<Person, "viewer">, now: Date = testDay) {
  return testWork(db, { ...viewer, today: dayOf(now) }, now);
}

/** The value of a command that a test relies on. */
export function valueOf<Value, Refusal extends string>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}

/** What the log says about an account, the latest last. */
export async function eventsOf(db: TestDb, accountId: number) {
  const rows = await db.prisma.auditEvent.findMany({
    where: { subjectType: "account", subjectId: accountId },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ action, actor, detail }) => ({
    action,
    actor,
    // why: the log writes canonical JSON of an object
    detail: JSON.parse(detail) as Record<string, unknown>,
  }));
}

export const device = { address: "10.0.0.1", userAgent: "tests", maxMinutes: 720 };
