import { expect, test } from "vitest";
import { readSession } from "#app/domain/access/session.server.ts";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { testDay, testDb, testWork } from "#tests/support/database.ts";
import { buildCast, device, eventsOf, password, personWith } from "./cast.ts";

const db = await testDb({ starter: true });
const { other, leThuy } = await buildCast(db);
const visitor = { kind: "visitor" } as const;
const minutes = (count: number): Date => new Date(testDay.getTime() + count * 60_000);

function attempt(user: string, secret: string, now: Date = testDay, address = device.address) {
  return signIn(testWork(db, visitor, now), { ...device, user, password: secret, address });
}

test("the user name, in any case and with spaces around it, and the password open a session", async () => {
  const result = await attempt("  OTHER ", password);

  expect(result).toMatchObject({ ok: true, value: { accountId: other.accountId } });
  const token = result.ok ? result.value.token : "";
  const at = { now: testDay, today: dayOf(testDay), idleMinutes: 60 };
  expect(await readSession(db, token, at)).toMatchObject({
    state: "open",
    signedIn: { accountId: other.accountId, active: { id: other.grantId, role: "trainee" } },
  });
});

test("the e-mail address does as well, and neither token nor password is in the log", async () => {
  await db.prisma.account.update({
    where: { id: other.accountId },
    data: { email: "other@tinh.vn" },
  });

  const result = await attempt("Other@tinh.vn", password);

  const token = result.ok ? result.value.token : "";
  const log = JSON.stringify(await db.prisma.auditEvent.findMany());
  const sessions = JSON.stringify(await db.prisma.session.findMany());
  expect(token).not.toBe("");
  expect([log.includes(token), log.includes(password), sessions.includes(token)]).toEqual([
    false,
    false,
    false,
  ]);
  expect((await eventsOf(db, other.accountId)).map(({ action }) => action)).toEqual([
    "session.started",
    "session.started",
  ]);
});

test("each sign-in gets a token of its own", async () => {
  const first = await attempt("other", password);
  const second = await attempt("other", password);

  expect(first.ok && second.ok && first.value.token !== second.value.token).toBe(true);
});

test("a wrong password, an unknown name, an ended account and one without a password answer alike", async () => {
  const ended = await personWith(db, { userName: "was.here", role: "trainee", unitId: leThuy });
  await db.prisma.account.update({
    where: { id: ended.accountId },
    data: { endedAt: testDay.toISOString() },
  });
  const invited = await personWith(db, { userName: "invited", role: "trainee", unitId: leThuy });
  await db.prisma.account.update({
    where: { id: invited.accountId },
    data: { passwordHash: null },
  });

  const answers = [
    await attempt("other", "khong phai mat khau"),
    await attempt("nobody.here", password),
    await attempt("was.here", password),
    await attempt("invited", password),
  ];

  expect(answers).toEqual(answers.map(() => ({ ok: false, refusal: "wrong" })));
});

/** Sends wrong passwords, each as soon as the lock before it is over; answers the locks in minutes. */
async function locksOf(user: string, wrong: number): Promise<number[]> {
  const locks: number[] = [];
  let now = testDay;
  for (let count = 1; count <= wrong; count += 1) {
    await attempt(user, "khong phai mat khau", now, `10.1.0.${count}`);
    const refused = await attempt(user, password, now, "10.1.1.1");
    if (refused.ok || refused.refusal !== "locked") continue;
    const until = new Date(refused.lockedUntil ?? now);
    locks.push((until.getTime() - now.getTime()) / 60_000);
    now = until;
  }
  return locks;
}

test("from the fifth wrong password on a name is locked, each time twice as long, known or not", async () => {
  await personWith(db, { userName: "locked", role: "trainee", unitId: leThuy });
  for (const [user, address] of [
    ["locked", "10.2.0.1"],
    ["no.such.name", "10.2.0.2"],
  ] as const) {
    for (let count = 1; count <= 4; count += 1) await attempt(user, "sai", testDay, address);
  }

  expect([await locksOf("locked", 4), await locksOf("no.such.name", 4)]).toEqual([
    [1, 2, 4, 8],
    [1, 2, 4, 8],
  ]);
});

test("a locked name opens when its time is over, and a right password forgets the wrong ones", async () => {
  await personWith(db, { userName: "patient", role: "trainee", unitId: leThuy });
  for (let count = 1; count <= 5; count += 1) await attempt("patient", "sai", testDay, "10.3.0.1");

  const during = await attempt("patient", password, testDay, "10.3.0.1");
  const after = await attempt("patient", password, minutes(1), "10.3.0.1");
  const oneMore = await attempt("patient", "sai", minutes(2), "10.3.0.1");
  const again = await attempt("patient", password, minutes(2), "10.3.0.1");

  expect([during.ok, after.ok, oneMore.ok, again.ok]).toEqual([false, true, false, true]);
});

test("an address that tries many names is locked, others are not", async () => {
  for (let count = 1; count <= 50; count += 1) {
    await attempt(`name.${count}`, "sai", testDay, "10.4.0.1");
  }

  const fromThere = await attempt("other", password, testDay, "10.4.0.1");
  const fromElsewhere = await attempt("other", password, testDay, "10.4.0.2");

  expect(fromThere).toMatchObject({ ok: false, refusal: "locked" });
  expect(fromElsewhere.ok).toBe(true);
});
