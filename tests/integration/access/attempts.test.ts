import { expect, test } from "vitest";
import { changePassword } from "#app/domain/access/change-password.server.ts";
import { confirmGrant } from "#app/domain/access/confirm-grant.server.ts";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import { startRecovery } from "#app/domain/access/start-recovery.server.ts";
import { accountRule } from "#app/domain/access/throttle.ts";
import { accept } from "#app/kernel/result.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { buildCast } from "#tests/integration/access/cast.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const password = "một câu dài dễ nhớ";
const from = { address: "10.0.0.8", userAgent: "test", maxMinutes: 60 };

test("an open session cannot be used to guess the present password", async () => {
  const db = await testDb();
  const account = await db.prisma.account.create({
    data: {
      userName: "doan",
      displayName: "Trần Văn Đoán",
      searchKey: " tran van doan",
      passwordHash: await hashPassword(password),
      createdAt: "",
      createdBy: "tests",
    },
  });
  await signIn(testWork(db, { kind: "visitor" }), { ...from, user: "doan", password });
  const session = await db.prisma.session.findFirstOrThrow({ where: { accountId: account.id } });
  const change = (currentPassword: string) =>
    changePassword(testWork(db), {
      ...from,
      accountId: account.id,
      sessionId: session.id,
      currentPassword,
      newPassword: "một câu khác cũng dài",
      repeatPassword: "một câu khác cũng dài",
    });

  for (let n = 0; n < accountRule.free; n += 1) {
    expect(await change(`sai ${n}`)).toEqual({ ok: false, refusal: "wrong_password" });
  }

  expect(await change(password)).toEqual({ ok: false, refusal: "password_locked" });
});

test("a wrong sign-in is logged for an unknown name too, without the name", async () => {
  const db = await testDb();

  await signIn(testWork(db, { kind: "visitor" }), {
    ...from,
    user: "khong.co.ai",
    password: "gì đó",
  });

  const events = await db.prisma.auditEvent.findMany({ where: { action: "session.refused" } });
  expect(events.map(({ subjectId, detail }) => ({ subjectId, detail }))).toEqual([
    { subjectId: null, detail: "{}" },
  ]);
});

test("whoever makes a link for a planner cannot use it to read as the planner", async () => {
  const db = await testDb({ starter: true });
  const { admin, second, province, person } = await buildCast(db);
  const planner = await person("planner.x", "planner", province);

  await startRecovery(testWork(db, admin.viewer), { accountId: planner.accountId, once: null });

  const grant = await db.prisma.grant.findUniqueOrThrow({ where: { id: planner.grantId } });
  expect([grant.confirmedAt, grant.grantedById]).toEqual([null, admin.accountId]);
  const input = { grantId: planner.grantId };
  expect(await confirmGrant(testWork(db, admin.viewer), input)).toMatchObject({ ok: false });
  expect(await confirmGrant(testWork(db, second.viewer), input)).toEqual(accept(null));
});
