import { expect, test } from "vitest";
import { createAccountByOperator } from "#app/domain/access/create-account-by-operator.server.ts";
import { createAccount } from "#app/domain/access/create-account.server.ts";
import { endAccount } from "#app/domain/access/end-account.server.ts";
import {
  acceptInvitation,
  createFirstAdminInvitation,
  findInvitation,
  writeInvitation,
} from "#app/domain/access/invitation.server.ts";
import { readSession } from "#app/domain/access/session.server.ts";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import { startRecovery } from "#app/domain/access/start-recovery.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { testDay, testDb, testWork } from "#tests/support/database.ts";
import { buildCast, device, eventsOf, password, valueOf, workOf } from "./cast.ts";

const db = await testDb({ starter: true });
const { admin, leThuy, province, person } = await buildCast(db);
const visitor = { kind: "visitor" } as const;
const days = (count: number): Date => new Date(testDay.getTime() + count * 24 * 3600_000);
const gone = { ok: false, refusal: "invitation_gone" };
const next = "con duong lang buoi chieu";

function accept(token: string, { now = testDay, secret = next } = {}) {
  const passwords = { newPassword: secret, repeatPassword: secret };
  const input = { ...device, ...passwords, token, userName: null, name: null };
  return acceptInvitation(testWork(db, visitor, now), input);
}

async function invite(userName: string): Promise<{ accountId: number; token: string }> {
  const grant = {
    role: "trainee",
    unitId: leThuy,
    validFrom: "2026-06-01",
    validTo: null,
  } as const;
  const input = { userName, name: "Trần Thị Mới", email: null, cadreId: null, grant, once: null };
  const { accountId, link } = valueOf(await createAccount(workOf(db, admin), input));
  return { accountId, token: link?.token ?? "" };
}

async function recover(accountId: number, once: string | null = null) {
  return valueOf(await startRecovery(workOf(db, admin), { accountId, once }));
}

test("a link sets the password, signs in and then no longer works", async () => {
  const { accountId, token } = await invite("invited.one");

  const first = valueOf(await accept(token));
  const second = await accept(token, { secret: "mot cau khac han roi" });

  const at = { now: testDay, today: dayOf(testDay), idleMinutes: 60 };
  expect(await readSession(db, first.token, at)).toMatchObject({
    state: "open",
    signedIn: { accountId, mustChangePassword: false, active: { role: "trainee" } },
  });
  expect(second).toEqual(gone);
  const user = { ...device, user: "invited.one", password: next };
  expect(await signIn(testWork(db, visitor), user)).toMatchObject({ ok: true });
});

test("of two who open the same link at once one gets in", async () => {
  const { token } = await invite("invited.twice");

  const answers = await Promise.all([accept(token), accept(token), accept(token)]);

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([gone, gone]);
});

test("a link works for seven days, one to a new password for one", async () => {
  const { token } = await invite("invited.late");
  const { accountId } = await person("forgetful", "trainee", leThuy);
  const recovery = (await recover(accountId)).link?.token ?? "";

  expect(await findInvitation(db, token, days(6.9).toISOString())).not.toBeNull();
  expect(await accept(token, { now: days(7) })).toEqual(gone);
  expect(await findInvitation(db, recovery, days(0.9).toISOString())).not.toBeNull();
  expect(await accept(recovery, { now: days(1) })).toEqual(gone);
});

test("a new link takes the place of the one before it, until then the password stays", async () => {
  const { accountId } = await person("twice.forgetful", "trainee", leThuy);
  const signedIn = valueOf(
    await signIn(testWork(db, visitor), { ...device, user: "twice.forgetful", password }),
  );
  const at = { now: testDay, today: dayOf(testDay), idleMinutes: 60 };

  const first = (await recover(accountId)).link?.token ?? "";
  const second = (await recover(accountId)).link?.token ?? "";

  expect(await readSession(db, signedIn.token, at)).toMatchObject({ state: "ended" });
  expect(await accept(first)).toEqual(gone);
  const old = { ...device, user: "twice.forgetful", password };
  expect(await signIn(testWork(db, visitor), old)).toMatchObject({ ok: true });
  expect(await accept(second)).toMatchObject({ ok: true });
  expect(await signIn(testWork(db, visitor), old)).toEqual({ ok: false, refusal: "wrong" });
});

test("whoever locked the name before asking for a link can sign in after using it", async () => {
  const { accountId } = await person("locked.out", "trainee", leThuy);
  const wrong = { ...device, user: "locked.out", password: "sai roi" };
  for (let count = 1; count <= 5; count += 1) await signIn(testWork(db, visitor), wrong);

  await accept((await recover(accountId)).link?.token ?? "");

  const right = { ...device, user: "locked.out", password: next };
  expect(await signIn(testWork(db, visitor), right)).toMatchObject({ ok: true });
});

test("a repeated form makes one link, which the second answer does not show again", async () => {
  const { accountId } = await person("once", "trainee", leThuy);

  const first = await recover(accountId, "key-of-a-form");
  const second = await recover(accountId, "key-of-a-form");

  expect(first.link).not.toBeNull();
  expect(second).toEqual({ accountId, link: null });
  expect(await db.prisma.invitation.count({ where: { accountId } })).toBe(1);
});

test("ending an account takes its links away", async () => {
  const { accountId, token } = await invite("invited.ended");

  await endAccount(workOf(db, admin), { accountId, reason: "Chuyển công tác" });

  expect(await accept(token)).toEqual(gone);
});

test("a password that may not be used leaves the link as it was", async () => {
  const { token } = await invite("weak.password");

  expect(await accept(token, { secret: "ngan" })).toEqual({
    ok: false,
    refusal: "password_too_short",
  });
  expect(await accept(token, { secret: "toi la weak.password" })).toEqual({
    ok: false,
    refusal: "password_contains_name",
  });
  expect(await accept(token)).toMatchObject({ ok: true });
});

test("no token stands in the database or the log", async () => {
  const { accountId, token } = await invite("quiet");

  const rows = JSON.stringify([
    await db.prisma.invitation.findMany(),
    await db.prisma.auditEvent.findMany(),
    await db.prisma.account.findMany(),
  ]);

  expect(rows.includes(token)).toBe(false);
  expect((await eventsOf(db, accountId)).map(({ action }) => action)).toEqual([
    "account.created",
    "grant.given",
  ]);
});

test("the link to a first administrator, left unused, is worth nothing once there are accounts", async () => {
  const before = await db.prisma.account.count();
  const token = await db.prisma.$transaction((tx) =>
    writeInvitation(tx, testWork(db), {
      purpose: "first_admin",
      accountId: null,
      createdBy: "system",
    }),
  );
  const passwords = { newPassword: next, repeatPassword: next };
  const input = { ...device, ...passwords, token, userName: "late.admin", name: "Người đến sau" };

  expect(await acceptInvitation(testWork(db, visitor), input)).toEqual(gone);
  expect(await db.prisma.account.count()).toBe(before);
});

test("there is no link to a first administrator where there are accounts", async () => {
  expect(await createFirstAdminInvitation(testWork(db))).toEqual({
    ok: false,
    refusal: "has_accounts",
  });
});

test("the operator creates an administrator whose link works and whose grant is in force", async () => {
  const input = {
    userName: "From.CLI",
    name: "Lê Văn Máy",
    unitId: province,
    role: "system_admin",
  } as const;

  const { accountId, token } = valueOf(await createAccountByOperator(testWork(db), input));
  const signedIn = valueOf(await accept(token));

  const at = { now: testDay, today: dayOf(testDay), idleMinutes: 60 };
  expect(await readSession(db, signedIn.token, at)).toMatchObject({
    signedIn: { accountId, active: { role: "system_admin", unitId: province } },
  });
  expect((await eventsOf(db, accountId)).map(({ action, actor }) => [action, actor])).toEqual([
    ["account.created", "operator:tests"],
    ["grant.given", "operator:tests"],
    ["invitation.accepted", "visitor"],
  ]);
  expect(await createAccountByOperator(testWork(db), input)).toEqual({
    ok: false,
    refusal: "user_name_taken",
  });
  expect(await createAccountByOperator(testWork(db), { ...input, userName: "ă" })).toEqual({
    ok: false,
    refusal: "user_name_not_valid",
  });
  expect(
    await createAccountByOperator(testWork(db), { ...input, userName: "next", unitId: 999_999 }),
  ).toEqual({ ok: false, refusal: "unit_not_there" });
  expect(await createAccountByOperator(workOf(db, admin), input)).toEqual({
    ok: false,
    refusal: "not_allowed",
  });
});
