import { expect, test } from "vitest";
import { makeCourse, makeSession } from "#tests/integration/courses/course-factory.ts";
import { seatStage } from "#tests/integration/enrolment/seat-stage.ts";
import { makeViewer } from "#tests/integration/people/people-factory.ts";
import { testClock, testDb } from "#tests/support/database.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { reactionsWith, smtpEnvironment } from "#tests/support/mail-settings.ts";
import { startWorker } from "#tests/support/processes.ts";

const at = (time: string): Date => new Date(`${time}+07:00`);

/** A commune with three requests, a course that ended and a half-day without a roll; a clock at dawn. */
async function openMorning() {
  const db = await testDb({ starter: true });
  const clock = testClock(at("2026-06-01T06:59:00"));
  const stage = await seatStage(db, 3);
  const { hostUnitId, unitId, officer, keeper } = stage;
  const courseId = await stage.course({
    policy: "approval",
    capacity: 5,
    nominationEndsOn: "2026-06-02",
  });
  for (const who of stage.trainees) await stage.ask(who, courseId);
  const run = (environment: Record<string, string> = { DIGEST_TIME: "07:00" }) =>
    runJobs(db, reactionsWith(environment), clock.now);
  const digests = async () =>
    (
      await db.prisma.inboxMessage.findMany({
        where: { kind: "daily_digest" },
        orderBy: { accountId: "asc" },
      })
    ).map(({ accountId, params }) => [accountId, JSON.parse(params) as unknown]);
  return { db, clock, stage, hostUnitId, unitId, officer, keeper, courseId, run, digests };
}

const ofOfficer = { officer: { toSend: 3, dueSoon: 3, toConfirm: 0 }, keeper: null };

test("from the time that is set everybody with something to do is told once that day, whoever has nothing is not", async () => {
  const { db, clock, unitId, officer, run, digests } = await openMorning();
  await makeViewer(db, { role: "planner", unitId });
  await run();
  expect(await digests()).toEqual([]);

  clock.set(at("2026-06-01T07:00:00"));
  await run();
  await run();
  clock.set(at("2026-06-01T23:59:00"));
  await run();
  expect(await digests()).toEqual([[officer.accountId, ofOfficer]]);

  clock.set(at("2026-06-02T07:30:00"));
  await run();
  expect(await digests()).toEqual([
    [officer.accountId, ofOfficer],
    [officer.accountId, ofOfficer],
  ]);
  clock.set(at("2026-06-03T07:30:00"));
  await db.prisma.enrolment.updateMany({ data: { status: "withdrawn" } });
  await run();
  expect(await digests()).toHaveLength(2);
});

test("an administrator is told what waits for approval, which rolls are missing and which courses to close", async () => {
  const { db, clock, stage, hostUnitId, keeper, courseId, run, digests } = await openMorning();
  const [first] = stage.trainees;
  await stage.send(courseId, [first]);
  const running = await makeCourse(db, { hostUnitId, status: "running" });
  await makeSession(db, { courseId: running, day: "2026-05-31" });
  await makeSession(db, { courseId: running, day: "2026-06-01" });
  await makeCourse(db, { hostUnitId, status: "finished" });
  const elsewhere = await makeViewer(db, { role: "course_admin", unitId: stage.unitId });
  clock.set(at("2026-06-01T07:00:00"));
  await run();

  const told = new Map(await digests().then((rows) => rows.map(([id, params]) => [id, params])));
  expect(told.get(keeper.accountId)).toEqual({
    officer: null,
    keeper: { toDecide: 1, rolls: 1, toClose: 1 },
  });
  expect(told.get(stage.officer.accountId)).toEqual({
    officer: { toSend: 2, dueSoon: 2, toConfirm: 0 },
    keeper: null,
  });
  expect(told.has(elsewhere.accountId)).toBe(false);
});

test("two processes and this one tell of a day once", async () => {
  const { db, hostUnitId, digests } = await openMorning();
  // why: these processes go by the real clock, on which what was asked for has long expired
  await makeCourse(db, { hostUnitId, status: "finished" });
  const now = () => new Date();
  const environment = { DIGEST_TIME: "00:00" };

  const workers = ["a", "b", "c"].map((name) =>
    startWorker("run-jobs.ts", [db.url, name], environment),
  );
  await runJobs(db, reactionsWith(environment), now);
  for (const { finished } of workers) expect((await finished).code).toBe(0);
  await runJobs(db, reactionsWith(environment), now);

  expect(await digests()).toHaveLength(1);
  expect(await db.prisma.outboxMessage.count({ where: { kind: "daily_digest" } })).toBe(1);
}, 60_000);

test("it comes by mail too, in the words of the receiver, and a day later not any more", async () => {
  const { db, clock, officer, run } = await openMorning();
  const server = await startMailServer();
  await run({ DIGEST_TIME: "off" });
  const email = "can.bo@xa.example";
  await db.prisma.account.update({ where: { id: officer.accountId }, data: { email } });
  clock.set(at("2026-06-01T07:00:00"));
  await run(smtpEnvironment(server.port, { DIGEST_TIME: "07:00" }));

  const [taken] = server.taken;
  expect(server.taken).toHaveLength(1);
  expect(taken?.mail.subject).toBe("Việc cần xử lý hôm nay: 3");
  expect(taken?.mail.text).toContain("Chờ cử: 3; sắp hết hạn: 3; có chỗ chờ xác nhận: 0.");
  await server.stop();
  clock.set(at("2026-06-02T07:00:00"));
  await run(smtpEnvironment(server.port, { DIGEST_TIME: "07:00" }));
  clock.set(at("2026-06-03T06:00:00"));
  const again = await startMailServer({ port: server.port });
  await run(smtpEnvironment(server.port, { DIGEST_TIME: "07:00" }));
  const late = again.taken.filter(({ mail }) => mail.subject?.startsWith("Việc cần xử lý"));
  expect(late).toEqual([]);
  expect(
    await db.prisma.mailDelivery.findMany({
      where: { inbox: { kind: "daily_digest" } },
      orderBy: { id: "asc" },
      select: { state: true, dropReason: true },
    }),
  ).toEqual([
    { state: "sent", dropReason: null },
    { state: "dropped", dropReason: "state_left" },
  ]);
});

test("with the setting off nobody is told", async () => {
  const { clock, run, digests } = await openMorning();
  clock.set(at("2026-06-01T12:00:00"));
  await run({ DIGEST_TIME: "off" });

  expect(await digests()).toEqual([]);
});
