import { endOfDay } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";

/** What of a course decides about its seats; days are yyyy-mm-dd, clocks inclusive. */
export type SeatCourse = {
  status: string;
  policy: string;
  startsOn: string;
  capacity: number | null;
  seatsTaken: number;
  nominationEndsOn: string | null;
  approvalEndsOn: string | null;
  promotionStopsOn: string | null;
  withdrawalEndsOn: string | null;
  offerHours: number;
};

/** What stands against a seat of one person in one course. */
export type SeatObstacle = "not_eligible" | "clash" | "seat_of_programme";

/** What is known of a person who asks for a seat. */
export type SeatStanding = {
  /** already stands in this course */
  active: boolean;
  eligible: boolean;
  /** a seat elsewhere whose half-days overlap */
  clash: boolean;
  /** a seat to come in another course of the same programme (E17) */
  seatOfProgramme: boolean;
};

/** Seats that nobody has; `Infinity` where the course is unlimited. A capacity of 0 has none (E3). */
export const freeSeats = ({ capacity, seatsTaken }: Pick<SeatCourse, "capacity" | "seatsTaken">) =>
  capacity === null ? Infinity : capacity - seatsTaken;

/** Requests and nominations are taken: announced, and the last day has not ended (E40). */
export const takesRequests = (
  { status, nominationEndsOn }: Pick<SeatCourse, "status" | "nominationEndsOn">,
  today: string,
): boolean => status === "announced" && nominationEndsOn !== null && today <= nominationEndsOn;

/** The committee decides: until the last day of approval has ended. */
export const takesApprovals = (
  { status, approvalEndsOn }: Pick<SeatCourse, "status" | "approvalEndsOn">,
  today: string,
): boolean => status === "announced" && approvalEndsOn !== null && today <= approvalEndsOn;

/** Free seats go to the waiting list: until the promotion stop has ended, and before the course runs (E15). */
export const promotes = (
  { status, promotionStopsOn }: Pick<SeatCourse, "status" | "promotionStopsOn">,
  today: string,
): boolean =>
  (status === "announced" || status === "confirmed") &&
  promotionStopsOn !== null &&
  today <= promotionStopsOn;

/** Nobody waits any longer: the course has begun or the promotion stop has passed for good (E16). */
export const waitingIsOver = (
  { status, startsOn, promotionStopsOn }: SeatCourse,
  today: string,
): boolean =>
  ["running", "finished", "closed"].includes(status) ||
  (today >= startsOn && (promotionStopsOn === null || today > promotionStopsOn));

/** The instant at which an offer ends: after the course's hours, never past the promotion stop. */
export function offerEnds(
  { offerHours, promotionStopsOn }: Pick<SeatCourse, "offerHours" | "promotionStopsOn">,
  now: Date,
): Date {
  const byHours = new Date(now.getTime() + offerHours * 3_600_000);
  if (promotionStopsOn === null) return byHours;
  const stop = endOfDay(promotionStopsOn);
  return byHours < stop ? byHours : stop;
}

/** Why a person cannot have a seat now; null = nothing stands against it. */
export function obstacleOf(standing: SeatStanding): SeatObstacle | null {
  if (!standing.eligible) return "not_eligible";
  if (standing.seatOfProgramme) return "seat_of_programme";
  return standing.clash ? "clash" : null;
}

export type RequestRefusal =
  | "course_not_open"
  | "enrolment_over"
  | "nomination_only"
  | "already_enrolled"
  | "just_full"
  | SeatObstacle;

/**
 * What a person's own request becomes (product 4.2): by an open policy a seat while there are any, else a place on the
 * waiting list for whoever wants one; by approval a request that the unit answers.
 */
export function decideRequest(
  course: SeatCourse,
  standing: SeatStanding,
  { today, wait }: { today: string; wait: boolean },
): Result<"requested" | "confirmed" | "waitlisted", RequestRefusal> {
  const closed = whyClosed(course, today);
  if (closed !== null) return refuse(closed);
  if (course.policy === "nomination") return refuse("nomination_only");
  if (standing.active) return refuse("already_enrolled");
  const obstacle = obstacleOf(standing);
  if (obstacle !== null) return refuse(obstacle);
  if (course.policy === "approval") return accept("requested");
  if (freeSeats(course) > 0) return accept("confirmed");
  return wait ? accept("waitlisted") : refuse("just_full");
}

/** What being sent by the unit becomes: the committee's to decide, or by an open policy a seat at once. */
export function decideNomination(
  course: SeatCourse,
  standing: SeatStanding,
  today: string,
): Result<"unit_approved" | "confirmed" | "waitlisted", Exclude<RequestRefusal, "just_full">> {
  const closed = whyClosed(course, today);
  if (closed !== null) return refuse(closed);
  if (standing.active) return refuse("already_enrolled");
  const obstacle = obstacleOf(standing);
  if (obstacle !== null) return refuse(obstacle);
  if (course.policy !== "open") return accept("unit_approved");
  return accept(seatOrPlace(course));
}

/** A seat where one is free, else a place on the waiting list. */
export const seatOrPlace = (course: SeatCourse): "confirmed" | "waitlisted" =>
  freeSeats(course) > 0 ? "confirmed" : "waitlisted";

export function whyClosed(
  course: SeatCourse,
  today: string,
): "course_not_open" | "enrolment_over" | null {
  if (course.status !== "announced") return "course_not_open";
  return takesRequests(course, today) ? null : "enrolment_over";
}

export type CapacityRefusal = "capacity_missing" | "capacity_below_taken" | "capacity_out_of_range";

/** A capacity: a number from 0 to 5,000, or unlimited by a word of its own; never below the seats given (E3, E10). */
export function decideCapacity(
  wanted: { capacity: number | null; unlimited: boolean },
  seatsTaken: number,
): Result<number | null, CapacityRefusal> {
  if (wanted.unlimited) return accept(null);
  const { capacity } = wanted;
  if (capacity === null) return refuse("capacity_missing");
  if (!Number.isInteger(capacity) || capacity < 0 || capacity > 5000)
    return refuse("capacity_out_of_range");
  return capacity < seatsTaken ? refuse("capacity_below_taken") : accept(capacity);
}

/** May a seat be given back without asking: until the last day of free withdrawal has ended. */
export const isFreeToLeave = (
  { withdrawalEndsOn, status }: Pick<SeatCourse, "withdrawalEndsOn" | "status">,
  today: string,
): boolean =>
  (status === "announced" || status === "confirmed") &&
  withdrawalEndsOn !== null &&
  today <= withdrawalEndsOn;

/** One who waits; the order is priority, then since when, then the rank given by hand or by the letter, then id. */
export type Waiting = {
  id: number;
  priority: number;
  waitingSince: string;
  rank: number | null;
};

export function byWaitingOrder(a: Waiting, b: Waiting): number {
  if (a.priority !== b.priority) return b.priority - a.priority;
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince ? -1 : 1;
  return (a.rank ?? noRank) - (b.rank ?? noRank) || a.id - b.id;
}

/** Who has no rank stands after those who have one. */
export const noRank = 1_000_000;
