import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { nobodyReady } from "./alarm.ts";
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
import { type Counter, keptCounts, scopeOf } from "./kept-counts.server.ts";
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
  /** its leading titles at units with nobody ready, the highest first */
  alarm: AlarmPlace[];
  titles: ReadonlyMap<number, BoardTitle>;
};

/** A title at a unit for which so many are planned. */
export type AlarmPlace = Pick<BoardRow, "titleId" | "unitId" | "total">;

type Looking = { table: ReadinessTable; filter: ReadinessFilter; glance: Glance; counted: Counter };

/** The terms at a glance, as the board counts them for the asker. Three statements. */
async function look(reading: Reading, asker: Asker, day: string): Promise<Looking | null> {
  if (!canReadReadiness(asker)) return null;
  const table = await currentTable(reading);
  const book = await keptBook(reading.db);
  const [titles, everyTerm] = [await book.rules(boardTitles), await book.terms()];
  const units = await unitsAsked(reading.db.sql, asker, { day, unitId: null, reachDay: day });
  const counted = await keptCounts(book, table);
  const every = { termId: null, gender: null, verifiedOnly: false, titleId: null, level: null };
  const all = filterOf(asker, { ...every, day, units, titles });
  const counts = counted(["terms", scopeOf(all)], () => termBands(table, all));
  const totals = new Map([...counts].map(([id, { total }]) => [id, total]));
  const terms = everyTerm.flatMap(({ id, code }) => {
    const found = counts.get(id);
    return found ? [{ id, code, ...found }] : [];
  });
  const usual = usualTerm(everyTerm, totals, day);
  const term = terms.find(({ id }) => id === usual?.id) ?? null;
  const filter = { ...all, termId: term?.id ?? 0 };
  const alarm = counted(["alarm", scopeOf(filter)], () =>
    nobodyReady(countBoard(table, filter).places, titles).map(
      ({ titleId, unitId, total }): AlarmPlace => ({ titleId, unitId, total }),
    ),
  );
  return { table, filter, counted, glance: { terms, term, alarm, titles } };
}

/** Days between the two that a week's changes are told of. */
const week = 7;

/** A glance with what became of the records of all terms in the last seven days, by the day in the field. */
export type GlanceOfWeek = Glance & { changes: Record<ChangeKind, number>; from: string };

/**
 * The terms at a glance as the board counts them for the asker on a day (yyyy-mm-dd), and what changed since a week
 * before. Null for whoever may not read readiness. Four statements where nothing has changed since the last question.
 */
export async function findGlanceOfWeek(
  reading: Reading,
  asker: Asker,
  day: string,
): Promise<GlanceOfWeek | null> {
  const looking = await look(reading, asker, day);
  if (looking === null) return null;
  const { table, filter, glance, counted } = looking;
  const from = addDays(day, -week);
  const unitsThen = await unitsAsked(reading.db.sql, asker, {
    day: from,
    unitId: null,
    reachDay: day,
  });
  const after = { ...filter, termId: null };
  const before = { ...after, day: from, units: unitsThen };
  const changes = counted(["changes", scopeOf(before), scopeOf(after)], () =>
    countChanges(table, before, after),
  );
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
 * `findGlanceOfWeek`. Four statements where nothing has changed.
 */
export async function findGlanceOfTerm(
  reading: Reading,
  asker: Asker,
  day: string,
): Promise<GlanceOfTerm | null> {
  const looking = await look(reading, asker, day);
  if (looking === null) return null;
  const { table, filter, glance, counted } = looking;
  const ruleSet = ruleSetOn(await loadRuleSets(reading.db.sql), day);
  const scope = scopeOf(filter);
  return {
    ...glance,
    shares: counted(["shares", scope, ruleSet], () =>
      sharesOf(sharedPeople(table, filter, glance.titles), { rules: ruleSet, day }),
    ),
    ruleSetName: ruleSet?.name ?? null,
    gaps: counted(["gaps", scope], () => countCovered(table, filter)),
  };
}
