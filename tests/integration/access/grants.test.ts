import { expect, test } from "vitest";
import { confirmGrant } from "#app/domain/access/confirm-grant.server.ts";
import { endGrant } from "#app/domain/access/end-grant.server.ts";
import { giveGrant } from "#app/domain/access/give-grant.server.ts";
import { grantState, isRole } from "#app/domain/access/grant.ts";
import { grantsInForce } from "#app/domain/access/grants-in-force.server.ts";
import { listGrantsToConfirm } from "#app/domain/access/queries.server.ts";
import { readSession } from "#app/domain/access/session.server.ts";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import { type Role, roles } from "#app/kernel/actor.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { testDay, testDb, testWork } from "#tests/support/database.ts";
import { buildCast, device, eventsOf, password, type Person, valueOf, workOf } from "./cast.ts";

const db = await testDb({ starter: true });
const { admin, second, leader, communeAdmin, officer, leThuy, camHong, province, person } =
  await buildCast(db);
const today = dayOf(testDay);
const at = testDay.toISOString();

const refused = (refusal: string) => ({ ok: false, refusal });
const trainee = (userName: string) => person(userName, "trainee", leThuy);

function give(
  by: Person,
  accountId: number,
  grant: { role?: Role; unitId?: number; validFrom?: string; validTo?: string | null } = {},
) {
  const wanted = { role: "planner" as const, unitId: province, validFrom: today, validTo: null };
  return giveGrant(workOf(db, by), { ...wanted, ...grant, accountId, reason: null });
}

const confirm = (by: Person, grantId: number) => confirmGrant(workOf(db, by), { grantId });

test("nobody gives a grant to themselves, by the command or past it", async () => {
  expect(await give(admin, admin.accountId)).toEqual(refused("own_account"));

  const row = { accountId: admin.accountId, role: "planner", unitId: province };
  const past = { ...row, validFrom: today, grantedAt: at, grantedById: admin.accountId };
  await expect(db.prisma.grant.create({ data: past })).rejects.toThrow("grant_not_by_oneself");
});

test("a planner's grant is in force once a second administrator has confirmed it", async () => {
  const { accountId } = await trainee("planner.one");
  const grantId = valueOf(await give(admin, accountId));
  const inForce = async () =>
    (await grantsInForce(db.sql, today).where("g.id", "=", grantId).select("g.id").execute())
      .length;

  expect(await inForce()).toBe(0);
  expect(await confirm(second, grantId)).toEqual({ ok: true, value: null });
  expect(await inForce()).toBe(1);
  const events = await eventsOf(db, accountId);
  const detail = { grant: grantId, role: "planner", unit: province };
  expect(events).toEqual([
    {
      action: "grant.given",
      actor: `account:${admin.accountId}`,
      detail: { ...detail, from: today, to: null },
    },
    { action: "grant.confirmed", actor: `account:${second.accountId}`, detail },
  ]);
});

test("a leader may be the second person", async () => {
  const { accountId } = await trainee("planner.two");
  const grantId = valueOf(await give(admin, accountId));

  expect(await confirm(leader, grantId)).toEqual({ ok: true, value: null });
});

test("who gave a grant does not confirm it, by the command or past it", async () => {
  const { accountId } = await trainee("planner.three");
  const grantId = valueOf(await give(admin, accountId));

  expect(await confirm(admin, grantId)).toEqual(refused("given_by_you"));
  const past = { confirmedAt: at, confirmedById: admin.accountId };
  await expect(db.prisma.grant.update({ where: { id: grantId }, data: past })).rejects.toThrow(
    "grant_confirmed_by_another",
  );
});

test("the holder does not confirm their own, by the command or past it", async () => {
  const grantId = valueOf(await give(admin, second.accountId, { role: "inspector" }));

  expect(await confirm(second, grantId)).toEqual(refused("own_account"));
  const past = { confirmedAt: at, confirmedById: second.accountId };
  await expect(db.prisma.grant.update({ where: { id: grantId }, data: past })).rejects.toThrow(
    "grant_confirmed_by_another",
  );
});

test("a grant is confirmed once, and only while it is open and needs it", async () => {
  const { accountId, grantId: ofTrainee } = await trainee("planner.four");
  const grantId = valueOf(await give(admin, accountId));
  const over = valueOf(await give(admin, accountId, { unitId: camHong }));
  await endGrant(workOf(db, admin), { accountId, grantId: over, reason: "Nhầm đơn vị" });

  const twice = await Promise.all([confirm(second, grantId), confirm(leader, grantId)]);

  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(twice.find(({ ok }) => !ok)).toEqual(refused("already_confirmed"));
  expect(await confirm(second, over)).toEqual(refused("grant_over"));
  expect(await confirm(second, ofTrainee)).toEqual(refused("nothing_to_confirm"));
  expect(await confirm(second, 999_999)).toEqual(refused("not_found"));
});

test("who confirms must be responsible for the unit", async () => {
  const { accountId } = await trainee("planner.five");
  const atProvince = valueOf(await give(admin, accountId));
  const atCommune = valueOf(await give(admin, accountId, { unitId: leThuy }));

  expect(await confirm(communeAdmin, atProvince)).toEqual(refused("not_found"));
  expect(await confirm(communeAdmin, atCommune)).toEqual({ ok: true, value: null });
});

test("each sees the grants that wait in their scope, and why they cannot be the second person", async () => {
  const { accountId } = await person("waiting.one", "trainee", camHong);
  const grantId = valueOf(await give(admin, accountId, { unitId: camHong }));
  const seenBy = async ({ viewer }: Person) =>
    (await listGrantsToConfirm(db, viewer)).find(({ id }) => id === grantId)?.refusal;

  expect([
    await seenBy(second),
    await seenBy(leader),
    await seenBy(admin),
    await seenBy(communeAdmin),
    await seenBy(officer),
  ]).toEqual([null, null, "given_by_you", undefined, undefined]);
});

test("the same role at the same unit is given once, until it has run out", async () => {
  const { accountId } = await trainee("officer.one");
  const once = { role: "unit_officer" as const, unitId: camHong };
  const first = valueOf(await give(admin, accountId, { ...once, validTo: "2026-06-30" }));

  expect(await give(admin, accountId, once)).toEqual(refused("already_given"));

  const july = new Date("2026-07-01T08:00:00+07:00");
  const again = { ...once, accountId, validFrom: "2026-07-01", validTo: null, reason: null };
  const second_ = valueOf(await giveGrant(workOf(db, admin, july), again));
  expect(second_).not.toBe(first);
  const old = await db.prisma.grant.findUniqueOrThrow({ where: { id: first } });
  expect(old).toMatchObject({ validTo: "2026-06-30", endedAt: july.toISOString() });
});

test("of two administrators who give the same role at once one is told", async () => {
  const { accountId } = await trainee("officer.two");
  const grant = { role: "course_admin" as const, unitId: province };

  const answers = await Promise.all([
    give(admin, accountId, grant),
    give(second, accountId, grant),
    give(admin, accountId, grant),
  ]);

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([
    refused("already_given"),
    refused("already_given"),
  ]);
});

test("a grant needs a unit in scope that is there, and days that make sense", async () => {
  const { accountId } = await trainee("officer.three");
  const former = await db.prisma.orgUnit.findFirstOrThrow({
    where: { kind: "commune", validTo: "2025-06-30" },
  });
  const officerAt = (unitId: number, more = {}) =>
    give(admin, accountId, { role: "unit_officer", unitId, ...more });

  expect([
    await officerAt(former.id),
    await officerAt(999_999),
    await give(communeAdmin, accountId, { role: "unit_officer", unitId: camHong }),
    await officerAt(camHong, { validTo: "2026-05-31" }),
    await officerAt(camHong, { validFrom: "2026-05-01", validTo: "2026-05-31" }),
  ]).toEqual([
    refused("unit_not_there"),
    refused("unit_not_there"),
    refused("unit_not_there"),
    refused("ends_before_start"),
    refused("already_over"),
  ]);
});

test("ending a grant takes effect at once: who works with it goes on with another role", async () => {
  const both = await trainee("both.roles");
  const { accountId } = both;
  const grantId = valueOf(await give(admin, accountId, { role: "unit_officer", unitId: leThuy }));
  const visitor = testWork(db, { kind: "visitor" });
  const { token } = valueOf(await signIn(visitor, { ...device, user: "both.roles", password }));
  await db.prisma.session.updateMany({ where: { accountId }, data: { grantId } });
  const look = async () => {
    const session = await readSession(db, token, { now: testDay, today, idleMinutes: 60 });
    return session?.state === "open" ? session.signedIn.active?.role : null;
  };

  expect(await look()).toBe("unit_officer");
  const ended = await endGrant(workOf(db, admin), { accountId, grantId, reason: "Thôi việc" });

  expect(ended).toEqual({ ok: true, value: null });
  expect(await look()).toBe("trainee");
  const again = await endGrant(workOf(db, admin), { accountId, grantId, reason: "Thôi việc" });
  expect(again).toEqual(refused("already_ended"));
  expect((await eventsOf(db, accountId)).at(-1)).toMatchObject({
    action: "grant.ended",
    detail: { grant: grantId, role: "unit_officer", unit: leThuy, reason: "Thôi việc" },
  });
});

test("nobody ends their own grant, or one outside of their scope", async () => {
  const outside = await person("outside.grant", "trainee", camHong);
  const end = (by: Person, { accountId, grantId }: Person) =>
    endGrant(workOf(db, by), { accountId, grantId, reason: "Thử" });

  expect([
    await end(admin, admin),
    await end(communeAdmin, outside),
    await end(communeAdmin, admin),
  ]).toEqual([refused("own_account"), refused("not_found"), refused("not_found")]);
});

test("one whose account also works elsewhere loses only what the administrator may see", async () => {
  const { accountId, grantId } = await trainee("two.places");
  const elsewhere = valueOf(
    await give(admin, accountId, { role: "unit_officer", unitId: camHong }),
  );
  const end = (id: number) =>
    endGrant(workOf(db, communeAdmin), { accountId, grantId: id, reason: "Chuyển đi" });

  expect(await end(elsewhere)).toEqual(refused("not_found"));
  expect(await end(grantId)).toEqual({ ok: true, value: null });
});

test.each(roles.filter((role) => role !== "system_admin"))(
  "a %s gives, ends and creates nothing",
  async (role) => {
    const actor = { ...admin, viewer: { ...admin.viewer, role, accountId: 999 } };
    const { accountId, grantId } = officer;

    expect([
      await give(actor, accountId),
      await endGrant(workOf(db, actor), { accountId, grantId, reason: "Thử" }),
      role === "leader" ? refused("not_allowed") : await confirm(actor, grantId),
    ]).toEqual([refused("not_allowed"), refused("not_allowed"), refused("not_allowed")]);
  },
);

test("the query for grants in force and the rule agree on every grant", async () => {
  const { accountId } = await trainee("many.states");
  const former = await db.prisma.orgUnit.findFirstOrThrow({
    where: { kind: "commune", validTo: "2025-06-30" },
  });
  const base = { accountId, role: "lecturer", unitId: camHong, validFrom: "2026-01-01" };
  const variants = [
    {},
    { role: "planner" },
    { role: "leader", confirmedAt: at, confirmedById: second.accountId },
    { role: "trainee", unitId: camHong, validFrom: "2026-06-02" },
    { role: "course_admin", validTo: "2026-05-31" },
    { role: "unit_officer", validTo: today },
    { role: "system_admin", unitId: former.id },
    { role: "inspector", endedAt: at, confirmedAt: at, confirmedById: second.accountId },
  ];
  for (const variant of variants) {
    await db.prisma.grant.create({ data: { ...base, ...variant, grantedAt: at } });
  }

  const all = await db.prisma.grant.findMany({
    include: { unit: { select: { validFrom: true, validTo: true } } },
  });
  const byRule = all.flatMap(({ unit, role, ...grant }) => {
    if (!isRole(role)) return [];
    const facts = { ...grant, role, unitValidFrom: unit.validFrom, unitValidTo: unit.validTo };
    return grantState(facts, today) === "in_force" ? [grant.id] : [];
  });
  const byQuery = await grantsInForce(db.sql, today).select("g.id").orderBy("g.id").execute();

  expect(byQuery.map(({ id }) => id)).toEqual(byRule.sort((a, b) => a - b));
  expect(byRule.length).toBeLessThan(all.length);
});
