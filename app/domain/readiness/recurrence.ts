import type { Recurrence } from "#app/domain/standards/requirement.ts";
import { addMonthsToDay, earliestDay, endOfTime, monthsBetween } from "#app/kernel/calendar.ts";

/** A completion of a course that counts for a duty; `on` may be known only to the month or year. */
export type Completion = { id: number; on: string };

/**
 * The last day on which a completion counts by a fixed calendar: the first of base + k periods that lies at least
 * `minimumMonths` after it. k follows from the day of the completion, never from the day asked.
 */
export function endOfFixedPeriod(
  completed: string,
  {
    base,
    months,
    minimumMonths,
  }: Pick<Extract<Recurrence, { by: "fixed" }>, "base" | "months" | "minimumMonths">,
): string {
  const least = addMonthsToDay(completed, minimumMonths);
  const near = Math.floor(monthsBetween(base.slice(0, 7), least.slice(0, 7)) / months);
  const ends = [near - 1, near, near + 1].map((k) => addMonthsToDay(base, k * months));
  return ends.find((end) => end >= least) ?? addMonthsToDay(base, (near + 2) * months);
}

/** A period in which a duty is done, by which completions, and from when on it can be done again (of a term never). */
export type DutyDone = { from: string; until: string; dueFrom: string; by: number[] };

type Counted = { id: number; day: string };

/**
 * The periods in which a duty was done, in the order of events, whenever they were recorded (a completion that is
 * entered late counts from its own day). A duty of several courses is done once all of them fall into one period.
 */
export function dutyPeriods(
  completions: readonly Completion[],
  every: Recurrence,
  times: number,
  term: { firstYear: number; lastYear: number },
): DutyDone[] {
  const counted = completions
    .map(({ id, on }) => ({ id, day: earliestDay(on) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
  if (every.by === "period") return renewals(counted, every, times);
  const ends = Map.groupBy(counted, ({ day }) => endOf(day, every, term));
  return [...ends].flatMap(([until, those]) => {
    const from = those[times - 1]?.day;
    if (until === null || from === undefined) return [];
    return [{ from, until, dueFrom: dueFrom(until, every), by: those.map(({ id }) => id) }];
  });
}

function endOf(
  day: string,
  every: Exclude<Recurrence, { by: "period" }>,
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
): string | null {
  if (every.by === "calendar_year") return `${Number(day.slice(0, 4)) + 1}-12-31`;
  if (every.by === "fixed") return endOfFixedPeriod(day, every);
  const begins = `${firstYear - (lastYear - firstYear)}-01-01`;
  return day >= begins && day <= `${lastYear}-12-31` ? `${lastYear}-12-31` : null;
}

function dueFrom(until: string, every: Exclude<Recurrence, { by: "period" }>): string {
  if (every.by === "calendar_year") return `${until.slice(0, 4)}-01-01`;
  return every.by === "fixed" ? addMonthsToDay(until, -every.months) : endOfTime;
}

/** One course alone does not renew a duty of several, nor does one before the time of renewal has come. */
function renewals(
  counted: readonly Counted[],
  { months, windowMonths }: Extract<Recurrence, { by: "period" }>,
  times: number,
): DutyDone[] {
  const periods: DutyDone[] = [];
  let set: Counted[] = [];
  for (const completion of counted) {
    const { day } = completion;
    const last = periods.at(-1);
    if (last && day <= last.until && day < last.dueFrom) continue;
    set = [...set.filter((earlier) => addMonthsToDay(earlier.day, months) >= day), completion];
    if (set.length < times) continue;
    const until = addMonthsToDay(day, months);
    const opens = windowMonths === null ? day : addMonthsToDay(until, -windowMonths);
    periods.push({ from: day, until, dueFrom: opens, by: set.map(({ id }) => id) });
    set = [];
  }
  return periods;
}

/** The day on which a certificate of a partial date counts for the last time; `months` null = for good. */
export function certificateEnd(date: string, months: number | null): string | null {
  return months === null ? null : addMonthsToDay(earliestDay(date), months);
}
