import type { Answer, Call, Command } from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import { recompute } from "#app/domain/readiness/recompute.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";

export const recomputeReadiness: Command = {
  name: "recompute-readiness",
  summary: "derive the verdicts of all planning records anew and say how many differed",
  usage: `Derives the verdicts of every planning record from its evidence while the portal goes on serving.
They are derived with every change; this must find nothing. Exit code 1 where something differed:
it has been put right, and asks for an explanation.

  --json  print {records, differed}`,
  parameters: [],
  options: {},
  run: (call) => withPortal(call, (portal) => run(call, portal)),
};

async function run(call: Call, portal: Portal): Promise<Answer> {
  const work = portal.work(call.actor);
  const { records, differed } = await recompute(work);
  await recordCall(work, { command: "recompute_readiness", detail: { records, differed } });
  return {
    code: differed === 0 ? 0 : 1,
    json: { records, differed },
    text: `${records} records derived anew, ${differed} differed`,
  };
}
