import {
  type AskedRecords,
  listAsked,
  noteSeen,
  readAsked,
  readAsOf,
  recordOptions,
  recordUsage,
} from "#app/cli/asked-records.ts";
import type { Answer, Call, Command } from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { loadProgrammes } from "#app/domain/catalogue/reference.server.ts";
import type { Fact } from "#app/domain/readiness/facts.ts";
import { bands } from "#app/domain/readiness/readiness.ts";
import type { RequirementVerdict } from "#app/domain/readiness/readiness.ts";
import { tellRecords, type ToldRecord } from "#app/domain/readiness/told-records.server.ts";
import type { TimeSum } from "#app/domain/readiness/verdict.ts";
import type { Portal } from "#app/platform/portal.server.ts";

export const readiness: Command = {
  name: "readiness",
  summary: "tell who of a term meets the title's standards, with the evidence",
  usage: `Judges every approved planning record in force on the day by the standard in force on it. Records
whose unit has ended by then come apart, with their verdicts, and are counted in no band.

${recordUsage}
  --json              print {asOf, term, records: [{cadre: {id, name, birth}, title, unit: {id, code,
                      name}, band, override: {band, number, date} | null, requirements: [{requirement,
                      verdict, evidence: [{kind, grade, number, date}], source, sum?}]}], bands:
                      {too_late, no_data, at_risk, on_track, ready}, endedUnits: [records]}; verdicts are met,
                      missing, no_data, waived`,
  parameters: [],
  options: recordOptions,
  run: (call) => {
    const asOf = readAsOf(call);
    return withPortal(call, (portal) => run(call, portal, asOf));
  },
};

async function run(call: Call, portal: Portal, given: string | null): Promise<Answer> {
  const { sql } = portal.db;
  const asked = await readAsked(call, sql, given ?? portal.work(call.actor).today);
  const { asOf, term } = asked;
  const found = await listAsked(call, portal, asked);
  const programmes = new Map((await loadProgrammes(sql)).map(({ id, code }) => [id, code]));
  const told = async (those: readonly { recordId: number }[]) => {
    const ids = those.map(({ recordId }) => recordId);
    const records: ReturnType<typeof recordJson>[] = [];
    for await (const some of tellRecords(sql, ids, { day: asOf, verifiedOnly: false }))
      records.push(...some.map((record) => recordJson(record, programmes)));
    return records;
  };
  const [records, endedUnits] = [await told(found.there), await told(found.ended)];
  noteSeen(call, portal, asked, [...found.there, ...found.ended]);
  const counts = Object.fromEntries(
    bands.map((band) => [band, records.filter((one) => one.band === band).length]),
  );
  return {
    code: 0,
    json: { asOf, term: term.code, records, bands: counts, endedUnits },
    text: textOf(asked, records, counts, endedUnits.length),
  };
}

/** The shape that --json promises. */
function recordJson(record: ToldRecord, programmes: ReadonlyMap<number, string>) {
  return {
    cadre: { id: record.cadreId, name: record.fullName, birth: record.birthDate },
    title: record.titleName,
    unit: { id: record.unitId, code: record.unitCode, name: record.unitName },
    band: record.readiness.band,
    override: overrideJson(record.override),
    requirements: record.readiness.requirements.map((verdict) =>
      requirementJson(verdict, programmes),
    ),
  };
}

const overrideJson = (override: ToldRecord["override"]) =>
  override && {
    band: override.band,
    number: override.decisionNumber,
    date: override.decisionDate,
  };

function requirementJson(
  { requirement, verdict, lines, sum }: RequirementVerdict,
  programmes: ReadonlyMap<number, string>,
) {
  const meeting = lines.filter(({ use }) => use === "meets");
  const shown = verdict === "met" ? meeting : lines;
  return {
    requirement: requirement.subject,
    verdict,
    evidence: shown.map(({ fact }) => ({
      kind: kindOf(fact, programmes),
      grade: fact.grade,
      number: fact.certificate,
      date: fact.issuedOn ?? fact.endedOn ?? fact.statedOn,
    })),
    source: requirement.source,
    ...(sum === null ? {} : { sum: sumText(sum) }),
  };
}

/** A programme by its code, a rating by its year, anything else by what it is a level of: "political_theory:advanced". */
function kindOf(fact: Fact, programmes: ReadonlyMap<number, string>): string {
  const programme = fact.programmeId === null ? undefined : programmes.get(fact.programmeId);
  if (programme !== undefined) return programme;
  const level = fact.level ?? fact.state;
  return fact.dimension === "rating"
    ? `rating:${fact.year ?? ""}:${level}`
    : `${fact.dimension}:${level}`;
}

/** "105 months: retires 06/2034, counted at 09/2025" */
function sumText({ least, most, retires, ageMonth }: TimeSum): string {
  const month = (text: string): string => `${text.slice(5)}/${text.slice(0, 4)}`;
  const between = (a: string | number, b: string | number): string =>
    a === b ? String(a) : `${a} to ${b}`;
  const when = between(month(retires.earliest), month(retires.latest));
  return `${between(least, most)} months: retires ${when}, counted at ${month(ageMonth)}`;
}

type Told = ReturnType<typeof recordJson>;

function textOf(
  { asOf, term }: AskedRecords,
  records: readonly Told[],
  bandCounts: Record<string, number>,
  ended: number,
): string {
  const counts = Object.entries(bandCounts).map(([band, count]) => `${band} ${count}`);
  return [
    `term ${term.code} as of ${asOf}: ${records.length} records (${counts.join(", ")})`,
    ...records.map(({ cadre, title, unit, band, requirements }) => {
      const open = requirements.filter(({ verdict }) => verdict !== "met");
      const lacks = open.map(({ requirement, verdict }) => `${requirement} ${verdict}`);
      return `  ${cadre.name} (${cadre.birth}), ${title}, ${unit.name}: ${[band, ...lacks].join("; ")}`;
    }),
    ...(ended > 0 ? [`  at ended units, not counted: ${ended}`] : []),
  ].join("\n");
}
