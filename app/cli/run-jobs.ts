import type { Answer, Call, Command } from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import {
  type JobRun,
  listOpenJobs,
  newJobClaim,
  runDueJobs,
} from "#app/platform/run-jobs.server.ts";
import { reactionsOf } from "#app/worker.ts";

export const runJobs: Command = {
  name: "run-jobs",
  summary: "do now what is due: deadlines that have passed, messages that wait",
  usage: `Does what is due once and ends, while the portal goes on serving or while it does not. The portal does
the same by itself every few seconds; several processes may do so at once, and each job is done by one
of them. Exit code 1 when a job that was begun failed.

  --json  print {ran: [{id, kind, key, outcome}], failed: […], remaining: […]}; outcome is done,
          again (it failed and will be tried again) or failed (given up)`,
  parameters: [],
  options: {},
  run: (call) => withPortal(call, (portal) => run(call, portal)),
};

async function run(call: Call, portal: Portal): Promise<Answer> {
  const ran = await runDueJobs(portal, reactionsOf(portal.settings), { claim: newJobClaim() });
  const work = portal.work(call.actor);
  const open = await listOpenJobs(portal.db, work.at);
  const failed = open.filter(({ failedAt }) => failedAt !== null);
  const remaining = open.filter(({ failedAt }) => failedAt === null);
  const counts = { ran: ran.length, failed: failed.length, remaining: remaining.length };
  await recordCall(work, { command: "run_jobs", detail: counts });
  return {
    code: ran.every(({ outcome }) => outcome === "done") ? 0 : 1,
    json: { ran, failed, remaining },
    text: [
      ...ran.map(lineOf),
      `${ran.length} run, ${remaining.length} remain, ${failed.length} given up`,
      ...open.map((job) => `  ${job.key}: ${job.lastError ?? `due since ${job.runAt}`}`),
    ].join("\n"),
  };
}

const lineOf = ({ key, outcome }: JobRun): string => `${key}: ${outcome}`;
