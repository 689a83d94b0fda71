import { expect, test } from "vitest";
import { makeViewer } from "#tests/integration/people/people-factory.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { smtpEnvironment } from "#tests/support/mail-settings.ts";
import { freePort } from "#tests/support/postgres.ts";
import { startWorker } from "#tests/support/processes.ts";
import { minute, openMailPortal } from "./mail-portal.ts";
import { messageTo } from "./message-factory.ts";

test("two processes and this one send 60 mails once each", async () => {
  const { db, clock, post, run, toPerson } = await openMailPortal();
  // why: the other processes go by the real clock, and claims are measured by it
  clock.set(new Date());
  const server = await startMailServer({ delay: 20 });
  const environment = smtpEnvironment(server.port);
  await post(...Array.from({ length: 60 }, () => messageTo(toPerson)));

  const workers = ["a", "b"].map((name) => startWorker("run-jobs.ts", [db.url, name], environment));
  await run(environment);
  for (const { finished } of workers) {
    const { code, stderr } = await finished;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  }
  await run(environment);

  const ids = server.taken.map(({ mail }) => mail.messageId);
  expect(ids).toHaveLength(60);
  expect(new Set(ids).size).toBe(60);
  expect(await db.prisma.mailDelivery.count({ where: { state: "sent" } })).toBe(60);
}, 60_000);

test("a mail whose process ended over it goes again under the same Message-ID", async () => {
  const { db, clock, post, run, mails, toPerson } = await openMailPortal();
  const server = await startMailServer();
  const environment = smtpEnvironment(server.port);
  await post(messageTo(toPerson));
  await run(environment);
  // why: what is left where a process is killed after the server took the mail and before that was noted
  const claimedUntil = new Date(clock.now().getTime() + minute).toISOString();
  await db.prisma.mailDelivery.updateMany({
    data: { state: "waiting", endedAt: null, claimedBy: "gone", claimedUntil },
  });
  await run(environment);
  expect(server.taken).toHaveLength(1);
  clock.advance(2 * minute);
  await run(environment);

  const ids = server.taken.map(({ mail }) => mail.messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect(await mails()).toMatchObject([{ state: "sent", attempts: 2 }]);
});

test("what no longer holds at the moment of sending is not sent, each with its reason", async () => {
  const { db, clock, unitId, account, post, run, mails } = await openMailPortal();
  const port = await freePort();
  const officer = (role: "unit_officer" | "planner") => makeViewer(db, { role, unitId });
  const people = await Promise.all([
    officer("planner"),
    officer("planner"),
    officer("planner"),
    officer("unit_officer"),
  ]);
  for (const [index, { accountId }] of people.entries())
    await account({ email: `nguoi.${index}@xa.example` }, accountId);
  const [ended, without, unwilling, left] = people.map(({ accountId }) => accountId);
  await post(
    ...[ended, without, unwilling].map((accountId = 0) => messageTo({ to: "account", accountId })),
    messageTo({ to: "unit_officers", unitId }),
    // why: an enrolment that is not there stands nowhere
    messageTo(
      { to: "account", accountId: left ?? 0 },
      { enrolmentId: 999, expectedStatus: "approved", kind: "request_sent" },
    ),
  );
  await db.prisma.outboxMessage.updateMany({
    where: { enrolmentId: 999 },
    data: { enrolmentId: null },
  });
  await run(smtpEnvironment(port));
  expect(await mails()).toHaveLength(5);
  await db.prisma.outboxMessage.updateMany({
    where: { expectedStatus: "approved" },
    data: { enrolmentId: 999 },
  });
  await account({ endedAt: clock.now().toISOString() }, ended);
  await account({ email: null }, without);
  await account({ wantsMail: 0 }, unwilling);
  await db.prisma.grant.updateMany({
    where: { accountId: left ?? 0 },
    data: { endedAt: clock.now().toISOString(), endedBy: "tests", endReason: "over" },
  });

  const server = await startMailServer({ port });
  clock.advance(15 * minute);
  await run(smtpEnvironment(port));

  expect(
    (await mails())
      .map(({ state, dropReason }) => [state, dropReason])
      .toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
  ).toEqual([
    ["dropped", "account_ended"],
    ["dropped", "no_address"],
    ["dropped", "not_in_office"],
    ["dropped", "not_wanted"],
    ["dropped", "state_left"],
  ]);
  expect(server.taken).toEqual([]);
});

test("a password that is refused delays; it stands in no log, no answer and no row", async () => {
  const { db, post, toPerson } = await openMailPortal();
  const secret = "mat-khau-khong-ai-biet";
  const server = await startMailServer({ user: { name: "portal", password: "another" } });
  await post(messageTo(toPerson));

  const { finished } = startWorker("run-jobs.ts", [db.url, "a"], {
    ...smtpEnvironment(server.port, { SMTP_USER: "portal", SMTP_PASSWORD: secret }),
    TEST_LOG_LEVEL: "debug",
  });
  const { code, stdout, stderr } = await finished;

  const { lastError } = await db.prisma.mailServer.findFirstOrThrow();
  expect(lastError).toContain("535");
  expect(code).toBe(0);
  expect(stderr).toContain("job done");
  const rows = JSON.stringify([
    await db.prisma.mailServer.findMany(),
    await db.prisma.mailDelivery.findMany(),
    await db.prisma.job.findMany(),
  ]);
  for (const text of [stdout, stderr, rows]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString("base64"));
    expect(text).not.toContain(Buffer.from(`\0portal\0${secret}`).toString("base64"));
  }
  expect(server.taken).toEqual([]);
});
