import { expect, test } from "vitest";
import { type DemoAccount, loadDemoAccounts } from "#app/demo/accounts.server.ts";
import { loadDemo } from "#app/demo/load-demo.server.ts";
import { rolesToConfirm } from "#app/domain/access/grant.ts";
import { passwordRefusal } from "#app/domain/access/password.ts";
import { readSession } from "#app/domain/access/session.server.ts";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import { roles } from "#app/kernel/actor.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { testDay, testDb, testWork } from "#tests/support/database.ts";
import { device, valueOf } from "./cast.ts";

const db = await testDb({ starter: true });
await loadDemo(testWork(db));
const accounts = await loadDemoAccounts(testWork(db));

async function rolesOf({ userName: user, password }: DemoAccount) {
  const visitor = testWork(db, { kind: "visitor" });
  const { token } = valueOf(await signIn(visitor, { ...device, user, password }));
  const at = { now: testDay, today: dayOf(testDay), idleMinutes: 60 };
  const session = await readSession(db, token, at);
  if (session?.state !== "open") throw new Error("the session is not open");
  const { accountName, cadreId, grants } = session.signedIn;
  return { accountName, cadreId, grants };
}

test("every account that is printed signs in and has its role at its unit", async () => {
  for (const account of accounts) {
    const { accountName, grants } = await rolesOf(account);
    const printed = grants.find(({ role }) => role === account.role);

    expect([accountName, printed?.unitName]).toEqual([account.name, account.unitName]);
    expect(passwordRefusal(account.password, account.userName)).toBeNull();
  }
});

test("each of the eight roles is there, one person has several, trainee and lecturer are in the records", async () => {
  const names = Map.groupBy(accounts, ({ userName }) => userName);

  expect([...new Set(accounts.map(({ role }) => role))].sort()).toEqual([...roles].sort());
  expect([...names.values()].filter((rows) => rows.length > 1)).toHaveLength(1);
  for (const role of ["trainee", "lecturer"] as const) {
    const account = accounts.find((printed) => printed.role === role);
    expect(account && (await rolesOf(account)).cadreId).not.toBeNull();
  }
});

test("grants that need a second person were given by one administrator and confirmed by the other", async () => {
  const grants = await db.prisma.grant.findMany({
    where: { role: { in: [...rolesToConfirm] } },
    include: { grantedBy: true, confirmedBy: true },
  });
  const pairs = grants.map(({ grantedBy, confirmedBy }) => [
    grantedBy?.userName,
    confirmedBy?.userName ?? null,
  ]);

  expect(pairs.filter(([, confirmer]) => confirmer === null)).toEqual([["quantri", null]]);
  expect(pairs.filter(([, confirmer]) => confirmer !== null)).toEqual(
    Array.from({ length: 4 }, () => ["quantri", "quantri.hai"]),
  );
});

test("loading a second time changes nothing and prints the same", async () => {
  const before = await db.prisma.auditHead.findFirstOrThrow();

  expect(await loadDemoAccounts(testWork(db))).toEqual(accounts);
  expect(await db.prisma.auditHead.findFirstOrThrow()).toEqual(before);
});
