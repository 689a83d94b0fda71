import {
  listAsked,
  noteSeen,
  readAsked,
  readAsOf,
  recordOptions,
  recordUsage,
} from "#app/cli/asked-records.ts";
import type { Answer, Call, Command } from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import type { Share } from "#app/domain/planning/shares.ts";
import { type Shares, sharesOn } from "#app/domain/readiness/structure-queries.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";

export const structure: Command = {
  name: "structure",
  summary: "count who is planned: people, women and young people against the rules of the day",
  usage: `Counts the people of approved planning records in force on the day, each person once. Records whose
unit has ended by then are told apart and counted in nothing.

${recordUsage}
  --json              print {asOf, total, women: {count, percent, threshold, met}, young: {count,
                      percent, threshold, under, met, unknown}, endedUnits, ruleSet}; percents have
                      one decimal; a threshold is null where no rule is recorded, met is null where
                      nothing can be said`,
  parameters: [],
  options: recordOptions,
  run: (call) => {
    const asOf = readAsOf(call);
    return withPortal(call, (portal) => run(call, portal, asOf));
  },
};

async function run(call: Call, portal: Portal, given: string | null): Promise<Answer> {
  const work = portal.work(call.actor);
  const asked = await readAsked(call, portal.db.sql, given ?? work.today);
  const { asOf, title } = asked;
  const found = await listAsked(call, portal, asked);
  const levels = title === null ? found.there.map(({ level }) => level) : [title.level];
  const shares = await sharesOn(portal.db, found.there, {
    day: asOf,
    levels: [...new Set(levels)],
  });
  const { total, women, ruleSetName } = shares;
  noteSeen(call, portal, asked, [...found.there, ...found.ended]);
  const json = {
    asOf,
    total,
    women: shareJson(women),
    young: youngJson(shares),
    endedUnits: found.ended.length,
    ruleSet: ruleSetName,
  };
  return { code: 0, json, text: textOf(json) };
}

function shareJson({ count, percent, threshold, verdict }: Share) {
  const met = verdict === "met" ? true : verdict === "not_met" ? false : null;
  return { count, percent, threshold: threshold?.percent ?? null, met };
}

function youngJson({ young, under }: Pick<Shares, "young" | "under">) {
  const { count, percent, threshold, met } = shareJson(young);
  return { count, percent, threshold, under, met, unknown: young.unknown };
}

type Counted = {
  asOf: string;
  total: number;
  women: ReturnType<typeof shareJson>;
  young: ReturnType<typeof youngJson>;
  endedUnits: number;
  ruleSet: string | null;
};

function textOf({ asOf, total, women, young, endedUnits, ruleSet }: Counted): string {
  const line = (name: string, { count, percent, threshold, met }: Counted["women"]): string => {
    const against =
      threshold === null
        ? "no rule recorded"
        : `threshold ${threshold} %, ${met === null ? "not known" : met ? "met" : "missed"}`;
    return `  ${name}: ${count} of ${total}${percent === null ? "" : ` = ${percent} %`} (${against})`;
  };
  const age = young.under === null ? "young" : `under ${young.under}`;
  return [
    `${total} people as of ${asOf}, by ${ruleSet ?? "no rule set"}`,
    line("women", women),
    `${line(age, young)}${young.unknown > 0 ? `, ${young.unknown} not certain` : ""}`,
    ...(endedUnits > 0 ? [`  at ended units, not counted: ${endedUnits}`] : []),
  ].join("\n");
}
