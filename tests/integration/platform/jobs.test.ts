import { expect, test } from "vitest";
import { z } from "zod";
import { refuse } from "#app/kernel/result.ts";
import {
  type NewJob,
  reaction,
  type Reactions,
  schedule,
  scheduleAll,
  standingReaction,
} from "#app/platform/jobs.server.ts";
import { listOpenJobs } from "#app/platform/run-jobs.server.ts";
import { createWork, recordAudit } from "#app/platform/work.server.ts";
import { testClock, testDay, testDb, testWork } from "#tests/support/database.ts";
import { runJobs, testLoop } from "#tests/support/jobs.ts";
import { saidBy, startWorker } from "#tests/support/processes.ts";

const db = await testDb();
const work = testWork(db);
const hour = 60 * 60_000;

const jobOf = (kind: string, n: number, runAt = testDay): NewJob => ({
  kind,
  key: `${kind}:${n}`,
  runAt,
  payload: { n },
});

/** A reaction that writes down which jobs it did. */
function noting(kind: string, fail: (n: number) => boolean = () => false) {
  const done: number[] = [];
  const reactions: Reactions = {
    [kind]: reaction(z.object({ n: z.number() }), async (_work, { n }) => {
      done.push(n);
      if (fail(n)) throw new Error(`job ${n} cannot be done`);
    }),
  };
  return { done, reactions };
}

const rowOf = (key: string) => db.prisma.job.findUniqueOrThrow({ where: { key } });

test("the same key is one job, and a job goes with the transaction that scheduled it", async () => {
  const later = new Date(testDay.getTime() + hour);
  await work.bookkeeping((tx) => scheduleAll(tx, [jobOf("once", 1), jobOf("once", 1, later)]));
  await work.bookkeeping((tx) => schedule(tx, jobOf("once", 1, later)));
  await work.transaction(async (tx) => {
    await schedule(tx, jobOf("once", 2));
    recordAudit(tx, { action: "tests.scheduled", subjectType: "job", subjectId: null });
    return refuse("not_allowed");
  });

  const jobs = await db.prisma.job.findMany({ where: { kind: "once" } });
  expect(jobs.map(({ key, runAt }) => [key, runAt])).toEqual([["once:1", testDay.toISOString()]]);
});

test("jobs are done from their time on, the earliest first; a kind that is not known waits", async () => {
  const clock = testClock();
  const { done, reactions } = noting("timed");
  const at = (hours: number): Date => new Date(testDay.getTime() + hours * hour);
  await work.bookkeeping((tx) =>
    scheduleAll(tx, [
      jobOf("timed", 3, at(2)),
      jobOf("timed", 2, at(1)),
      jobOf("timed", 1, at(0)),
      jobOf("unknown", 4, at(0)),
    ]),
  );

  await runJobs(db, reactions, clock.now);
  expect(done).toEqual([1]);
  clock.advance(2 * hour);
  expect(await runJobs(db, reactions, clock.now)).toMatchObject([
    { key: "timed:2", outcome: "done" },
    { key: "timed:3", outcome: "done" },
  ]);
  expect(await runJobs(db, reactions, clock.now)).toEqual([]);
  expect(await rowOf("unknown:4")).toMatchObject({ attempts: 0, finishedAt: null });
});

test("four that run jobs at once do each job once", async () => {
  const { done, reactions } = noting("parallel");
  await work.bookkeeping((tx) =>
    scheduleAll(
      tx,
      Array.from({ length: 20 }, (_, n) => jobOf("parallel", n)),
    ),
  );

  await Promise.all([1, 2, 3, 4].map(() => runJobs(db, reactions)));

  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

test("two processes on one database do each job once", async () => {
  await work.bookkeeping((tx) =>
    scheduleAll(
      tx,
      Array.from({ length: 40 }, (_, n) => jobOf("note", n)),
    ),
  );

  const workers = ["a", "b"].map((name) => startWorker("run-jobs.ts", [db.url, `ran-${name}`]));
  const finished = await Promise.all(workers.map((worker) => worker.finished));

  expect(finished.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: "" },
    { code: 0, stderr: "" },
  ]);
  const done = await db.prisma.setting.findMany({ where: { key: { startsWith: "ran-" } } });
  expect(done.map(({ value }) => Number(value)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, n) => n),
  );
});

test("what a killed process had begun is taken up once its claim has run out", async () => {
  // why: the process that is killed lives by the machine's clock
  const clock = testClock(new Date());
  await work.bookkeeping((tx) => schedule(tx, jobOf("hang", 1)));
  const worker = startWorker("run-jobs.ts", [db.url, "killed"]);
  await saidBy(worker, "begun");
  worker.process.kill("SIGKILL");
  await worker.finished;
  const { done, reactions } = noting("hang");

  clock.advance(4 * 60_000);
  expect(await runJobs(db, reactions, clock.now)).toEqual([]);
  clock.advance(2 * 60_000);
  expect(await runJobs(db, reactions, clock.now)).toMatchObject([{ outcome: "done" }]);
  expect(done).toEqual([1]);
  expect(await rowOf("hang:1")).toMatchObject({ attempts: 2, claimedBy: null });
});

test("a job that fails is tried again later and later, then stays as given up; the others go on", async () => {
  const clock = testClock();
  const { done, reactions } = noting("failing", (n) => n === 1);
  await work.bookkeeping((tx) => scheduleAll(tx, [jobOf("failing", 1), jobOf("failing", 2)]));

  const outcomes: unknown[] = [];
  for (const wait of [0, 10_000, 60_000, 10 * 60_000, hour, hour]) {
    clock.advance(wait);
    outcomes.push(
      (await runJobs(db, reactions, clock.now)).map(({ key, outcome }) => [key, outcome]),
    );
  }

  expect(outcomes).toEqual([
    [
      ["failing:1", "again"],
      ["failing:2", "done"],
    ],
    [["failing:1", "again"]],
    [["failing:1", "again"]],
    [["failing:1", "again"]],
    [["failing:1", "failed"]],
    [],
  ]);
  expect(done.filter((n) => n === 1)).toHaveLength(5);
  const open = await listOpenJobs(db, clock.now().toISOString());
  expect(open.filter(({ kind }) => kind === "failing")).toMatchObject([
    {
      key: "failing:1",
      attempts: 5,
      lastError: "Error: job 1 cannot be done",
      failedAt: expect.any(String),
    },
  ]);
});

test("a payload of another shape fails its job, and a job that kills whoever does it is given up", async () => {
  const { done, reactions } = noting("odd");
  await work.bookkeeping((tx) =>
    scheduleAll(tx, [{ ...jobOf("odd", 1), payload: { n: "1" } }, jobOf("odd", 2)]),
  );
  await db.prisma.job.update({ where: { key: "odd:2" }, data: { attempts: 5 } });

  const ran = await runJobs(db, reactions);

  expect(ran.map(({ key, outcome }) => [key, outcome])).toEqual([
    ["odd:1", "again"],
    ["odd:2", "failed"],
  ]);
  expect(done).toEqual([]);
});

test("whoever was too slow does not end the job that another has taken over", async () => {
  await work.bookkeeping((tx) => schedule(tx, jobOf("slow", 1)));
  const taken = {
    claimedBy: "another",
    claimedUntil: new Date(testDay.getTime() + hour).toISOString(),
  };
  const slow: Reactions = {
    slow: reaction(z.object({}), async () => {
      await db.prisma.job.update({ where: { key: "slow:1" }, data: taken });
    }),
  };

  await runJobs(db, slow);

  expect(await rowOf("slow:1")).toMatchObject({ ...taken, finishedAt: null });
});

test("what nobody schedules is done while there is something to do, never twice at a time, never given up", async () => {
  const clock = testClock();
  let [waiting, fails] = [false, false];
  let inside = 0;
  const together: number[] = [];
  const reactions: Reactions = {
    standing: standingReaction(
      async () => waiting,
      async () => {
        together.push((inside += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
        if (fails) throw new Error("not today");
        waiting = false;
      },
    ),
  };
  const run = () => Promise.all([1, 2, 3].map(() => runJobs(db, reactions, clock.now)));

  await run();
  expect(await db.prisma.job.count({ where: { kind: "standing" } })).toBe(0);
  for (const turns of [1, 2]) {
    waiting = true;
    await run();
    expect(waiting).toBe(false);
    expect(together.length).toBeGreaterThanOrEqual(turns);
  }
  [waiting, fails] = [true, true];
  for (let n = 0; n < 7; n += 1) {
    await run();
    clock.advance(hour);
  }
  expect(await rowOf("standing")).toMatchObject({ failedAt: null, attempts: 7 });
  fails = false;
  await run();
  expect(await rowOf("standing")).toMatchObject({
    finishedAt: expect.any(String),
    lastError: null,
  });
  expect(new Set(together)).toEqual(new Set([1]));
});

test("a loop looks at its start and when it is woken, and closing waits for the job that runs", async () => {
  const { done, reactions } = noting("looped");
  const slowly: Reactions = {
    ...reactions,
    lasting: reaction(z.object({ n: z.number() }), async (_work, { n }) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      done.push(n);
    }),
  };
  const loop = testLoop(db, hour);
  loop.wake();
  await work.bookkeeping((tx) => schedule(tx, jobOf("looped", 1)));
  loop.start(slowly);
  await expect.poll(() => done, { timeout: 15_000 }).toEqual([1]);
  await work.bookkeeping((tx) => scheduleAll(tx, [jobOf("lasting", 2), jobOf("lasting", 3)]));
  loop.wake();
  // why: what several requests leave is taken together, a second later
  await expect
    .poll(async () => (await rowOf("lasting:2")).claimedBy, { timeout: 15_000, interval: 20 })
    .not.toBeNull();

  await loop.close();

  expect(done).toEqual([1, 2]);
  expect(await rowOf("lasting:2")).toMatchObject({ finishedAt: expect.any(String) });
  expect(await rowOf("lasting:3")).toMatchObject({ attempts: 0, claimedBy: null });
});

test("a commit that leaves something due wakes the jobs of its process, one that does not lets them be", async () => {
  let woken = 0;
  const own = createWork(
    { db, heads: db.heads, wakeJobs: () => (woken += 1) },
    { kind: "system" },
    testDay,
  );

  await own.bookkeeping((tx) =>
    schedule(tx, jobOf("waking", 1, new Date(testDay.getTime() + hour))),
  );
  expect(woken).toBe(0);
  await own.bookkeeping((tx) => schedule(tx, jobOf("waking", 2)));
  expect(woken).toBe(1);
});
