import type { z } from "zod";
import type { Sql, Tx } from "#app/platform/db.server.ts";
import { insideOf, leavesJobs, type Work } from "#app/platform/work.server.ts";

export type NewJob = {
  kind: string;
  /** says what is to be done once, "offers.expire:7:2026-06-03T16:59:59.999Z" */
  key: string;
  runAt: Date;
  payload: Record<string, unknown>;
};

/** Notes in the caller's transaction what is to be done at a time. The same key again does nothing. */
export async function schedule(tx: Tx, job: NewJob): Promise<void> {
  await scheduleAll(tx, [job]);
}

/** The same for several at once. */
export async function scheduleAll(tx: Tx, jobs: readonly NewJob[]): Promise<void> {
  const { sql, at } = insideOf(tx);
  const rows = jobs.map(({ kind, key, runAt, payload }) => ({
    kind,
    key,
    runAt: runAt.toISOString(),
    payload: JSON.stringify(payload),
    createdAt: at,
  }));
  for (let start = 0; start < rows.length; start += 500) {
    await sql
      .insertInto("Job")
      .values(rows.slice(start, start + 500))
      .onConflict((conflict) => conflict.column("key").doNothing())
      .execute();
  }
  if (rows.some(({ runAt }) => runAt <= at)) leavesJobs(tx);
}

/** Whether there is something to do at a moment. */
export type IsWaiting = (sql: Sql, moment: Pick<Work, "now" | "at" | "today">) => Promise<boolean>;

/** What is done for a kind of job. It may be begun twice where a process dies over it, so it looks before it acts. */
export type Reaction = {
  run: (work: Work, payload: unknown) => Promise<void>;
  /** true while there is something to do: such a kind is done whenever there is, and nobody schedules it */
  isWaiting?: IsWaiting;
};

/** One table: kind of job, what is done. */
export type Reactions = Readonly<Record<string, Reaction>>;

/** A reaction to jobs with this payload; any other payload fails the job. */
export function reaction<Schema extends z.ZodType>(
  schema: Schema,
  run: (work: Work, payload: z.infer<Schema>) => Promise<unknown>,
): Reaction {
  return { run: async (work, payload) => void (await run(work, schema.parse(payload))) };
}

/** A reaction that nobody schedules: it runs while `isWaiting` says so. */
export function standingReaction(
  isWaiting: IsWaiting,
  run: (work: Work) => Promise<unknown>,
): Reaction {
  return { isWaiting, run: async (work) => void (await run(work)) };
}
