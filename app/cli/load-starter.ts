import type { Answer, Call, Command } from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { loadStarter, type StarterLoaded } from "#app/starter/load-starter.server.ts";

export const loadStarterData: Command = {
  name: "load-starter",
  summary: "create the database where there is none, and load the starter data",
  usage: `Creates and migrates the database that DATABASE_URL names and loads the starter data: the units
of the province in all their states, its titles with their standards, terms, rule sets, retirement ages and programmes.
Units that are there stay as they are; of the rest, what is missing is added.

  --json  print {database, loaded, units, successions, titles, terms, ruleSets, programmes,
          standards};
          all numbers are 0 when nothing was loaded`,
  parameters: [],
  options: {},
  run: (call) => withPortal(call, (portal) => run(call, portal), { mustExist: false }),
};

async function run(call: Call, portal: Portal): Promise<Answer> {
  const database = portal.db.name;
  const work = portal.work(call.actor);
  call.progress(`loading the starter data into ${database}`);
  const result = await loadStarter(work);
  const added = countsOf(result.ok ? result.value : null);
  await recordCall(work, {
    command: "load_starter",
    detail: { loaded: result.ok ? "now" : "already" },
  });
  return {
    code: 0,
    json: { database, loaded: result.ok, ...added },
    text: result.ok
      ? `${database}: loaded ${added.units} units, ${added.successions} successions, ${added.titles} titles, ` +
        `${added.terms} terms, ${added.ruleSets} rule sets, ${added.programmes} programmes and ${added.standards} standards`
      : `${database} holds the starter data already; nothing was changed`,
  };
}

function countsOf(loaded: StarterLoaded | null) {
  const { units, successions, titles, terms, ruleSets, programmes, standards } = loaded ?? nothing;
  return { units, successions, titles, terms, ruleSets, programmes, standards };
}

const nothing = {
  units: 0,
  successions: 0,
  titles: 0,
  terms: 0,
  ruleSets: 0,
  programmes: 0,
  standards: 0,
};
