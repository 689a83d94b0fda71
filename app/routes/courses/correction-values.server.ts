import type { RouterContextProvider } from "react-router";
import type { CoursePage } from "#app/domain/courses/course-queries.server.ts";
import { addDays, dayNumber } from "#app/kernel/calendar.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { type Clashes, clashesOf } from "#app/routes/courses/clashes.server.ts";

const day = (text: string | null): string => (text === null ? "" : formatDate(text));

/** The fields of a course as its form shows them. */
export const storedValues = (course: CoursePage) => ({
  code: course.code,
  name: course.ownName ?? "",
  place: course.place ?? "",
  link: course.link ?? "",
  startsOn: day(course.startsOn),
  endsOn: day(course.endsOn),
  policy: course.policy,
  nominationEndsOn: day(course.nominationEndsOn),
  approvalEndsOn: day(course.approvalEndsOn),
  promotionStopsOn: day(course.promotionStopsOn),
  withdrawalEndsOn: day(course.withdrawalEndsOn),
  offerHours: String(course.offerHours),
});

type Stated = { startsOn: string; place: string | null; moveSessions: boolean };

/** What the half-days clash with where they would move, or stand in another place; nothing where they stay as they are. */
export async function clashesOfMove(
  context: Readonly<RouterContextProvider>,
  course: CoursePage,
  { startsOn, place, moveSessions }: Stated,
): Promise<Clashes> {
  const days = moveSessions ? dayNumber(startsOn) - dayNumber(course.startsOn) : 0;
  if (days === 0 && place === course.place) return { courses: [], people: [] };
  const sessions = course.sessions.map((session) => ({
    ...session,
    day: addDays(session.day, days),
  }));
  return clashesOf(context, { ...course, place }, sessions);
}
