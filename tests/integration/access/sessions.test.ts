import { expect, test } from "vitest";
import { changePassword } from "#app/domain/access/change-password.server.ts";
import { findInvitation, writeInvitation } from "#app/domain/access/invitation.server.ts";
import { readSession, type SignedIn, touchSession } from "#app/domain/access/session.server.ts";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import { endSession } from "#app/domain/access/sign-out.server.ts";
import { switchRole } from "#app/domain/access/switch-role.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { testDay, testDb, testWork } from "#tests/support/database.ts";
import { buildCast, device, password, type Person, personWith, valueOf } from "./cast.ts";

const db = await testDb({ starter: true });
const { leThuy, camHong, province } = await buildCast(db);
const visitor = { kind: "visitor" } as const;
const minutes = (count: number): Date => new Date(testDay.getTime() + count * 60_000);

async function tokenOf(userName: string, now: Date = testDay): Promise<string> {
  const input = { ...device, user: userName, password };
  return valueOf(await signIn(testWork(db, visitor, now), input)).token;
}

async function look(token: string, now: Date = testDay): Promise<SignedIn | "ended" | null> {
  const session = await readSession(db, token, { now, today: dayOf(now), idleMinutes: 60 });
  return session?.state === "open" ? session.signedIn : (session?.state ?? null);
}

async function signedIn(token: string, now: Date = testDay): Promise<SignedIn> {
  const seen = await look(token, now);
  if (seen === null || seen === "ended") throw new Error("the session is not open");
  return seen;
}

const trainee = (userName: string): Promise<Person> =>
  personWith(db, { userName, role: "trainee", unitId: leThuy });

test("an unused session ends after the idle time, a used one goes on", async () => {
  await trainee("idle");
  const token = await tokenOf("idle");

  const justBefore = await look(token, minutes(59));
  const after = await look(token, minutes(60));
  await touchSession(testWork(db, visitor, minutes(59)), await signedIn(token, minutes(59)));
  const afterUse = await look(token, minutes(60));

  expect(justBefore).toMatchObject({ accountName: "Người dùng idle" });
  expect(after).toBe("ended");
  expect(afterUse).toMatchObject({ accountName: "Người dùng idle" });
});

test("however much it is used, a session ends at its absolute end", async () => {
  await trainee("busy");
  const token = await tokenOf("busy");
  await db.prisma.session.updateMany({ data: { lastSeenAt: minutes(719).toISOString() } });

  expect(await look(token, minutes(719))).not.toBe("ended");
  expect(await look(token, minutes(720))).toBe("ended");
});

test("reading pages writes the last use at most once a minute", async () => {
  await trainee("reader");
  const token = await tokenOf("reader");
  const seen = await signedIn(token);

  await touchSession(testWork(db, visitor, new Date(testDay.getTime() + 59_000)), seen);
  const soon = await signedIn(token);
  await touchSession(testWork(db, visitor, minutes(1)), seen);
  const later = await signedIn(token);

  expect([soon.lastSeenAt, later.lastSeenAt]).toEqual([
    testDay.toISOString(),
    minutes(1).toISOString(),
  ]);
});

test("a new password ends every session and opens one with a new token", async () => {
  const { accountId } = await trainee("changer");
  const [here, elsewhere] = [await tokenOf("changer"), await tokenOf("changer")];
  const { sessionId } = await signedIn(here);
  const next = "mot cau khac dai hon";

  const { token } = valueOf(
    await changePassword(testWork(db), {
      ...device,
      accountId,
      sessionId,
      currentPassword: password,
      newPassword: next,
      repeatPassword: next,
    }),
  );

  expect([await look(here), await look(elsewhere)]).toEqual(["ended", "ended"]);
  expect(await look(token)).toMatchObject({ accountId });
  const old = { ...device, user: "changer", password };
  expect(await signIn(testWork(db, visitor), old)).toEqual({ ok: false, refusal: "wrong" });
});

test("a new password takes away the links that were made before", async () => {
  const { accountId } = await trainee("careful");
  const { sessionId } = await signedIn(await tokenOf("careful"));
  const link = await db.prisma.$transaction((tx) =>
    writeInvitation(tx, testWork(db), { purpose: "recovery", accountId, createdBy: "system" }),
  );
  const next = "mot cau khac dai hon";
  const passwords = { currentPassword: password, newPassword: next, repeatPassword: next };

  valueOf(await changePassword(testWork(db), { ...device, accountId, sessionId, ...passwords }));

  expect(await findInvitation(db, link, testDay.toISOString())).toBeNull();
});

test("switching the role goes on with a new token under the other grant, until the same end", async () => {
  const { accountId } = await trainee("two.roles");
  const officer = await db.prisma.grant.create({
    data: {
      accountId,
      role: "unit_officer",
      unitId: camHong,
      validFrom: "2026-01-01",
      grantedAt: testDay.toISOString(),
    },
  });
  const token = await tokenOf("two.roles");
  const before = await signedIn(token);
  const input = { ...device, sessionId: before.sessionId, accountId, grantId: officer.id };

  const switched = valueOf(await switchRole(testWork(db, visitor, minutes(30)), input));

  expect(before.active?.role).toBe("trainee");
  expect(await look(token)).toBe("ended");
  const after = await signedIn(switched.token, minutes(30));
  expect(after.active).toMatchObject({ id: officer.id, role: "unit_officer", unitId: camHong });
  expect(await look(switched.token, minutes(89))).not.toBe("ended");
  await touchSession(testWork(db, visitor, minutes(719)), after);
  expect(await look(switched.token, minutes(720))).toBe("ended");
});

test("a role given meanwhile does not take the place of the one that a person works with", async () => {
  const { accountId } = await personWith(db, {
    userName: "given.meanwhile",
    role: "unit_officer",
    unitId: camHong,
  });
  const early = await tokenOf("given.meanwhile");
  await db.prisma.grant.create({
    data: {
      accountId,
      role: "trainee",
      unitId: leThuy,
      validFrom: "2026-01-01",
      grantedAt: minutes(10).toISOString(),
    },
  });
  const late = await tokenOf("given.meanwhile", minutes(20));

  const seen = await signedIn(early, minutes(20));
  expect(seen.active?.role).toBe("unit_officer");
  expect(seen.grants.map(({ role }) => role)).toEqual(["trainee", "unit_officer"]);
  expect((await signedIn(late, minutes(20))).active?.role).toBe("trainee");
});

test("nobody switches to a grant of another account or one that is not in force", async () => {
  const { accountId, grantId } = await trainee("tempted");
  const stranger = await trainee("stranger");
  await db.prisma.grant.update({ where: { id: grantId }, data: { validTo: "2026-05-31" } });
  const { sessionId } = await signedIn(await tokenOf("tempted"));
  const input = { ...device, sessionId, accountId };

  const answers = [
    await switchRole(testWork(db), { ...input, grantId: stranger.grantId }),
    await switchRole(testWork(db), { ...input, grantId }),
  ];

  expect(answers).toEqual(answers.map(() => ({ ok: false, refusal: "not_found" })));
});

test("one's own sign-ins can be ended one by one, those of others cannot", async () => {
  const { accountId } = await trainee("leaver");
  const stranger = await trainee("bystander");
  const token = await tokenOf("leaver");
  const { sessionId } = await signedIn(token);
  const reason = "revoked" as const;

  const byAnother = { sessionId, accountId: stranger.accountId, reason };
  expect(await endSession(testWork(db), byAnother)).toEqual({ ok: false, refusal: "not_found" });
  expect(await look(token)).not.toBe("ended");

  expect(await endSession(testWork(db), { sessionId, accountId, reason })).toMatchObject({
    ok: true,
  });
  expect(await look(token)).toBe("ended");
});

test("the last day of a grant counts to its last minute in Việt Nam, and not one more", async () => {
  await personWith(db, {
    userName: "until.june",
    role: "unit_officer",
    unitId: leThuy,
    validTo: "2026-06-30",
  });
  const lastMinute = new Date("2026-06-30T16:59:00Z");
  const midnight = new Date("2026-06-30T17:00:00Z");
  const token = await tokenOf("until.june", lastMinute);

  expect((await signedIn(token, lastMinute)).active?.role).toBe("unit_officer");
  expect(await signedIn(token, midnight)).toMatchObject({
    active: null,
    grants: [],
    lastGrantEnd: "2026-06-30",
  });
});

test("a grant begins at midnight in Việt Nam, while it is still yesterday in UTC", async () => {
  const { grantId } = await trainee("from.july");
  await db.prisma.grant.update({ where: { id: grantId }, data: { validFrom: "2026-07-01" } });
  const before = new Date("2026-06-30T16:59:59Z");
  const after = new Date("2026-06-30T17:00:00Z");
  const token = await tokenOf("from.july", before);

  expect((await signedIn(token, before)).active).toBeNull();
  expect((await signedIn(token, after)).active?.role).toBe("trainee");
});

test("a planner, leader or inspector whom nobody confirmed has no role", async () => {
  const answers = [];
  for (const role of ["planner", "leader", "inspector"] as const) {
    const { grantId } = await personWith(db, { userName: `new.${role}`, role, unitId: province });
    await db.prisma.grant.update({
      where: { id: grantId },
      data: { confirmedAt: null, confirmedById: null },
    });
    const seen = await signedIn(await tokenOf(`new.${role}`));
    answers.push({ active: seen.active, grants: seen.grants });
  }

  expect(answers).toEqual(answers.map(() => ({ active: null, grants: [] })));
});
