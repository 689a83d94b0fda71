import { expect, test } from "vitest";
import type { Recipient } from "#app/domain/messages/message.ts";
import { post } from "#app/domain/messages/post.server.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { refuse } from "#app/kernel/result.ts";
import { recordAudit } from "#app/platform/work.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import { startWorker } from "#tests/support/processes.ts";
import { deliver, messageTo, postThese, send } from "./message-factory.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong, phongThuy] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
];
const work = testWork(db, { kind: "system" });
const cadreAt = (unitId: number) => makeCadre(db, { posts: [{ unitId }] });
const cadre = await cadreAt(leThuy);
const trainee = await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId: cadre });
const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
const second = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
const other = await makeViewer(db, { role: "unit_officer", unitId: camHong });
const admin = await makeViewer(db, { role: "course_admin", unitId: tinh });
const toPerson: Recipient = { to: "cadre", cadreId: cadre };

/** Who has what, in the order of delivery: account and kind of what came since the last look. */
async function arrived() {
  const after = seen;
  const rows = await db.prisma.inboxMessage.findMany({
    where: { id: { gt: after } },
    orderBy: [{ accountId: "asc" }, { outboxId: "asc" }],
  });
  seen = Math.max(after, ...rows.map(({ id }) => id));
  return rows.map(({ accountId, kind, forRole, unitId }) => ({ accountId, kind, forRole, unitId }));
}
let seen = 0;

const outcomes = async () => {
  const rows = await db.prisma.outboxMessage.findMany({ orderBy: { id: "desc" }, take: 1 });
  return rows.map(({ deliveredAt, dropReason }) => [deliveredAt !== null, dropReason]);
};

test("a message goes with its transaction, and each reader gets it once in the order of writing", async () => {
  await work.transaction(async (tx) => {
    await post(tx, work, messageTo(toPerson));
    recordAudit(tx, { action: "tests.posted", subjectType: "cadre", subjectId: cadre });
    return refuse("not_allowed");
  });
  await postThese(
    work,
    messageTo(toPerson, { kind: "request_sent" }),
    messageTo(toPerson),
    messageTo({ to: "account", accountId: other.accountId }),
  );
  await deliver(work);
  await deliver(work);

  expect(await arrived()).toEqual([
    { accountId: trainee.accountId, kind: "request_sent", forRole: null, unitId: null },
    { accountId: trainee.accountId, kind: "request_approved", forRole: null, unitId: null },
    { accountId: other.accountId, kind: "request_approved", forRole: null, unitId: null },
  ]);
  expect(await outcomes()).toEqual([[true, null]]);
});

test("officers whose grant covers the unit today get it, of a unit that ended those of its successor", async () => {
  const role = { kind: "request_approved", forRole: "unit_officer" };
  for (const unitId of [leThuy, phongThuy]) {
    await send(work, messageTo({ to: "unit_officers", unitId }));
    expect(await arrived()).toEqual([
      { accountId: officer.accountId, ...role, unitId },
      { accountId: second.accountId, ...role, unitId },
    ]);
  }
  await send(work, messageTo({ to: "course_admins", unitId: leThuy }));
  expect(await arrived()).toEqual([
    {
      accountId: admin.accountId,
      kind: "request_approved",
      forRole: "course_admin",
      unitId: leThuy,
    },
  ]);
});

test("grants that have ended and accounts that are closed get nothing, and what is for nobody is dropped", async () => {
  const [left, closed] = [
    await makeViewer(db, { role: "course_admin", unitId: camHong }),
    await makeViewer(db, { role: "course_admin", unitId: camHong }),
  ];
  await db.prisma.grant.update({
    where: { id: left.grantId },
    data: { endedAt: work.at, endedBy: "tests", endReason: "over" },
  });
  await db.prisma.account.update({ where: { id: closed.accountId }, data: { endedAt: work.at } });
  await db.prisma.grant.update({ where: { id: admin.grantId }, data: { validTo: "2026-05-31" } });
  const nobody = [
    messageTo({ to: "course_admins", unitId: camHong }),
    messageTo({ to: "account", accountId: closed.accountId }),
    messageTo({ to: "cadre", cadreId: await cadreAt(leThuy) }),
  ];

  for (const message of nobody) {
    await send(work, message);
    expect(await outcomes()).toEqual([[false, "no_account"]]);
  }
  expect(await arrived()).toEqual([]);
});

test("what is for a record that was merged twice reaches the account of the one that goes on", async () => {
  const [first, middle, last] = [
    await cadreAt(leThuy),
    await cadreAt(leThuy),
    await cadreAt(leThuy),
  ];
  const reader = await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId: first });
  const planner = testWork(db, await makeViewer(db, { role: "planner", unitId: tinh }));
  await postThese(work, messageTo({ to: "cadre", cadreId: first }));
  for (const [aliasId, survivorId] of [
    [first, middle],
    [middle, last],
  ] as const) {
    const merged = await mergeCadres(planner, { survivorId, aliasId, confirmed: false });
    expect(merged).toMatchObject({ ok: true });
  }

  await deliver(work);

  expect(await arrived()).toMatchObject([{ accountId: reader.accountId }]);
});

test("E42: a message for a state that has been left is dropped, the others of its kind arrive", async () => {
  const about = (enrolmentId: number) =>
    messageTo(toPerson, { enrolmentId, courseId: 3, expectedStatus: "approved" });
  await postThese(work, about(1), about(2), messageTo(toPerson, { kind: "request_sent" }));
  const asked: unknown[] = [];

  await deliver(work, {
    request_approved: async (_sql, messages) => {
      asked.push(...messages.map(({ id: _id, ...facts }) => facts));
      return new Set(messages.filter(({ enrolmentId }) => enrolmentId === 2).map(({ id }) => id));
    },
  });

  const facts = { kind: "request_approved", courseId: 3, expectedStatus: "approved" };
  expect(asked).toEqual([
    { ...facts, enrolmentId: 1 },
    { ...facts, enrolmentId: 2 },
  ]);
  expect((await arrived()).map(({ kind }) => kind)).toEqual(["request_approved", "request_sent"]);
  const dropped = await db.prisma.outboxMessage.findFirstOrThrow({ where: { enrolmentId: 1 } });
  expect(dropped).toMatchObject({ dropReason: "state_left", deliveredAt: null });
});

test("two processes and this one deliver 1,200 messages once each", async () => {
  await postThese(work, ...Array.from({ length: 1200 }, () => messageTo(toPerson)));

  const workers = ["a", "b"].map((name) => startWorker("run-jobs.ts", [db.url, name]));
  await Promise.all([
    ...workers.map(async ({ finished }) => {
      const { code, stderr } = await finished;
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    }),
    deliver(work),
  ]);
  await deliver(work);

  expect(await arrived()).toHaveLength(1200);
  expect(
    await db.prisma.outboxMessage.count({ where: { deliveredAt: null, droppedAt: null } }),
  ).toBe(0);
}, 60_000);
