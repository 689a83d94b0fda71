import { latestDay } from "#app/kernel/calendar.ts";

/**
 * The day before which gaps are to be closed, asked on a day: the last of the age month or, once that has passed, the
 * last of the day's year, because appointments go on through the term (product 4.5). Null without an age month.
 */
export function targetOn(ageMonth: string | null, day: string): string | null {
  if (ageMonth === null) return null;
  const end = latestDay(ageMonth);
  return day <= end ? end : `${day.slice(0, 4)}-12-31`;
}
