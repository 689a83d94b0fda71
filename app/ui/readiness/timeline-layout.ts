import { takenUses } from "#app/domain/readiness/steps.ts";
import type { EvidenceUse } from "#app/domain/readiness/verdict.ts";
import { dayNumber } from "#app/kernel/calendar.ts";

/** What a bar is of besides evidence: a gap, a course that was taken and what came of it, one still to enter. */
export const courseUses = ["gap", "course", ...takenUses] as const;

/** Evidence and what it is to its requirement, or one of those. */
export type TimelineUse = EvidenceUse | (typeof courseUses)[number];

/** A stretch of time in which something counts or is learnt; days are yyyy-mm-dd, `until` null = for good. */
export type TimelineBar = {
  key: string;
  label: string;
  from: string;
  until: string | null;
  use: TimelineUse;
};

export const markKinds = ["asOf", "ageMonth", "eventMonth", "target"] as const;
export type TimelineMark = { kind: (typeof markKinds)[number]; day: string; label: string };

/** Places along the axis in percent of its width. */
export type PlacedBar = TimelineBar & {
  x: number;
  width: number;
  opensLeft: boolean;
  opensRight: boolean;
};
export type PlacedMark = TimelineMark & { x: number };
export type Timeline = {
  bars: PlacedBar[];
  marks: PlacedMark[];
  years: { year: number; x: number }[];
};

/** Years that are shown before the day asked at most: what began earlier reaches in from the left. */
const yearsBefore = 10;
const yearsAfter = 1;
const mostLabels = 6;
const thinnest = 0.8;

/**
 * Lays bars and marks out on one axis of whole years, wide enough for every mark; its places are percentages, so that
 * the same picture fits a telephone and a sheet of paper.
 */
export function layOutTimeline(
  bars: readonly TimelineBar[],
  marks: readonly TimelineMark[],
): Timeline {
  const asked = marks.map(({ day }) => day);
  const [earliestMark = "", latestMark = ""] = [asked.toSorted().at(0), asked.toSorted().at(-1)];
  const askedDay = marks.find(({ kind }) => kind === "asOf")?.day ?? earliestMark;
  const firstYear = Math.max(
    Math.min(...[...asked, ...bars.map(({ from }) => from)].map(yearOf)),
    Math.min(yearOf(askedDay) - yearsBefore, yearOf(earliestMark)),
  );
  const lastYear = Math.min(
    Math.max(...[...asked, ...bars.flatMap(({ until }) => until ?? [])].map(yearOf)),
    yearOf(latestMark) + yearsAfter,
  );
  const [first, last] = [dayNumber(`${firstYear}-01-01`), dayNumber(`${lastYear + 1}-01-01`)];
  const xOf = (day: string): number => {
    const share = (dayNumber(day) - first) / (last - first);
    return round(Math.min(100, Math.max(0, share * 100)));
  };
  return {
    bars: bars.map((bar) => placeBar(bar, { xOf, first, last })),
    marks: marks.map((mark) => ({ ...mark, x: xOf(mark.day) })),
    years: yearLabels(firstYear, lastYear).map((year) => ({ year, x: xOf(`${year}-01-01`) })),
  };
}

type Axis = { xOf: (day: string) => number; first: number; last: number };

function placeBar(bar: TimelineBar, { xOf, first, last }: Axis): PlacedBar {
  const end = bar.until === null ? 100 : xOf(bar.until);
  const x = Math.min(xOf(bar.from), 100 - thinnest);
  return {
    ...bar,
    x,
    width: round(Math.max(thinnest, end - x)),
    opensLeft: dayNumber(bar.from) < first,
    opensRight: bar.until === null || dayNumber(bar.until) >= last,
  };
}

/** Few enough that they stand side by side on a telephone. */
function yearLabels(firstYear: number, lastYear: number): number[] {
  const count = lastYear - firstYear + 1;
  const step = Math.ceil(count / mostLabels);
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => firstYear + index * step);
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const round = (number: number): number => Math.round(number * 100) / 100;
