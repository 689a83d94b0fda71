import { expect, test } from "vitest";
import { confirmGrant } from "#app/domain/access/confirm-grant.server.ts";
import { correctAccount } from "#app/domain/access/correct-account.server.ts";
import { createAccount } from "#app/domain/access/create-account.server.ts";
import { endAccount } from "#app/domain/access/end-account.server.ts";
import { giveGrant } from "#app/domain/access/give-grant.server.ts";
import { acceptInvitation } from "#app/domain/access/invitation.server.ts";
import { reopenAccount } from "#app/domain/access/reopen-account.server.ts";
import { readSession } from "#app/domain/access/session.server.ts";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import { startRecovery } from "#app/domain/access/start-recovery.server.ts";
import { unlinkCadre } from "#app/domain/access/unlink-cadre.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { testDay, testDb, testWork } from "#tests/support/database.ts";
import { placeCadre } from "#tests/support/world.ts";
import { buildCast, device, eventsOf, password, type Person, valueOf, workOf } from "./cast.ts";

const db = await testDb({ starter: true });
const { admin, second, communeAdmin, leThuy, camHong, province, person } = await buildCast(db);
const refused = (refusal: string) => ({ ok: false, refusal });
const reason = "Nghỉ hưu theo chế độ";
const accountOf = (id: number) => db.prisma.account.findUniqueOrThrow({ where: { id } });

test("an ended account: no session goes on, no one signs in, its grants end with it", async () => {
  const { accountId, grantId } = await person("retired", "trainee", leThuy);
  const visitor = testWork(db, { kind: "visitor" });
  const credentials = { ...device, user: "retired", password };
  const { token } = valueOf(await signIn(visitor, credentials));
  const at = { now: testDay, today: dayOf(testDay), idleMinutes: 60 };

  const ended = await endAccount(workOf(db, admin), { accountId, reason });

  expect(ended).toEqual({ ok: true, value: null });
  expect(await readSession(db, token, at)).toEqual({ state: "ended", accountId });
  expect(await signIn(visitor, credentials)).toEqual(refused("wrong"));
  expect(await endAccount(workOf(db, admin), { accountId, reason })).toEqual(
    refused("already_ended"),
  );
  const grant = await db.prisma.grant.findUniqueOrThrow({ where: { id: grantId } });
  expect(grant).toMatchObject({ endedAt: testDay.toISOString(), endReason: reason });
  expect((await eventsOf(db, accountId)).slice(-2).map(({ action }) => action)).toEqual([
    "account.ended",
    "grant.ended",
  ]);
});

test("a reopened account has its password and no role", async () => {
  const { accountId } = await person("returned", "trainee", leThuy);
  const reopen = () => reopenAccount(workOf(db, admin), { accountId });

  expect(await reopen()).toEqual(refused("not_ended"));
  await endAccount(workOf(db, admin), { accountId, reason });
  const asleep = { accountId, once: null };
  expect(await startRecovery(workOf(db, admin), asleep)).toEqual(refused("account_ended"));
  expect(await reopen()).toEqual({ ok: true, value: null });

  const visitor = testWork(db, { kind: "visitor" });
  const { token } = valueOf(await signIn(visitor, { ...device, user: "returned", password }));
  const at = { now: testDay, today: dayOf(testDay), idleMinutes: 60 };
  expect(await readSession(db, token, at)).toMatchObject({
    signedIn: { active: null, grants: [] },
  });
});

test("an account is not reopened while its person has another", async () => {
  const { cadre: cadreId } = await placeCadre(db, { fullName: "Lê Thị Hồng", unitId: leThuy });
  const { accountId } = await person("old.account", "trainee", leThuy, cadreId);
  await endAccount(workOf(db, admin), { accountId, reason });
  const next = { userName: "new.account", name: "Lê Thị Hồng", email: null };
  await createAccount(workOf(db, admin), { ...next, cadreId, grant: null, once: null });

  expect(await reopenAccount(workOf(db, admin), { accountId })).toEqual(
    refused("cadre_has_account"),
  );
});

test("nobody ends, links or recovers their own account, or one that also works elsewhere", async () => {
  const both = await person("here.and.there", "trainee", leThuy);
  const elsewhere = {
    role: "lecturer",
    unitId: camHong,
    validFrom: "2026-06-01",
    validTo: null,
  } as const;
  await giveGrant(workOf(db, admin), { ...elsewhere, accountId: both.accountId, reason: null });
  const acts = async (by: Person, { accountId }: Person) => {
    const { revision } = await accountOf(accountId);
    const correction = { accountId, revision, name: "Tên Khác", email: null };
    return [
      await endAccount(workOf(db, by), { accountId, reason }),
      await startRecovery(workOf(db, by), { accountId, once: null }),
      await unlinkCadre(workOf(db, by), { accountId }),
      await reopenAccount(workOf(db, by), { accountId }),
      by === admin ? refused("own_account") : await correctAccount(workOf(db, by), correction),
    ];
  };
  const allOf = (refusal: string) => Array.from({ length: 5 }, () => refused(refusal));

  expect(await acts(admin, admin)).toEqual(allOf("own_account"));
  expect(await acts(communeAdmin, both)).toEqual(allOf("grants_elsewhere"));
  expect(await acts(communeAdmin, await person("far.away", "trainee", province))).toEqual(
    allOf("not_found"),
  );
});

test("an administrator of a commune cannot take over the one of the province", async () => {
  const { accountId } = admin;
  const here = { role: "trainee", unitId: leThuy, validFrom: "2026-06-01", validTo: null } as const;
  await giveGrant(workOf(db, second), { ...here, accountId, reason: null });

  const answer = await startRecovery(workOf(db, communeAdmin), { accountId, once: null });

  expect(answer).toEqual(refused("grants_elsewhere"));
});

test("whoever makes a link does not come by planning data: its grants wait for a second person again", async () => {
  const { accountId, grantId } = await person("linked.planner", "planner", province);
  const visitor = testWork(db, { kind: "visitor" });
  const { link } = valueOf(await startRecovery(workOf(db, admin), { accountId, once: null }));
  const secret = "con duong lang buoi chieu";
  const passwords = { newPassword: secret, repeatPassword: secret };
  const input = { ...device, ...passwords, token: link?.token ?? "", userName: null, name: null };
  const { token } = valueOf(await acceptInvitation(visitor, input));
  const at = { now: testDay, today: dayOf(testDay), idleMinutes: 60 };
  const roleOf = async () => {
    const session = await readSession(db, token, at);
    return session?.state === "open" ? (session.signedIn.active?.role ?? null) : "ended";
  };

  expect(await roleOf()).toBeNull();
  expect(await confirmGrant(workOf(db, admin), { grantId })).toEqual(refused("given_by_you"));
  expect(await confirmGrant(workOf(db, second), { grantId })).toEqual({ ok: true, value: null });
  expect(await roleOf()).toBe("planner");
  expect((await eventsOf(db, accountId)).map(({ action }) => action)).toEqual([
    "grant.confirmation_withdrawn",
    "invitation.created",
    "invitation.accepted",
    "grant.confirmed",
  ]);
});
