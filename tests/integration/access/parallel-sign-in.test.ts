import { expect, test } from "vitest";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import { accountRule } from "#app/domain/access/throttle.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const visitor = { kind: "visitor" as const };
const from = { address: "10.0.0.7", userAgent: "test", maxMinutes: 60 };

async function accountOn(db: Awaited<ReturnType<typeof testDb>>, password: string): Promise<void> {
  const data = {
    displayName: "Nguyễn Thị Thử",
    searchKey: " nguyen thi thu",
    createdAt: "",
    createdBy: "tests",
  };
  await db.prisma.account.create({
    data: { ...data, userName: "thu", passwordHash: await hashPassword(password) },
  });
}

test("guesses that arrive together do not slip past the limit", async () => {
  const db = await testDb();
  await accountOn(db, "một câu dài dễ nhớ");
  const guess = (n: number) =>
    signIn(testWork(db, visitor), { ...from, user: "thu", password: `đoán ${n}` });

  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n)));

  const refusals = answers.map((answer) => (answer.ok ? "in" : answer.refusal));
  expect(refusals.filter((word) => word === "wrong")).toHaveLength(accountRule.free);
  expect(refusals.filter((word) => word === "locked")).toHaveLength(20 - accountRule.free);
});

test("right passwords never add up to a lock of a shared address", async () => {
  const db = await testDb();
  await accountOn(db, "một câu dài dễ nhớ");

  for (let n = 0; n < 12; n += 1) {
    const answer = await signIn(testWork(db, visitor), {
      ...from,
      user: "THU ",
      password: "một câu dài dễ nhớ",
    });
    expect(answer.ok).toBe(true);
  }

  expect(
    await db.prisma.signInThrottle.findMany({ select: { failures: true, lockedUntil: true } }),
  ).toEqual([{ failures: 0, lockedUntil: null }]);
});
