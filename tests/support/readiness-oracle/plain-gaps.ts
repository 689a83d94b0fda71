import type { CourseFact, RecordFacts } from "#app/domain/readiness/facts.ts";
import type { Requirement } from "#app/domain/standards/requirement.ts";
import { daysLater } from "#tests/support/readiness-oracle/plain-dates.ts";
import { step } from "#tests/support/readiness-oracle/plain-verdicts.ts";

/** What is said of a gap: is it covered, can it still be closed, and by which seats and courses. */
export type PlainGap = {
  state: "covered" | "open" | "too_late";
  reason: string | null;
  seats: number[];
  courses: number[];
};

type Closing = { closes: number | "never" | null; closers: number[] };
type When = { day: string; target: string | null };

/** The programmes of which a course gives what is asked. */
export function closersOf(
  { condition }: Requirement,
  { programmes }: Pick<RecordFacts, "programmes">,
): number[] {
  const found: number[] = [];
  for (const programme of programmes.values()) {
    for (const part of condition.kind === "any_of" ? condition.of : [condition]) {
      const gives =
        part.kind === "level"
          ? programme.dimension === part.dimension &&
            step(part.dimension, programme.level) >= step(part.dimension, part.level)
          : part.kind !== "working_time" &&
            part.kind !== "ratings" &&
            part.programmeIds.includes(programme.id);
      if (gives && !found.includes(programme.id)) found.push(programme.id);
    }
  }
  return found;
}

/** Product 4.5, one sentence after the other. */
export function plainGap(
  { closes, closers }: Closing,
  record: RecordFacts & { courses: readonly CourseFact[] },
  { day, target }: When,
): PlainGap {
  const comesInTime = (recognisedOn: string): boolean =>
    recognisedOn >= day && (target === null || recognisedOn <= target);
  const seats = record.seats.filter(
    (seat) =>
      closers.includes(seat.programmeId) &&
      seat.heldFrom <= day &&
      !(seat.heldUntil !== null && seat.heldUntil <= day),
  );
  const courses = record.courses.filter(
    (course) =>
      closers.includes(course.programmeId) &&
      course.announcedOn <= day &&
      !(course.cancelledOn !== null && course.cancelledOn <= day) &&
      course.startsOn >= day,
  );
  const found = {
    seats: seats.map(({ courseId }) => courseId),
    courses: courses.map(({ id }) => id),
  };
  const say = (state: PlainGap["state"], reason: string | null) => ({ state, reason, ...found });
  if (seats.some(({ recognisedOn }) => comesInTime(recognisedOn))) return say("covered", null);
  if (courses.some(({ recognisedOn }) => comesInTime(recognisedOn))) return say("open", "no_seat");
  if (closes === "never") return say("too_late", null);
  if (closes !== null && target !== null && daysLater(day, closes) > target)
    return say("too_late", null);
  if (closers.length === 0) return say("open", "outside_portal");
  const lengths = closers.map((id) => {
    let usual: number | null = null;
    for (const { validFrom, usualDays } of record.programmes.get(id)?.lengths ?? [])
      if (validFrom <= day) usual = usualDays;
    return usual;
  });
  return say("open", lengths.includes(null) ? "length_unknown" : "no_course_announced");
}
