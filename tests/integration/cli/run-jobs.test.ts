import { expect, test } from "vitest";
import { messageTo, postThese } from "#tests/integration/messages/message-factory.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { openTestDb, testDatabaseUrl, testWork } from "#tests/support/database.ts";
import { jsonOf, portal, tamper } from "./portal-process.ts";

const url = await testDatabaseUrl({ starter: true });

/** What `portal check` says of the jobs. */
async function checked() {
  const finished = await portal(url, ["check", "--json"]);
  // why: the shape that --json promises
  const checks = jsonOf(finished)["checks"] as { name: string }[];
  return [finished.code, checks.find(({ name }) => name === "jobs")];
}

test("what is due is done once and told, what cannot be done is told until somebody looks", async () => {
  const db = openTestDb(url);
  const reader = await makeViewer(db, {
    role: "trainee",
    unitId: await unitNamed(db, "Xã Lệ Thủy", today),
  });
  await postThese(testWork(db), messageTo({ to: "account", accountId: reader.accountId }));

  const first = await portal(url, ["run-jobs", "--json"]);
  const ran = [{ id: expect.any(Number), kind: "outbox", key: "outbox", outcome: "done" }];
  expect([first.code, jsonOf(first)]).toEqual([0, { ran, failed: [], remaining: [] }]);
  expect(await db.prisma.inboxMessage.count({ where: { accountId: reader.accountId } })).toBe(1);
  const event = await db.prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(event.action).toBe("operator.run_jobs");
  expect(await checked()).toEqual([0, { name: "jobs", checked: 1, breaches: [] }]);
  await db.close();

  await tamper(url, [
    `INSERT INTO "Job" ("kind", "key", "runAt", "payload", "createdAt") VALUES ('later', 'later:1', '2026-01-01T00:00:00.000Z', '{}', '')`,
    `INSERT INTO "Job" ("kind", "key", "runAt", "payload", "createdAt", "claimedBy", "claimedUntil") VALUES ('later', 'later:2', '2026-01-01T00:00:00.000Z', '{}', '', 'gone', '2026-01-01T00:05:00.000Z')`,
    `INSERT INTO "Job" ("kind", "key", "runAt", "payload", "createdAt", "attempts", "failedAt", "lastError") VALUES ('outbox', 'odd', '2026-01-01T00:00:00.000Z', '{}', '', 5, '2026-01-01T00:00:00.000Z', 'Error: no')`,
  ]);
  const second = await portal(url, ["run-jobs", "--json"]);
  expect([second.code, jsonOf(second)]).toMatchObject([
    0,
    { ran: [], failed: [{ key: "odd" }], remaining: [{ key: "later:1" }, { key: "later:2" }] },
  ]);
  const third = await portal(url, ["run-jobs"]);
  expect(third.stdout).toContain("odd: Error: no");
  expect(await checked()).toMatchObject([1, { breaches: [{ id: "later:2" }] }]);
}, 120_000);
