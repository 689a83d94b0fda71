import { type Call, requiredText, textOf, UsageError } from "#app/cli/command.ts";
import type { ImportTitle } from "#app/domain/importing/title-text.ts";
import type { UnitWords } from "#app/domain/importing/unit-words.ts";
import { importTitles, loadPlanningWords } from "#app/domain/importing/words.server.ts";
import { type NamedUnit, unitMatcher } from "#app/domain/organisation/matching.ts";
import { listPlanned } from "#app/domain/readiness/structure-queries.server.ts";
import {
  narrowerUnit,
  type Read,
  readTermWords,
  readTitleWords,
  readUnitWords,
} from "#app/domain/readiness/wanted-words.ts";
import type { CatalogueTerm } from "#app/domain/standards/reference.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { isDay } from "#app/kernel/calendar.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { entryOf } from "#app/platform/audit-log.server.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";

/** Whose records a call asks for; names are resolved on the as-of day. */
export type AskedRecords = {
  asOf: string;
  term: CatalogueTerm;
  title: ImportTitle | null;
  unit: NamedUnit | null;
};

/** Options of commands that ask about planning records. */
export const recordOptions = {
  term: { type: "string" },
  "as-of": { type: "string" },
  unit: { type: "string" },
  title: { type: "string" },
} as const;

/** What `recordOptions` mean, for --help. */
export const recordUsage = `  --term YEARS        the term, 2025-2030
  --as-of YYYY-MM-DD  the day asked (default: today); units and titles are resolved on it
  --unit UNIT         records at the unit and below it: type and name, statistics code or id
  --title TITLE       one title, by its Vietnamese name with or without the unit; without --unit at
                      every unit in force on that day`;

/** Reads the day before anything is opened. Refuses date_not_valid. */
export function readAsOf(call: Call): string | null {
  const asOf = textOf(call.values, "as-of");
  if (asOf !== null && !isDay(asOf))
    throw new UsageError("date_not_valid", "--as-of takes a day of the calendar, YYYY-MM-DD");
  return asOf;
}

/**
 * Reads what a call asks for. Exit 2 for what is not known (unknown_term, unknown_unit, unknown_title) or names
 * several (ambiguous_unit, ambiguous_title, units_differ), with the candidates.
 */
export async function readAsked(call: Call, sql: Sql, asOf: string): Promise<AskedRecords> {
  const words = await loadPlanningWords(sql, asOf);
  const match = unitMatcher(words.units);
  const term = valueOf(readTermWords(requiredText(call.values, "term"), words.terms), "--term");
  const typedUnit = textOf(call.values, "unit");
  const unit =
    typedUnit === null ? null : valueOf(readUnitWords(typedUnit, words.units, match), "--unit");
  const typedTitle = textOf(call.values, "title");
  if (typedTitle === null) return { asOf, term, title: null, unit };
  const provinces = words.units.filter(({ kind }) => kind === "province");
  const [province = null] = provinces.length === 1 ? provinces : [];
  const named: UnitWords = { match, ownProvince: province };
  const kind = unit?.kind ?? null;
  const plannable = readTitleWords(typedTitle, importTitles(words), named, kind);
  // why: who was planned for a title of then is still found by its name
  const former =
    plannable.ok || plannable.refusal.startsWith("ambiguous")
      ? plannable
      : readTitleWords(typedTitle, everyTitle(words.titles), named, kind);
  const { title, unit: ownUnit } = valueOf(former.ok ? former : plannable, "--title");
  return { asOf, term, title, unit: valueOf(narrowerUnit(unit, ownUnit), "--title with --unit") };
}

type Titles = Awaited<ReturnType<typeof loadPlanningWords>>["titles"];

const everyTitle = (titles: Titles): ImportTitle[] =>
  titles.map((title) => ({
    ...title,
    forms: [identityKey(title.name), ...title.names.map((name) => name.identityKey)],
  }));

function valueOf<Value, Word extends string>(read: Read<Value, Word>, option: string): Value {
  if (read.ok) return read.value;
  const isSeveral = !read.refusal.startsWith("unknown");
  const what = isSeveral ? "names several" : "names nothing";
  const known =
    read.candidates.length === 0
      ? ""
      : `${isSeveral ? ": " : "; did you mean: "}${read.candidates.join("; ")}`;
  throw new UsageError(read.refusal, `${option} ${what}${known}`, read.candidates);
}

/** The approved records that an answer is about, in force on the day asked. */
export async function listAsked(
  call: Call,
  portal: Portal,
  { asOf, term, title, unit }: AskedRecords,
) {
  const found = await listPlanned(portal.db, call.actor, {
    day: asOf,
    termId: term.id,
    titleIds: title === null ? null : [title.id],
    level: null,
    roundId: null,
    unitId: unit?.id ?? null,
    reachDay: asOf,
  });
  invariant(found, "the command line may read planning");
  return found;
}

/** Notes whose planning an answer tells, each person once: reading it is an event, also by the operator. */
export function noteSeen(
  call: Call,
  portal: Portal,
  { asOf, term, title, unit }: AskedRecords,
  seen: readonly { cadreId: number }[],
): void {
  const ids = [...new Set(seen.map(({ cadreId }) => cadreId))].toSorted((a, b) => a - b);
  const asked = { term: term.code, asOf, title: title?.name, unitId: unit?.id };
  const work = portal.work(call.actor);
  const detail = { count: ids.length, ids, query: `portal ${JSON.stringify(asked)}` };
  const event = { action: "read.planning", subjectType: "cadre", subjectId: null, detail } as const;
  portal.readLog.note(entryOf(call.actor, work.at, event));
}
