import { addDays, dayNumber } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { type Half, halves, overlaps, type Slot } from "./session.ts";

/** 1 = Monday … 7 = Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

export type HalfWanted = { half: Half; startsAt: string; endsAt: string; periods: number };

export type TimetableWanted = {
  /** first day that may have a half-day, yyyy-mm-dd */
  from: string;
  /** last day; null = `count` ends it */
  until: string | null;
  /** number of half-days; null = `until` ends it */
  count: number | null;
  weekdays: readonly number[];
  halves: readonly HalfWanted[];
  /** days without teaching: holidays */
  leftOut: readonly string[];
};

export type TimetableRefusal =
  | "no_weekday"
  | "no_half"
  | "no_end"
  | "two_ends"
  | "until_before_from"
  | "ends_before_start"
  | "halves_overlap"
  | "too_many_sessions"
  | "no_session_found";

export type PlannedSession = Slot & { half: Half; periods: number };

/** More than any course of the province has; a slip of the pen must not make thousands. */
export const mostSessions = 400;
const mostDays = 1500;

/**
 * The half-days of a timetable, in order: the wanted halves of each wanted weekday from a day on, until a day or a
 * number is reached, holidays left out. Refuses a pattern that says nothing or contradicts itself.
 */
export function planTimetable(wanted: TimetableWanted): Result<PlannedSession[], TimetableRefusal> {
  const fault = findTimetableFault(wanted);
  if (fault !== null) return refuse(fault);
  const { from, until, count, leftOut } = wanted;
  const parts = wanted.halves.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const sessions: PlannedSession[] = [];
  for (let past = 0; past <= mostDays; past += 1) {
    const day = addDays(from, past);
    if (until !== null && day > until) break;
    if (!wanted.weekdays.includes(weekdayOf(day)) || leftOut.includes(day)) continue;
    for (const part of parts) {
      if (sessions.length === count) return accept(sessions);
      if (sessions.length === mostSessions) return refuse("too_many_sessions");
      sessions.push({ day, ...part });
    }
  }
  return sessions.length === 0 ? refuse("no_session_found") : accept(sessions);
}

function findTimetableFault(wanted: TimetableWanted): TimetableRefusal | null {
  const { from, until, count, halves: parts } = wanted;
  if (wanted.weekdays.length === 0) return "no_weekday";
  if (parts.length === 0) return "no_half";
  if (parts.some(({ startsAt, endsAt }) => endsAt <= startsAt)) return "ends_before_start";
  const onOneDay = parts.map((part) => ({ ...part, day: from }));
  if (
    onOneDay.some((part, index) => onOneDay.slice(index + 1).some((next) => overlaps(part, next)))
  )
    return "halves_overlap";
  if (until === null && count === null) return "no_end";
  if (until !== null && count !== null) return "two_ends";
  if (until !== null && until < from) return "until_before_from";
  return count !== null && count > mostSessions ? "too_many_sessions" : null;
}

/** The weekday of a day: 1 January 1970 was a Thursday. */
export function weekdayOf(day: string): Weekday {
  const index = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return weekdays[index] ?? 1;
}

/** The first and last day of a timetable; null where it has none. */
export function spanOf(sessions: readonly { day: string }[]): { from: string; to: string } | null {
  const days = sessions.map(({ day }) => day).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

type Week<Session> = {
  /** of its Monday */
  monday: string;
  days: { day: string; cells: { half: Half; sessions: Session[] }[] }[];
};

/** A timetable as weeks of seven days with the half-days of each: the strip of a course. */
export function weeksOf<Session extends { day: string; half: Half }>(
  sessions: readonly Session[],
): Week<Session>[] {
  const span = spanOf(sessions);
  if (span === null) return [];
  const ofDay = Map.groupBy(sessions, ({ day }) => day);
  const weeks: Week<Session>[] = [];
  const first = addDays(span.from, 1 - weekdayOf(span.from));
  for (let monday = first; monday <= span.to; monday = addDays(monday, 7)) {
    const days = weekdays.map((weekday) => {
      const day = addDays(monday, weekday - 1);
      const here = ofDay.get(day) ?? [];
      return {
        day,
        cells: halves.map((half) => ({ half, sessions: here.filter((one) => one.half === half) })),
      };
    });
    if (days.some(({ day }) => ofDay.has(day))) weeks.push({ monday, days });
  }
  return weeks;
}
