import { jobLoop } from "#app/platform/job-loop.server.ts";
import type { Reactions } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import {
  type JobRun,
  type JobSurroundings,
  newJobClaim,
  runDueJobs,
} from "#app/platform/run-jobs.server.ts";
import { type TestDb, testDay, testWork } from "#tests/support/database.ts";

function surroundings(db: TestDb, now: () => Date): JobSurroundings {
  const log = createLog(process.env["TEST_LOG_LEVEL"] ?? "silent");
  return { db, log, work: (actor) => testWork(db, actor, now()) };
}

/** Runs what is due as another process would: with a claim of its own. */
export function runJobs(
  db: TestDb,
  reactions: Reactions,
  now: () => Date = () => testDay,
): Promise<JobRun[]> {
  return runDueJobs(surroundings(db, now), reactions, { claim: newJobClaim() });
}

/** A loop over a test's database. */
export function testLoop(db: TestDb, pause: number) {
  return jobLoop(
    surroundings(db, () => new Date()),
    pause,
  );
}
