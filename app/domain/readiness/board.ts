import { subjects, type Subject } from "#app/domain/standards/requirement.ts";
import { countsFrom, countsWidth } from "./day-view.ts";
import type { ReadinessTable, RecordGroup } from "./readiness-table.ts";
import { type Band, bands } from "./readiness.ts";
import { notAsked, verdictCode, verifiedCode } from "./spans.ts";
import { type Verdict, verdicts } from "./verdict.ts";

/** What of the units counts: those not in it are out of scope or left out by a filter. */
export type UnitStates = ReadonlyMap<number, "there" | "ended">;

/** One verdict, or several together: open = missing or not enough data, held = met or waived. */
export type AskedVerdict = Verdict | "all" | "open" | "held";

/** Which records a question is about; null = whatever. */
export type ReadinessFilter = {
  /** yyyy-mm-dd: the as-of day */
  day: string;
  units: UnitStates;
  termId: number | null;
  /** the list whose records are asked for */
  roundId?: number | null;
  /** null = every title */
  titleIds: ReadonlySet<number> | null;
  gender: "male" | "female" | null;
  /** count only what documents show */
  verifiedOnly: boolean;
  band: Band | null;
  /** a cell of the board: this verdict on this subject, of those of whom it is asked */
  cell: { subject: Subject; verdict: AskedVerdict } | null;
  /** whose records are left out: nobody finds their own */
  withoutCadreId: number | null;
};

/** A record that a filter finds: its place in the table, its band, and whether its unit has ended on the day. */
export type Found = { slot: number; band: number; ended: boolean };

/** Goes through the approved records in force on the day that a filter finds. */
export function eachFound(
  table: ReadinessTable,
  filter: ReadinessFilter,
  visit: (found: Found) => void,
): void {
  const view = table.viewOn(filter.day);
  const asked = groupsAsked(table, filter);
  const { verifiedOnly, cell, withoutCadreId } = filter;
  const band = filter.band === null ? null : bands.indexOf(filter.band);
  const subject = cell === null ? 0 : subjects.indexOf(cell.subject);
  const isWanted = cell === null ? () => true : verdictTest(cell.verdict);
  const codeOf = verifiedOnly ? verifiedCode : verdictCode;
  for (let slot = 0; slot < table.size; slot += 1) {
    if (!view.isCounted(slot)) continue;
    const group = asked[table.group[slot] ?? 0] ?? 0;
    if (group === 0 || table.cadreId[slot] === withoutCadreId) continue;
    if (cell !== null) {
      const answer = view.answers[slot * subjects.length + subject] ?? notAsked;
      if (answer === notAsked || !isWanted(codeOf(answer))) continue;
    }
    const own = view.bandAt(slot, verifiedOnly);
    if (band !== null && own !== band) continue;
    visit({ slot, band: own, ended: group === 2 });
  }
}

function verdictTest(wanted: AskedVerdict): (code: number) => boolean {
  if (wanted === "all") return () => true;
  if (wanted === "open") return (code) => code === 1 || code === 2;
  if (wanted === "held") return (code) => code === 0 || code === 3;
  const place = verdicts.indexOf(wanted);
  return (code) => code === place;
}

/** 1 = at a unit that is there, 2 = at one that has ended, by the group of the table; 0 = left out by the filter. */
function groupsAsked(table: ReadinessTable, filter: ReadinessFilter): Uint8Array {
  const { termId, titleIds, gender, units, roundId = null } = filter;
  const asked = new Uint8Array(table.groups.length);
  for (let place = 0; place < table.groups.length; place += 1) {
    const group = table.groups[place];
    if (!group) continue;
    if (termId !== null && group.termId !== termId) continue;
    if (roundId !== null && group.roundId !== roundId) continue;
    if (gender !== null && group.isWoman !== (gender === "female")) continue;
    if (titleIds !== null && !titleIds.has(group.titleId)) continue;
    const state = units.get(group.unitId);
    if (state !== undefined) asked[place] = state === "there" ? 1 : 2;
  }
  return asked;
}

/** How many records have each verdict, by its place in `verdicts`. */
export type VerdictCounts = [met: number, missing: number, noData: number, waived: number];

/** A row of the board: records of one title, of one unit, or of both. */
export type BoardRow = {
  titleId: number;
  unitId: number;
  total: number;
  bands: Record<Band, number>;
  /** by subject; null where no record's standard asks for it */
  cells: (VerdictCounts | null)[];
};

export type Board = {
  /** one row for each title at each unit */
  places: BoardRow[];
  /** all of them together */
  whole: BoardRow;
  /** records at units that have ended on the day: shown, not counted */
  endedUnits: number;
};

/**
 * Counts the verdicts and bands of the records that a filter finds, for each title at each unit; records at ended
 * units are counted apart (product 4.7).
 */
export function countBoard(table: ReadinessTable, filter: ReadinessFilter): Board {
  const places = new Map<number, BoardRow>();
  let endedUnits = 0;
  eachCounts(table, filter, (counts, base, { titleId, unitId }, ended) => {
    if (ended) {
      endedUnits += counts[base] ?? 0;
      return;
    }
    // why: a number as key is found several times as fast as a text; no id comes near the factor
    const key = titleId * 4_194_304 + unitId;
    let row = places.get(key);
    if (!row) {
      row = emptyRow(titleId, unitId);
      places.set(key, row);
    }
    addCounts(row, counts, base, filter.verifiedOnly);
  });
  const rows = [...places.values()].filter(({ total }) => total > 0);
  return { places: rows, whole: foldRows(rows, () => 0)[0] ?? emptyRow(0, 0), endedUnits };
}

/** How many records at units that are there a filter finds of each term, by term id. */
export function termCounts(table: ReadinessTable, filter: ReadinessFilter): Map<number, number> {
  const found = new Map<number, number>();
  eachCounts(table, filter, (counts, base, { termId }, ended) => {
    if (!ended) found.set(termId, (found.get(termId) ?? 0) + (counts[base] ?? 0));
  });
  return found;
}

/** How many records of a term are in each band, and together. */
export type BandCounts = { total: number; bands: Record<Band, number> };

/** The bands of the records at units that are there which a filter finds, by term id. */
export function termBands(table: ReadinessTable, filter: ReadinessFilter): Map<number, BandCounts> {
  const found = new Map<number, BandCounts>();
  eachCounts(table, filter, (counts, base, { termId }, ended) => {
    if (ended) return;
    const term = found.get(termId) ?? { total: 0, bands: noBands() };
    found.set(termId, term);
    term.total += counts[base] ?? 0;
    const from = base + (filter.verifiedOnly ? countsFrom.verified : countsFrom.all);
    for (let band = 0; band < bands.length; band += 1)
      term.bands[bands[band] ?? "no_data"] += counts[from + band] ?? 0;
  });
  return new Map([...found].filter(([, { total }]) => total > 0));
}

type VisitCounts = (counts: Int32Array, base: number, of: RecordGroup, ended: boolean) => void;

/**
 * Goes through counts that together are those of a filter: of the groups of the table, as its view of the day keeps
 * them, less somebody's own records; or of one record after the other where a band or a cell is asked for.
 */
function eachCounts(table: ReadinessTable, filter: ReadinessFilter, visit: VisitCounts): void {
  const view = table.viewOn(filter.day);
  const one = new Int32Array(countsWidth);
  const visitSlot = (slot: number, ended: boolean, times: number): void => {
    one.fill(0);
    view.addTo(one, 0, slot, times);
    const group = table.groups[table.group[slot] ?? 0];
    if (group) visit(one, 0, group, ended);
  };
  if (filter.band !== null || filter.cell !== null) {
    eachFound(table, filter, ({ slot, ended }) => visitSlot(slot, ended, 1));
    return;
  }
  const asked = groupsAsked(table, filter);
  for (let place = 0; place < asked.length; place += 1) {
    if (asked[place] === 0) continue;
    const base = place * countsWidth;
    const group = table.groups[place];
    if (group && view.counts[base] !== 0) visit(view.counts, base, group, asked[place] === 2);
  }
  if (filter.withoutCadreId === null) return;
  for (let slot = 0; slot < table.size; slot += 1) {
    if (table.cadreId[slot] !== filter.withoutCadreId || !view.isCounted(slot)) continue;
    const state = asked[table.group[slot] ?? 0] ?? 0;
    if (state !== 0) visitSlot(slot, state === 2, -1);
  }
}

function addCounts(row: BoardRow, counts: Int32Array, base: number, verifiedOnly: boolean): void {
  const from = base + (verifiedOnly ? countsFrom.verified : countsFrom.all);
  row.total += counts[base] ?? 0;
  for (let band = 0; band < bands.length; band += 1)
    row.bands[bands[band] ?? "no_data"] += counts[from + band] ?? 0;
  for (let subject = 0; subject < subjects.length; subject += 1) {
    const at = from + bands.length + subject * 4;
    const met = counts[at] ?? 0;
    const missing = counts[at + 1] ?? 0;
    const noData = counts[at + 2] ?? 0;
    const waived = counts[at + 3] ?? 0;
    if (met === 0 && missing === 0 && noData === 0 && waived === 0) continue;
    const cell = (row.cells[subject] ??= [0, 0, 0, 0]);
    cell[0] += met;
    cell[1] += missing;
    cell[2] += noData;
    cell[3] += waived;
    // why: what was somebody's own is taken away again, and may have been all there was
    if (cell[0] + cell[1] + cell[2] + cell[3] === 0) row.cells[subject] = null;
  }
}

/** Rows added up by a key: by title, by unit, or all together; what a row no longer is about is 0. */
export function foldRows(
  rows: readonly BoardRow[],
  keyOf: (row: BoardRow) => number,
  keep: Partial<Record<"titleId" | "unitId", true>> = {},
): BoardRow[] {
  const folded = new Map<number, BoardRow>();
  for (const row of rows) {
    const key = keyOf(row);
    let sum = folded.get(key);
    if (!sum) {
      sum = emptyRow(keep.titleId ? row.titleId : 0, keep.unitId ? row.unitId : 0);
      folded.set(key, sum);
    }
    addRow(sum, row);
  }
  return [...folded.values()];
}

// why: some thousand rows for each board, so nothing is made anew for a row or a cell
function addRow(sum: BoardRow, row: BoardRow): void {
  sum.total += row.total;
  for (const band of bands) sum.bands[band] += row.bands[band];
  for (let subject = 0; subject < subjects.length; subject += 1) {
    const counts = row.cells[subject];
    if (!counts) continue;
    const own = (sum.cells[subject] ??= [0, 0, 0, 0]);
    own[0] += counts[0];
    own[1] += counts[1];
    own[2] += counts[2];
    own[3] += counts[3];
  }
}

function emptyRow(titleId: number, unitId: number): BoardRow {
  return {
    titleId,
    unitId,
    total: 0,
    bands: noBands(),
    cells: subjects.map(() => null),
  };
}

const noBands = (): Record<Band, number> => ({
  too_late: 0,
  no_data: 0,
  at_risk: 0,
  on_track: 0,
  ready: 0,
});
