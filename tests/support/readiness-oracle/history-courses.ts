import fc from "fast-check";
import type { CourseFact, ProgrammeFact, SeatFact } from "#app/domain/readiness/facts.ts";
import { dayNumber, dayOfNumber } from "#app/kernel/calendar.ts";
import { anyDay, rarely } from "#tests/support/readiness-oracle/history-words.ts";

const daysLater = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

const length = fc.constantFrom(1, 5, 30, 90, 240, 500, 900);
/** Days from an announcement to the first day; some are announced, or left open, after it. */
const lead = fc.constantFrom(0, 1, 14, 60, 200, 400, 900, -3);

/** Courses of some programmes: announced some time before they begin, some of them cancelled. */
export const coursesOf = (programmes: readonly ProgrammeFact[]): fc.Arbitrary<CourseFact[]> =>
  fc
    .array(
      fc.record({
        of: fc.constantFrom(...programmes),
        startsOn: anyDay,
        length,
        lead,
        cancelled: rarely(fc.integer({ min: 0, max: 300 })),
      }),
      { maxLength: 7, size: "max" },
    )
    .map((rows) =>
      rows.map(({ of, startsOn, length: days, lead: before, cancelled }, index) => {
        const announcedOn = daysLater(startsOn, -before);
        return {
          id: index + 1,
          programmeId: of.id,
          announcedOn,
          startsOn,
          cancelledOn: cancelled === null ? null : daysLater(announcedOn, cancelled),
          recognisedOn: daysLater(startsOn, days + (of.lengths[0]?.certificateDays ?? 0)),
        };
      }),
    );

/** Seats taken some time after the announcement, some given up again or lost with the course. */
export function seatsIn(courses: readonly CourseFact[]): fc.Arbitrary<SeatFact[]> {
  if (courses.length === 0) return fc.constant([]);
  const seat = fc.record({
    course: fc.constantFrom(...courses),
    after: fc.integer({ min: 0, max: 60 }),
    held: rarely(fc.integer({ min: 0, max: 200 })),
  });
  return fc.array(seat, { maxLength: 4 }).map((those) =>
    those.map(({ course, after, held }) => {
      const heldFrom = daysLater(course.announcedOn, after);
      const left = held === null ? null : daysLater(heldFrom, held);
      const { cancelledOn } = course;
      const isLost = cancelledOn !== null && (left === null || cancelledOn < left);
      return {
        courseId: course.id,
        programmeId: course.programmeId,
        heldFrom,
        heldUntil: isLost ? cancelledOn : left,
        recognisedOn: course.recognisedOn,
      };
    }),
  );
}
