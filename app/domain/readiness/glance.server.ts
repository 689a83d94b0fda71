import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Asker } from "./asker.ts";
import { type BoardTitle, boardTitles, filterOf, type Reading } from "./board-queries.server.ts";
import {
  type BandCounts,
  type BoardRow,
  countBoard,
  type ReadinessFilter,
  termBands,
} from "./board.ts";
import { type ChangeKind, countChanges } from "./comparison.ts";
import { canReadReadiness } from "./policy.ts";
import type { ReadinessTable } from "./readiness-table.ts";
import { keptBook } from "./rule-book.server.ts";
import { unitsAsked } from "./scope.server.ts";
import { type PeopleShares, sharesOf } from "./structure.ts";
import { currentTable } from "./table.server.ts";
import { type CoveredGap, countCovered, sharedPeople } from "./term-counts.ts";
import { usualTerm } from "./usual-term.ts";

/** A term with how many of its records are in each band. */
export type TermGlance = BandCounts & { id: number; code: string };

export type Glance = {
  /** terms for which anybody is planned, the earliest first */
  terms: TermGlance[];
  /** the one that is looked at where none is asked for */
  term: TermGlance | null;
  /** its titles at units, for the alarm */
  places: BoardRow[];
  titles: ReadonlyMap<number, BoardTitle>;
};

type Looking = { table: ReadinessTable; filter: ReadinessFilter; glance: Glance };

/**
 * The terms at a glance, as the board counts them for the asker on a day (yyyy-mm-dd). Null for whoever may not read
 * readiness. Three statements where nothing has changed since the last question.
 */
export async function findGlance(
  reading: Reading,
  asker: Asker,
  day: string,
): Promise<Glance | null> {
  return (await look(reading, asker, day))?.glance ?? null;
}

async function look(reading: Reading, asker: Asker, day: string): Promise<Looking | null> {
  if (!canReadReadiness(asker)) return null;
  const table = await currentTable(reading);
  const book = await keptBook(reading.db);
  const [titles, everyTerm] = [await book.rules(boardTitles), await book.terms()];
  const units = await unitsAsked(reading.db.sql, asker, { day, unitId: null, reachDay: day });
  const every = { termId: null, gender: null, verifiedOnly: false, titleId: null, level: null };
  const all = filterOf(asker, { ...every, day, units, titles });
  const counts = termBands(table, all);
  const totals = new Map([...counts].map(([id, { total }]) => [id, total]));
  const terms = everyTerm.flatMap(({ id, code }) => {
    const counted = counts.get(id);
    return counted ? [{ id, code, ...counted }] : [];
  });
  const usual = usualTerm(everyTerm, totals, day);
  const term = terms.find(({ id }) => id === usual?.id) ?? null;
  const filter = { ...all, termId: term?.id ?? 0 };
  const places = term === null ? [] : countBoard(table, filter).places;
  return { table, filter, glance: { terms, term, places, titles } };
}

/** Days between the two that a week's changes are told of. */
const week = 7;

/** A glance with what became of the records of all terms in the last seven days, by the day in the field. */
export type GlanceOfWeek = Glance & { changes: Record<ChangeKind, number>; from: string };

/** The glance of a day and what changed since a week before. Null as in `findGlance`. Four statements. */
export async function findGlanceOfWeek(
  reading: Reading,
  asker: Asker,
  day: string,
): Promise<GlanceOfWeek | null> {
  const looking = await look(reading, asker, day);
  if (looking === null) return null;
  const { table, filter, glance } = looking;
  const from = addDays(day, -week);
  const unitsThen = await unitsAsked(reading.db.sql, asker, {
    day: from,
    unitId: null,
    reachDay: day,
  });
  const after = { ...filter, termId: null };
  const changes = countChanges(table, { ...after, day: from, units: unitsThen }, after);
  return { ...glance, changes, from };
}

/** A glance with the shares of the people of its term and how many gaps a seat covers. */
export type GlanceOfTerm = Glance & {
  shares: PeopleShares;
  ruleSetName: string | null;
  gaps: CoveredGap[];
};

/**
 * The glance of a day with the structure and the seats of its term, both of whom the board counts. Null as in
 * `findGlance`. Five statements.
 */
export async function findGlanceOfTerm(
  reading: Reading,
  asker: Asker,
  day: string,
): Promise<GlanceOfTerm | null> {
  const looking = await look(reading, asker, day);
  if (looking === null) return null;
  const { table, filter, glance } = looking;
  const ruleSet = ruleSetOn(await loadRuleSets(reading.db.sql), day);
  const people = sharedPeople(table, filter, glance.titles);
  return {
    ...glance,
    shares: sharesOf(people, { rules: ruleSet, day }),
    ruleSetName: ruleSet?.name ?? null,
    gaps: countCovered(table, filter),
  };
}
