import { type Gender, genders } from "#app/domain/people/cadre.ts";
import { readId } from "#app/domain/people/input.ts";
import { bands } from "#app/domain/readiness/readiness.ts";
import { readinessSorts } from "#app/domain/readiness/sorts.ts";
import {
  countedDimensions,
  countedLevels,
  isWholeGroup,
  type PeopleGroup,
} from "#app/domain/readiness/structure.ts";
import { verdicts } from "#app/domain/readiness/verdict.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import { levels } from "#app/domain/standards/title.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { readDay } from "#app/routes/units/as-of.ts";

/** An id that an address filters by; 0, which no row has, for what is none. */
const idIn = (text: string): number | null => (text === "" ? null : (readId(text) ?? 0));

export const askedVerdicts = ["all", "open", "held", ...verdicts] as const;

/** The parameters that say whom a number of the structure counts. */
export const groupNames = ["young", "minority", "age", ...countedDimensions] as const;

/** Whom of the people an address asks for; null = everybody. */
export function readGroup(text: (name: string) => string): PeopleGroup | null {
  const certain = (name: string) =>
    (["yes", "unknown"] as const).find((known) => known === text(name)) ?? null;
  const levelOf = (dimension: (typeof countedDimensions)[number]) =>
    [...countedLevels[dimension], "unknown"].find((known) => known === text(dimension)) ?? null;
  const group = {
    young: certain("young"),
    minority: certain("minority"),
    age: /^(unknown|\d{0,2}-\d{0,2})$/.exec(text("age"))?.[0] ?? null,
    degree: levelOf("degree"),
    political_theory: levelOf("political_theory"),
    state_management: levelOf("state_management"),
  };
  return isWholeGroup(group) ? null : group;
}

/**
 * What an address of the readiness pages asks for; `term` is "" where it names none, "all" for every term. `dayName` is
 * the parameter with the day that everything is judged on.
 */
export function readReadiness(url: string, today: string, dayName = "asOf") {
  const list = readListAddress(url, { sortable: readinessSorts, sort: "title" });
  const asOf = readDay(url, dayName, today);
  const gender: Gender | null = genders.find((known) => known === list.text("gender")) ?? null;
  const subject = subjects.find((known) => known === list.text("subject")) ?? null;
  const verdict = askedVerdicts.find((known) => known === list.text("verdict")) ?? "all";
  const term = list.text("term");
  return {
    list,
    asOf,
    typedUnit: list.text("in"),
    /** the unit's rows instead of the title's */
    byUnit: list.text("by") === "unit",
    everyTerm: term === "all",
    wanted: {
      day: asOf.day ?? today,
      termId: term === "all" ? null : idIn(term),
      titleId: idIn(list.text("title")),
      level: levels.find((known) => known === list.text("level")) ?? null,
      unitId: idIn(list.text("unit")),
      unitOnly: list.text("only") === "1",
      roundId: idIn(list.text("round")),
      reachDay: today,
      gender,
      verifiedOnly: list.text("verified") === "1",
      band: bands.find((known) => known === list.text("band")) ?? null,
      cell: subject === null ? null : { subject, verdict },
      group: readGroup(list.text),
      q: list.text("q"),
      ended: list.text("units") === "ended",
      sort: {
        by: readinessSorts.find((known) => known === list.sort.by) ?? "title",
        descending: list.sort.descending,
      },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}

type Address = { asOf: { day: string | null }; unitChoices: readonly unknown[] | null };

/** Whether an address names a day and a unit that there are, or no unit: else nothing is counted. */
export const isAsked = ({ asOf, unitChoices }: Address): boolean =>
  asOf.day !== null && unitChoices === null;

export type ReadinessWanted = ReturnType<typeof readReadiness>["wanted"];

/** The parameters that stay when one goes from the board to a list of what it counts. */
const kept = ["term", "asOf", "level", "title", "unit", "only", "round", "gender", "verified"];

/** The list of the records that a number of the board counts. */
export function listAddress(url: string, change: Record<string, string | null>): string {
  const next = new Map(keptOf(url));
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else next.set(name, encodeURIComponent(value));
  }
  const query = Array.from(next, ([name, value]) => `${name}=${value}`).join("&");
  return query ? `/readiness/records?${query}` : "/readiness/records";
}

let lastKept: { url: string; parameters: ReadonlyMap<string, string> } | null = null;

/** What of an address stays, encoded. */
function keptOf(url: string): ReadonlyMap<string, string> {
  // why: a board asks for the same address some hundred times while it is drawn, and reading one is dear
  if (lastKept?.url === url) return lastKept.parameters;
  const asked = new URL(url).searchParams;
  const parameters = new Map<string, string>();
  for (const name of kept) {
    const value = asked.get(name);
    if (value) parameters.set(name, encodeURIComponent(value));
  }
  lastKept = { url, parameters };
  return parameters;
}
