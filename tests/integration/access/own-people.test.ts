import { expect, test } from "vitest";
import { findPerson } from "#app/domain/access/choices.server.ts";
import { acceptInvitation } from "#app/domain/access/invitation.server.ts";
import { inviteOwnPerson } from "#app/domain/access/invite-own-person.server.ts";
import { readSession } from "#app/domain/access/session.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { testDay, testDb, testWork } from "#tests/support/database.ts";
import { placeCadre } from "#tests/support/world.ts";
import { buildCast, device, eventsOf, type Person, valueOf, workOf } from "./cast.ts";

const db = await testDb({ starter: true });
const { admin, officer, leThuy, camHong, person } = await buildCast(db);
const refused = (refusal: string) => ({ ok: false, refusal });

function invite(by: Person, cadreId: number, more: { userName?: string; once?: string } = {}) {
  const { userName = `nguoi.${cadreId}`, once = null } = more;
  return inviteOwnPerson(workOf(db, by), { cadreId, userName, email: null, once });
}

const cadreAt = async (unitId: number, fullName = "Lê Thị Hồng"): Promise<number> =>
  (await placeCadre(db, { fullName, unitId })).cadre;

test("an officer's own person becomes a trainee at the officer's unit through the link", async () => {
  const cadreId = await cadreAt(leThuy);

  const { accountId, link } = valueOf(await invite(officer, cadreId));
  const secret = "con duong lang buoi chieu";
  const passwords = { newPassword: secret, repeatPassword: secret };
  const input = { ...device, ...passwords, token: link?.token ?? "", userName: null, name: null };
  const { token } = valueOf(await acceptInvitation(testWork(db, { kind: "visitor" }), input));

  const at = { now: testDay, today: dayOf(testDay), idleMinutes: 60 };
  expect(await readSession(db, token, at)).toMatchObject({
    signedIn: {
      accountName: "Lê Thị Hồng",
      cadreId,
      active: { role: "trainee", unitId: leThuy },
    },
  });
  expect((await eventsOf(db, accountId)).map(({ action }) => action)).toEqual([
    "account.created",
    "grant.given",
    "invitation.accepted",
  ]);
});

test("somebody of another unit is not there for the officer", async () => {
  const outside = await cadreAt(camHong);

  expect(await invite(officer, outside)).toEqual(refused("not_found"));
  expect(await findPerson(db, officer.viewer, outside)).toBeNull();
});

test("a person of a former commune belongs to the officer of the one it became", async () => {
  const former = await db.prisma.orgUnit.findFirstOrThrow({
    where: { kind: "commune", validTo: { not: null }, successors: { some: { toUnitId: leThuy } } },
  });
  const cadreId = await cadreAt(former.id);

  expect(await invite(officer, cadreId)).toMatchObject({ ok: true });
});

test("who has an account is not invited again, and a name that is taken is said", async () => {
  const [first, next] = [await cadreAt(leThuy), await cadreAt(leThuy)];
  await invite(officer, first, { userName: "hong.lt" });

  expect(await invite(officer, first, { userName: "hong.lt2" })).toEqual(
    refused("cadre_has_account"),
  );
  expect(await invite(officer, next, { userName: "hong.lt" })).toEqual(refused("user_name_taken"));
  expect(await findPerson(db, officer.viewer, next)).toMatchObject({
    accountId: null,
    userName: "hong.lt2",
  });
});

test("a form sent twice invites once", async () => {
  const cadreId = await cadreAt(leThuy);

  const first = valueOf(await invite(officer, cadreId, { once: "key" }));
  const second = valueOf(await invite(officer, cadreId, { once: "key" }));

  expect(first.link).not.toBeNull();
  expect(second).toEqual({ accountId: first.accountId, link: null });
});

test("only unit officers invite their own people", async () => {
  const cadreId = await cadreAt(leThuy);
  const others = [
    admin,
    await person("a.planner", "planner", leThuy),
    await person("a.trainee", "trainee", leThuy),
  ];

  for (const other of others) {
    expect(await invite(other, cadreId)).toEqual(refused("not_allowed"));
  }
});
