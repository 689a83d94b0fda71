import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import { type BoardRow, countBoard, eachFound, type ReadinessFilter } from "./board.ts";
import type { ReadinessTable } from "./readiness-table.ts";
import { bands } from "./readiness.ts";
import { notAsked, verdictCode, verifiedCode } from "./spans.ts";
import { type Verdict, verdicts } from "./verdict.ts";

/** What became of a record from one day to another; a record whose unit has ended is counted no longer. */
export const changeKinds = ["came", "left", "unit_ended", "band", "verdict"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Where a record stands on a day: in a band, or not counted, because its unit has ended or it is not there. */
export const standings = [...bands, "unit_ended", "absent"] as const;
export type Standing = (typeof standings)[number];

export type VerdictChange = { subject: Subject; was: Verdict | null; now: Verdict | null };

/** A record that is counted on at least one of two days. */
export type Pair = {
  recordId: number;
  cadreId: number;
  was: Standing;
  now: Standing;
  /** null where nothing changed */
  kind: ChangeKind | null;
  /** null = the requirement is not asked for on that day */
  verdicts: VerdictChange[];
};

export type Comparison = {
  before: { whole: BoardRow; endedUnits: number };
  after: { whole: BoardRow; endedUnits: number };
  pairs: Pair[];
};

/** What a filter finds on two days, side by side; both filters differ in nothing but the day and the units of it. */
export function compareDays(
  table: ReadinessTable,
  before: ReadinessFilter,
  after: ReadinessFilter,
): Comparison {
  const [was, now] = [standingsOn(table, before), standingsOn(table, after)];
  const [then, today] = [table.answersOn(before.day), table.answersOn(after.day)];
  const codeOf = before.verifiedOnly ? verifiedCode : verdictCode;
  const pairs: Pair[] = [];
  for (let slot = 0; slot < table.size; slot += 1) {
    const [first = absent, second = absent] = [was[slot], now[slot]];
    if (!isCounted(first) && !isCounted(second)) continue;
    const both = isCounted(first) && isCounted(second);
    const changed = both ? verdictChanges(then, today, slot * subjects.length, codeOf) : [];
    pairs.push({
      recordId: table.recordId[slot] ?? 0,
      cadreId: table.cadreId[slot] ?? 0,
      was: standingOf(first),
      now: standingOf(second),
      kind: kindOf(first, second, changed.length > 0),
      verdicts: changed,
    });
  }
  const [counted, countedNow] = [countBoard(table, before), countBoard(table, after)];
  return {
    before: { whole: counted.whole, endedUnits: counted.endedUnits },
    after: { whole: countedNow.whole, endedUnits: countedNow.endedUnits },
    pairs,
  };
}

const absent = 255;
const ended = 254;
const isCounted = (standing: number): boolean => standing < ended;
const standingOf = (standing: number): Standing =>
  bands[standing] ?? (standing === ended ? "unit_ended" : "absent");

/** The band of every record on a day by its place in the table; not counted where it is absent or its unit has ended. */
function standingsOn(table: ReadinessTable, filter: ReadinessFilter): Uint8Array {
  const found = new Uint8Array(table.size).fill(absent);
  eachFound(table, filter, ({ slot, band, ended: isEnded }) => {
    found[slot] = isEnded ? ended : band;
  });
  return found;
}

function kindOf(was: number, now: number, verdictsChanged: boolean): ChangeKind | null {
  if (!isCounted(was)) return "came";
  if (!isCounted(now)) return now === ended ? "unit_ended" : "left";
  if (was !== now) return "band";
  return verdictsChanged ? "verdict" : null;
}

function verdictChanges(
  then: Int32Array,
  today: Int32Array,
  base: number,
  codeOf: (answer: number) => number,
): VerdictChange[] {
  const changes: VerdictChange[] = [];
  for (const [index, subject] of subjects.entries()) {
    const [was, now] = [then, today].map((answers) => {
      const answer = answers[base + index] ?? notAsked;
      return answer === notAsked ? null : (verdicts[codeOf(answer)] ?? null);
    });
    if (was !== now) changes.push({ subject, was: was ?? null, now: now ?? null });
  }
  return changes;
}

export type ChangeFilter = {
  kind: ChangeKind | null;
  was: Standing | null;
  now: Standing | null;
  /** whose answer to this requirement changed */
  subject: Subject | null;
};

/** The records that a filter of changes leaves in; those that did not change only where a cell of the matrix is asked. */
export function changesAsked(pairs: readonly Pair[], filter: ChangeFilter): Pair[] {
  const { kind, was, now, subject } = filter;
  return pairs.filter(
    (pair) =>
      (pair.kind !== null || (was !== null && now !== null)) &&
      (kind === null || pair.kind === kind) &&
      (was === null || pair.was === was) &&
      (now === null || pair.now === now) &&
      (subject === null || pair.verdicts.some((change) => change.subject === subject)),
  );
}

/** How many records went from each standing (rows) to each (columns), in the order of `standings`. */
export function transitions(pairs: readonly Pair[]): number[][] {
  const matrix = standings.map(() => standings.map(() => 0));
  for (const { was, now } of pairs) {
    const row = matrix[standings.indexOf(was)];
    const column = standings.indexOf(now);
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return matrix;
}

/** How many records changed in each way between two days: what `compareDays` tells one by one, counted. */
export function countChanges(
  table: ReadinessTable,
  before: ReadinessFilter,
  after: ReadinessFilter,
): Record<ChangeKind, number> {
  const [was, now] = [standingsOn(table, before), standingsOn(table, after)];
  const [then, today] = [table.answersOn(before.day), table.answersOn(after.day)];
  const codeOf = before.verifiedOnly ? verifiedCode : verdictCode;
  const counts = { came: 0, left: 0, unit_ended: 0, band: 0, verdict: 0 };
  for (let slot = 0; slot < table.size; slot += 1) {
    const [first = absent, second = absent] = [was[slot], now[slot]];
    if (!isCounted(first) && !isCounted(second)) continue;
    const asked = isCounted(first) && first === second;
    const changed = asked && differs(then, today, slot * subjects.length, codeOf);
    const kind = kindOf(first, second, changed);
    if (kind !== null) counts[kind] += 1;
  }
  return counts;
}

function differs(
  then: Int32Array,
  today: Int32Array,
  base: number,
  codeOf: (answer: number) => number,
): boolean {
  for (let place = base; place < base + subjects.length; place += 1) {
    const [was, now] = [then[place] ?? notAsked, today[place] ?? notAsked];
    // why: the code of what is not asked for is that of a verdict
    if (was !== now && (was === notAsked || now === notAsked || codeOf(was) !== codeOf(now)))
      return true;
  }
  return false;
}

/** How many records changed in each way. */
export function countKinds(pairs: readonly Pair[]): Record<ChangeKind, number> {
  const counts = { came: 0, left: 0, unit_ended: 0, band: 0, verdict: 0 };
  for (const { kind } of pairs) if (kind !== null) counts[kind] += 1;
  return counts;
}

/** How many records have another answer to each requirement, in the order of `subjects`. */
export const countSubjects = (pairs: readonly Pair[]): number[] =>
  subjects.map(
    (subject) =>
      pairs.filter(({ verdicts: changed }) => changed.some((one) => one.subject === subject))
        .length,
  );
