import crypto from "node:crypto";
import os from "node:os";
import type { ExpressionBuilder } from "kysely";
import type { DB } from "#app/generated/kysely/tables.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import type { Db } from "#app/platform/db.server.ts";
import { isGivenUp, nextAttempt } from "#app/platform/job-retry.ts";
import { type Reactions, schedule } from "#app/platform/jobs.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";

/** What running jobs needs of a process. */
export type JobSurroundings = {
  db: Db;
  log: Pick<Log, "info" | "error">;
  work: (actor: Actor) => Work;
};

/** One try of a job: done, to be tried again, or given up. */
export type JobRun = {
  id: number;
  kind: string;
  key: string;
  outcome: "done" | "again" | "failed";
};

/** A claim that no other process makes. */
export function newJobClaim(): string {
  return `${os.hostname()}:${process.pid}:${crypto.randomUUID()}`;
}

/** How long a process may take over one job before another one takes it. */
const claimMinutes = 5;

type Claimed = { id: number; kind: string; key: string; payload: string; attempts: number };

type Running = {
  claim: string;
  reactions: Reactions;
  work: () => Work;
  log: JobSurroundings["log"];
  /** kinds that nobody schedules and that have had their turn */
  had: Set<string>;
};

/**
 * Does what is due at the portal's time, one after the other, until nothing is or `isStopped` says so; answers each
 * try. Several processes may do so at once: each job is claimed by one guarded update. Jobs of a kind that is not in
 * the table wait for a program that knows it.
 */
export async function runDueJobs(
  { work, log }: JobSurroundings,
  reactions: Reactions,
  { claim, isStopped = () => false }: { claim: string; isStopped?: () => boolean },
): Promise<JobRun[]> {
  const system = { kind: "system" } as const;
  const running = { claim, reactions, work: () => work(system), log, had: new Set<string>() };
  const runs: JobRun[] = [];
  while (!isStopped()) {
    const next = (await claimDue(running)) ?? (await claimStanding(running));
    if (next === null) break;
    // why: another process was quicker; what comes next is looked for anew
    if (next === "lost") continue;
    runs.push("outcome" in next ? next : await run(running, next));
  }
  return runs;
}

type JobBuilder = ExpressionBuilder<DB, "Job">;

/** Neither done nor given up. */
const isOpen = (eb: JobBuilder) =>
  eb.and([eb("finishedAt", "is", null), eb("failedAt", "is", null)]);

/** Open, due, and nobody does it: its claim has run out where it had one. */
const isDue = (at: string) => (eb: JobBuilder) =>
  eb.and([
    isOpen(eb),
    eb("runAt", "<=", at),
    eb.or([eb("claimedUntil", "is", null), eb("claimedUntil", "<=", at)]),
  ]);

function claimOf(claim: string, now: Date) {
  const claimedUntil = new Date(now.getTime() + claimMinutes * 60_000).toISOString();
  return { claimedBy: claim, claimedUntil };
}

const claimedColumns = ["id", "kind", "key", "payload", "attempts"] as const;

/** Claims the job that has been due for longest; null where nothing is due. */
async function claimDue(running: Running): Promise<Claimed | JobRun | "lost" | null> {
  const { claim, reactions } = running;
  const work = running.work();
  const due = await work.db.sql
    .selectFrom("Job")
    .where(isDue(work.at))
    .where("kind", "in", Object.keys(reactions))
    .select(["id", "kind", "attempts"])
    .orderBy("runAt")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (!due) return null;
  const isStanding = reactions[due.kind]?.isWaiting !== undefined;
  if (isGivenUp(due.attempts, isStanding)) return (await giveUpLost(work, due.id)) ?? "lost";
  const claimed = await work.bookkeeping((tx) =>
    sqlIn(tx, work)
      .updateTable("Job")
      .set(claimOf(claim, work.now))
      .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
      .where("id", "=", due.id)
      .where(isDue(work.at))
      .returning(claimedColumns)
      .executeTakeFirst(),
  );
  return claimed ?? "lost";
}

/** A job whose processes died over it each time is not begun for ever. */
async function giveUpLost(work: Work, id: number): Promise<JobRun | null> {
  const lost = await work.bookkeeping((tx) =>
    sqlIn(tx, work)
      .updateTable("Job")
      .set({ failedAt: work.at, claimedBy: null, claimedUntil: null })
      .set((eb) => ({
        lastError: eb.fn.coalesce("lastError", eb.val("the process that did it ended each time")),
      }))
      .where("id", "=", id)
      .where(isDue(work.at))
      .returning(["id", "kind", "key"])
      .executeTakeFirst(),
  );
  return lost ? { ...lost, outcome: "failed" } : null;
}

/** Claims a kind that nobody schedules and that has something to do; its one row is there from its first time on. */
async function claimStanding(running: Running): Promise<Claimed | "lost" | null> {
  const { reactions, had } = running;
  for (const [kind, { isWaiting }] of Object.entries(reactions)) {
    if (isWaiting === undefined || had.has(kind)) continue;
    const work = running.work();
    if (!(await isWaiting(work.db.sql, work))) continue;
    const row = await work.db.sql
      .selectFrom("Job")
      .where("key", "=", kind)
      .select("finishedAt")
      .executeTakeFirst();
    if (row === undefined) {
      await work.bookkeeping((tx) =>
        schedule(tx, { kind, key: kind, runAt: work.now, payload: {} }),
      );
      return "lost";
    }
    // why: somebody does it just now, or it has failed and waits for its next try
    if (row.finishedAt === null) continue;
    return (await openAgain(running, kind)) ?? "lost";
  }
  return null;
}

async function openAgain(running: Running, kind: string) {
  const work = running.work();
  return await work.bookkeeping((tx) =>
    sqlIn(tx, work)
      .updateTable("Job")
      .set({ ...claimOf(running.claim, work.now), finishedAt: null, runAt: work.at, attempts: 1 })
      .where("key", "=", kind)
      .where("finishedAt", "is not", null)
      .returning(claimedColumns)
      .executeTakeFirst(),
  );
}

async function run(running: Running, job: Claimed): Promise<JobRun> {
  const { reactions, log, had, claim } = running;
  const { id, kind, key } = job;
  const reaction = reactions[kind];
  invariant(reaction, "only kinds of the table are claimed");
  const isStanding = reaction.isWaiting !== undefined;
  if (isStanding) had.add(kind);
  const began = performance.now();
  try {
    // why: written by schedule
    await reaction.run(running.work(), JSON.parse(job.payload) as unknown);
  } catch (error) {
    // why: whatever a reaction meets, the other jobs go on and this one is tried again
    log.error({ err: error, job: id, kind, attempts: job.attempts }, "job failed");
    const givenUp = isGivenUp(job.attempts, isStanding);
    await release(
      running.work(),
      { id, claim },
      failureOf(running.work(), { job, error, givenUp }),
    );
    return { id, kind, key, outcome: givenUp ? "failed" : "again" };
  }
  const work = running.work();
  await release(work, { id, claim }, { finishedAt: work.at, lastError: null });
  log.info({ job: id, kind, ms: Math.round(performance.now() - began) }, "job done");
  return { id, kind, key, outcome: "done" };
}

type Failure = { job: Claimed; error: unknown; givenUp: boolean };

function failureOf({ at, now }: Work, { job, error, givenUp }: Failure) {
  const lastError = (
    error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  ).slice(0, 500);
  return givenUp
    ? { lastError, failedAt: at }
    : { lastError, runAt: nextAttempt(job.attempts, now).toISOString() };
}

type Released = {
  finishedAt?: string;
  failedAt?: string;
  runAt?: string;
  lastError: string | null;
};

/** Ends a claim, where it still is one: who was too slow has lost it to another process, which says how it ends. */
async function release(
  work: Work,
  { id, claim }: { id: number; claim: string },
  released: Released,
): Promise<void> {
  await work.bookkeeping((tx) =>
    sqlIn(tx, work)
      .updateTable("Job")
      .set({ ...released, claimedBy: null, claimedUntil: null })
      .where("id", "=", id)
      .where("claimedBy", "=", claim)
      .execute(),
  );
}

/**
 * The jobs that are due and not done, that failed and will be tried again, and that were given up, the oldest first:
 * for whoever looks after the portal.
 */
export async function listOpenJobs(db: Db, at: string) {
  return await db.sql
    .selectFrom("Job")
    .where((eb) =>
      eb.or([
        eb.and([isOpen(eb), eb.or([eb("runAt", "<=", at), eb("attempts", ">", 0)])]),
        eb("failedAt", "is not", null),
      ]),
    )
    .select(["id", "kind", "key", "runAt", "attempts", "claimedUntil", "failedAt", "lastError"])
    .orderBy("runAt")
    .orderBy("id")
    .execute();
}
