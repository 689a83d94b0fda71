import { expect, test } from "vitest";
import { changePassword } from "#app/domain/access/change-password.server.ts";
import { acceptInvitation } from "#app/domain/access/invitation.server.ts";
import { knownDays } from "#app/domain/access/known-device.server.ts";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import { startRecovery } from "#app/domain/access/start-recovery.server.ts";
import { accountRule, addressRule } from "#app/domain/access/throttle.ts";
import { testDay, testDb, testWork } from "#tests/support/database.ts";
import { buildCast, device, password, valueOf, workOf } from "./cast.ts";

const db = await testDb({ starter: true });
const { admin, person, leThuy } = await buildCast(db);
const visitor = { kind: "visitor" } as const;
const newPassword = "mot cau moi cung dai";
const later = (minutes: number): Date => new Date(testDay.getTime() + minutes * 60_000);

type From = { deviceToken?: string | null; address?: string; now?: Date };

function attempt(user: string, secret: string, { now = testDay, ...from }: From = {}) {
  return signIn(testWork(db, visitor, now), { ...device, ...from, user, password: secret });
}

/** Somebody who has signed in once; answers the account and the token of the browser's cookie. */
async function knownPerson(userName: string) {
  const who = await person(userName, "trainee", leThuy);
  const { token, deviceToken } = valueOf(await attempt(userName, password));
  return { ...who, token, deviceToken };
}

/** As many wrong passwords as lock, all at once, as somebody does who wants to keep a person out. */
async function lock(user: string, from: From = {}): Promise<string[]> {
  const guesses = Array.from({ length: 20 }, (_, n) => attempt(user, `sai ${n}`, from));
  return (await Promise.all(guesses)).map((answer) => (answer.ok ? "in" : answer.refusal));
}

const count = (words: string[], word: string): number => words.filter((w) => w === word).length;

test("whoever tries a name elsewhere cannot keep its person out of a known device", async () => {
  const { deviceToken } = await knownPerson("le.known");
  await lock("le.known", { address: "10.9.0.1" });

  const elsewhere = await attempt("le.known", password, { address: "10.9.0.2" });
  const atHome = await attempt("LE.known ", password, { deviceToken });

  expect(elsewhere).toMatchObject({ ok: false, refusal: "locked" });
  expect(atHome).toMatchObject({ ok: true, value: { deviceToken } });
  expect(await attempt("le.known", password, { address: "10.9.0.2" })).toMatchObject({
    ok: false,
    refusal: "locked",
  });
});

test("a colleague behind the same address cannot either", async () => {
  const { deviceToken } = await knownPerson("same.office");
  const address = "10.9.1.1";
  for (let n = 0; n < addressRule.free; n += 1) await attempt(`nobody.${n}`, "sai", { address });

  expect(await attempt("same.office", password, { address })).toMatchObject({ refusal: "locked" });
  expect(await attempt("same.office", password, { address, deviceToken })).toMatchObject({
    ok: true,
  });
});

test("a known device is locked itself, guesses that arrive together included, and others are not", async () => {
  const { deviceToken } = await knownPerson("stolen.laptop");
  const words = await lock("stolen.laptop", { deviceToken, address: "10.9.2.1" });

  const there = await attempt("stolen.laptop", password, { deviceToken });
  const elsewhere = await attempt("stolen.laptop", password, { address: "10.9.2.2" });
  const after = await attempt("stolen.laptop", password, { deviceToken, now: later(1) });

  expect([count(words, "wrong"), count(words, "locked")]).toEqual([
    accountRule.free,
    20 - accountRule.free,
  ]);
  expect(there).toMatchObject({ refusal: "locked" });
  expect([elsewhere.ok, after.ok]).toEqual([true, true]);
});

test("a device is known to whoever signed in there and to nobody else", async () => {
  const first = await knownPerson("first.here");
  await person("second.here", "trainee", leThuy);
  await lock("second.here", { address: "10.9.3.1" });

  const unknown = await attempt("second.here", password, { deviceToken: first.deviceToken });
  const shared = valueOf(
    await attempt("second.here", password, { deviceToken: first.deviceToken, now: later(60) }),
  );
  await lock("second.here", { address: "10.9.3.1", now: later(61) });
  const both = [
    await attempt("second.here", password, { deviceToken: shared.deviceToken, now: later(61) }),
    await attempt("first.here", password, { deviceToken: shared.deviceToken, now: later(61) }),
  ];

  expect(unknown).toMatchObject({ refusal: "locked" });
  expect(shared.deviceToken).toBe(first.deviceToken);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
});

test("signing in oneself between guesses at another's password frees nothing", async () => {
  const { deviceToken } = await knownPerson("victim");
  await person("insider", "trainee", leThuy);

  for (let n = 0; n < accountRule.free; n += 1) {
    await attempt("victim", `sai ${n}`, { deviceToken });
    valueOf(await attempt("insider", password, { deviceToken }));
  }

  expect(await attempt("victim", password, { deviceToken })).toMatchObject({ refusal: "locked" });
});

test("a made-up token is no known device and is never taken over; the log and the rows hold no token", async () => {
  const { deviceToken } = await knownPerson("token.holder");
  const made = valueOf(await attempt("token.holder", password, { deviceToken: "tu.dat.ra" }));

  const rows = JSON.stringify([
    await db.prisma.knownDevice.findMany(),
    await db.prisma.auditEvent.findMany(),
  ]);
  expect(made.deviceToken).not.toBe("tu.dat.ra");
  expect([rows.includes(deviceToken), rows.includes(made.deviceToken)]).toEqual([false, false]);
});

test("a device is known for 90 days from the last sign-in there", async () => {
  const { accountId, deviceToken } = await knownPerson("away");
  const after = later(knownDays * 24 * 60);
  await lock("away", { address: "10.9.4.1", now: after });

  expect(await attempt("away", password, { deviceToken, now: after })).toMatchObject({
    refusal: "locked",
  });
  const anew = valueOf(
    await attempt("away", password, { deviceToken, now: later(knownDays * 24 * 60 + 60) }),
  );
  expect(anew.deviceToken).not.toBe(deviceToken);
  expect(await db.prisma.knownDevice.count({ where: { accountId } })).toBe(1);
});

test("a new password leaves known only the device it was set at", async () => {
  const { accountId, deviceToken, token } = await knownPerson("new.password");
  const other = valueOf(await attempt("new.password", password));
  const session = await db.prisma.session.findFirstOrThrow({
    where: { accountId },
    orderBy: { id: "asc" },
  });
  expect(token).not.toBe(other.token);

  valueOf(
    await changePassword(testWork(db), {
      ...device,
      accountId,
      sessionId: session.id,
      currentPassword: password,
      newPassword,
      repeatPassword: newPassword,
      deviceToken,
    }),
  );
  await lock("new.password", { address: "10.9.5.1" });

  const answers = [
    await attempt("new.password", newPassword, { deviceToken }),
    await attempt("new.password", newPassword, { deviceToken: other.deviceToken }),
  ];
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
});

test("a one-time link makes its device the only one that is known", async () => {
  const { accountId, deviceToken } = await knownPerson("recovered");
  const { link } = valueOf(await startRecovery(workOf(db, admin), { accountId, once: null }));

  const opened = valueOf(
    await acceptInvitation(testWork(db, visitor), {
      ...device,
      token: link?.token ?? "",
      userName: null,
      name: null,
      newPassword,
      repeatPassword: newPassword,
    }),
  );
  await lock("recovered", { address: "10.9.6.1" });

  const answers = [
    await attempt("recovered", newPassword, { deviceToken: opened.deviceToken }),
    await attempt("recovered", newPassword, { deviceToken }),
  ];
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
});

test("two sign-ins in one browser at once are one known device", async () => {
  const { accountId, deviceToken } = await knownPerson("two.tabs");

  const answers = await Promise.all([
    attempt("two.tabs", password, { deviceToken }),
    attempt("two.tabs", password, { deviceToken }),
  ]);

  expect(answers.map((answer) => valueOf(answer).deviceToken)).toEqual([deviceToken, deviceToken]);
  expect(await db.prisma.knownDevice.count({ where: { accountId } })).toBe(1);
});
