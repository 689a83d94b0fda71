import { addDays, dayNumber } from "#app/kernel/calendar.ts";
import { type Clocks, clocks, type CourseDays } from "./course.ts";

/**
 * How many days a course moves so that it begins on or after a day and every half-day keeps its weekday: whole weeks.
 */
export function weeksToMove(startsOn: string, notBefore: string): number {
  const weeks = Math.ceil((dayNumber(notBefore) - dayNumber(startsOn)) / 7);
  // why: -0 is another number to whoever compares
  return weeks === 0 ? 0 : weeks * 7;
}

/** The days and the half-days of a course moved by a number of days; distances and times stay. */
export function moveCourse<Session extends { day: string }>(
  course: CourseDays,
  sessions: readonly Session[],
  days: number,
): { days: CourseDays; sessions: Session[] } {
  const moved = (day: string): string => addDays(day, days);
  const movedClocks: Clocks = {
    nominationEndsOn: null,
    approvalEndsOn: null,
    promotionStopsOn: null,
    withdrawalEndsOn: null,
  };
  for (const clock of clocks) {
    const day = course[clock];
    movedClocks[clock] = day === null ? null : moved(day);
  }
  return {
    days: { startsOn: moved(course.startsOn), endsOn: moved(course.endsOn), ...movedClocks },
    sessions: sessions.map((session) => ({ ...session, day: moved(session.day) })),
  };
}

/** A deadline that has passed by a day says nothing of a course to come: it is left to be stated. */
export function withoutPastClocks(days: CourseDays, today: string): CourseDays {
  const kept = { ...days };
  for (const clock of clocks) {
    const day = days[clock];
    if (day !== null && day < today) kept[clock] = null;
  }
  return kept;
}
