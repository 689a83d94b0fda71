import { dayNumber } from "#app/kernel/calendar.ts";
import type { Need } from "./closing.ts";
import type { CourseFact, SeatFact } from "./facts.ts";

/** The courses announced on a day, by programme. */
export type Announced = ReadonlyMap<number, readonly CourseFact[]>;

/** What a gap is on a day: covered by a seat, still to be closed, or too late to be. */
export type GapState = "covered" | "open" | "too_late";

/** Why a gap that can still be closed is not covered (product 4.5). */
export const gapReasons = [
  "no_seat",
  "no_course_announced",
  "length_unknown",
  "outside_portal",
] as const;
export type GapReason = (typeof gapReasons)[number];

/** A seat without the course that it is in: what says whether it covers a gap. */
export type SeatDays = Omit<SeatFact, "courseId">;

/** What is said of a gap; of one that is open, why. */
export type GapAnswer =
  | { state: "open"; reason: GapReason }
  | { state: Exclude<GapState, "open">; reason: null };

export type Gap<Seat extends SeatDays = SeatFact> = GapAnswer & {
  /** seats held on the day, and courses announced, of programmes that close it, also where too late; the earliest first */
  seats: Seat[];
  courses: CourseFact[];
};

/** The announced courses that the person can still enter: not those in which a seat is held already. */
export const coursesToEnter = ({ seats, courses }: Pick<Gap, "seats" | "courses">): CourseFact[] =>
  courses.filter(({ id }) => !seats.some(({ courseId }) => courseId === id));

/** What is said of a gap, without its seats and courses. */
export const answerOf = (gap: GapAnswer): GapAnswer =>
  gap.state === "open"
    ? { state: gap.state, reason: gap.reason }
    : { state: gap.state, reason: null };

/** True where a course counts as announced on a day: called, not cancelled, and one can still enter it. */
export const isAnnouncedOn = (
  { announcedOn, cancelledOn, startsOn }: CourseFact,
  day: string,
): boolean => announcedOn <= day && (cancelledOn === null || day < cancelledOn) && day <= startsOn;

/** Of courses those that count as announced on a day, by programme, the earliest recognition first. */
export function announcedOn(courses: readonly CourseFact[], day: string): Announced {
  const those = courses.filter((course) => isAnnouncedOn(course, day));
  return Map.groupBy(those.toSorted(byRecognition), ({ programmeId }) => programmeId);
}

/** True where a person holds a seat on a day. */
export const isHeldOn = (
  { heldFrom, heldUntil }: Pick<SeatDays, "heldFrom" | "heldUntil">,
  day: string,
): boolean => heldFrom <= day && (heldUntil === null || day < heldUntil);

/** True where recognition is still to come and comes by the target at the latest; null = no target is recorded. */
export const isInTime = (
  { recognisedOn }: Pick<SeatDays, "recognisedOn">,
  { day, target }: { day: string; target: string | null },
): boolean => day <= recognisedOn && (target === null || recognisedOn <= target);

const byRecognition = (a: Pick<SeatDays, "recognisedOn">, b: Pick<SeatDays, "recognisedOn">) =>
  a.recognisedOn < b.recognisedOn ? -1 : a.recognisedOn > b.recognisedOn ? 1 : 0;

type When = { day: string; target: string | null };
type Places<Seat> = { seats: readonly Seat[]; announced: Announced };

/**
 * What a gap is on a day (product 4.5): covered where a seat held then is in a course whose recognition comes in time;
 * too late where that is certain: no announced course's does, and the quickest begun on the day would not be there.
 */
export function gapOf<Seat extends SeatDays>(
  need: Need,
  { seats, announced }: Places<Seat>,
  when: When,
): Gap<Seat> {
  const own = seats
    .filter(({ programmeId }) => need.programmeIds.includes(programmeId))
    .filter((seat) => isHeldOn(seat, when.day))
    .toSorted(byRecognition);
  const courses = need.programmeIds
    .flatMap((programmeId) => announced.get(programmeId) ?? [])
    .toSorted(byRecognition);
  const found = { seats: own, courses };
  if (own.some((seat) => isInTime(seat, when))) return { ...found, state: "covered", reason: null };
  if (courses.some((course) => isInTime(course, when)))
    return { ...found, state: "open", reason: "no_seat" };
  const isLate = need.closesIn !== null && need.closesIn > daysLeft(when);
  return isLate
    ? { ...found, state: "too_late", reason: null }
    : { ...found, state: "open", reason: reasonOf(need) };
}

function reasonOf({ programmeIds, hasUnknownLength }: Need): GapReason {
  if (programmeIds.length === 0) return "outside_portal";
  return hasUnknownLength ? "length_unknown" : "no_course_announced";
}

/** Without a target every length is in time; what never closes is too late all the same. */
const daysLeft = ({ day, target }: When): number =>
  target === null ? Number.MAX_SAFE_INTEGER : dayNumber(target) - dayNumber(day);
