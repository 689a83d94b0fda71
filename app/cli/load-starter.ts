import type { Answer, Call, Command } from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";

export const loadStarterData: Command = {
  name: "load-starter",
  summary: "create the database where there is none, and load the starter data",
  usage: `Creates and migrates the database that DATABASE_URL names and loads the starter data: the units
of the province in all their states. A database that holds units already stays as it is.

  --json  print {database, loaded, units, successions}; both numbers are 0 when nothing was loaded`,
  parameters: [],
  options: {},
  run: (call) => withPortal(call, (portal) => run(call, portal), { mustExist: false }),
};

async function run(call: Call, portal: Portal): Promise<Answer> {
  const database = portal.db.name;
  const work = portal.work(call.actor);
  call.progress(`loading the starter data into ${database}`);
  const result = await loadStarter(work);
  const { units, successions } = result.ok ? result.value : { units: 0, successions: 0 };
  await recordCall(work, {
    command: "load_starter",
    detail: { loaded: result.ok ? "now" : "already" },
  });
  return {
    code: 0,
    json: { database, loaded: result.ok, units, successions },
    text: result.ok
      ? `${database}: loaded ${units} units and ${successions} successions`
      : `${database} holds units already; nothing was changed`,
  };
}
