import { weekdayOf } from "#app/domain/courses/timetable.ts";
import { addDays } from "#app/kernel/calendar.ts";

/** How many half-days a page of the roll-call sheet has beside the names, unless one week alone has more. */
export const columnsOfPage = 12;

/**
 * The half-days of a course as pages of its roll-call sheet: whole weeks (Monday to Sunday) one after the other, as many
 * as find room. Days are yyyy-mm-dd, in their order.
 */
export function rollPages<Session extends { day: string }>(
  sessions: readonly Session[],
): Session[][] {
  const weeks = [...Map.groupBy(sessions, ({ day }) => mondayOf(day)).values()];
  const pages: Session[][] = [];
  for (const week of weeks) {
    const last = pages.at(-1);
    if (last && last.length + week.length <= columnsOfPage) last.push(...week);
    else pages.push([...week]);
  }
  return pages;
}

const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));
