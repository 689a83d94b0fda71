import type { CoursePolicy, CourseStatus } from "#app/domain/courses/course.ts";
import type { Half, Slot } from "#app/domain/courses/session.ts";
import { overlaps } from "#app/domain/courses/session.ts";
import { weekdayOf } from "#app/domain/courses/timetable.ts";
import { addDays } from "#app/kernel/calendar.ts";
import {
  type EnrolmentAct,
  type EnrolmentSource,
  type EnrolmentStatus,
  holdsSeat,
  isActive,
} from "./enrolment.ts";
import { isFreeToLeave, type SeatCourse } from "./seats.ts";

/** Where a person stands in a course, as they may read it: nothing that was written for others. */
export type OwnEnrolment = {
  id: number;
  courseId: number;
  programmeId: number;
  status: EnrolmentStatus;
  source: EnrolmentSource;
  /** on the waiting list, from 1; null = does not wait there */
  number: number | null;
  autoAccept: boolean;
  /** instant after which the offer is gone */
  offerExpiresAt: string | null;
  returnedTo: "person" | "unit" | null;
  /** what the person has to complete; what the unit has to is the unit's to read */
  returnReason: string | null;
  leaveAsked: boolean;
  endReason: string | null;
  requestedAt: string;
  revision: number;
};

/** A course in which a person stands, for a list of their own. */
export type OwnCourse = OwnEnrolment & {
  code: string;
  name: string;
  startsOn: string;
  endsOn: string;
  place: string | null;
  link: string | null;
  courseStatus: CourseStatus;
  policy: CoursePolicy;
  withdrawalEndsOn: string | null;
};

/** What happened to a person's rows in a course, without names. */
export type OwnEvent = {
  id: number;
  act: EnrolmentAct;
  at: string;
  /** what was said to the person or by them; of `skipped` a word; null = nothing, or it is not theirs to read */
  reason: string | null;
};

/** A half-day of a course in which a person stands. */
export type OwnSession = Slot & {
  id: number;
  courseId: number;
  code: string;
  name: string;
  status: EnrolmentStatus;
  half: Half;
  place: string | null;
  room: string | null;
  link: string | null;
  topic: string | null;
  lecturerName: string | null;
};

/** What a person can do themselves about a row of theirs. */
export const ownActs = ["acceptance", "decline", "completion", "withdrawal", "leave"] as const;
export type OwnAct = (typeof ownActs)[number];

type Standing = Pick<OwnEnrolment, "status" | "returnedTo" | "leaveAsked" | "offerExpiresAt">;

/** The acts that a row allows now, the first the one that is waited for; the commands decide by the same. */
export function actsOf(
  { status, returnedTo, leaveAsked, offerExpiresAt }: Standing,
  course: Pick<SeatCourse, "status" | "withdrawalEndsOn">,
  { at, today }: { at: string; today: string },
): OwnAct[] {
  if (!isActive(status)) return [];
  if (status === "offered") return (offerExpiresAt ?? "") > at ? ["acceptance", "decline"] : [];
  if (status === "attending" || (status === "confirmed" && !isFreeToLeave(course, today)))
    return leaveAsked ? [] : ["leave"];
  return returnedTo === "person" ? ["completion", "withdrawal"] : ["withdrawal"];
}

/** The parts of a person's own list, in its order. */
export const ownParts = ["offers", "seats", "requests", "waiting", "past"] as const;
export type OwnPart = (typeof ownParts)[number];

export function partOfOwn({ status }: Pick<OwnEnrolment, "status">): OwnPart {
  if (status === "offered") return "offers";
  if (holdsSeat(status)) return "seats";
  if (status === "waitlisted") return "waiting";
  return isActive(status) ? "requests" : "past";
}

/**
 * A page of a person's own list: everything that goes on stands on each, of what is over the rows of that page, or of the
 * last one; with how many are over.
 */
export function pageOfOwn<Course extends Pick<OwnEnrolment, "status">>(
  courses: readonly Course[],
  { page, pageSize }: { page: number; pageSize: number },
): { courses: Course[]; past: number; page: number } {
  const isPast = (course: Course): boolean => partOfOwn(course) === "past";
  const past = courses.filter(isPast);
  const at = Math.min(page, Math.max(1, Math.ceil(past.length / pageSize)));
  const shown = past.slice((at - 1) * pageSize, at * pageSize);
  const goingOn = courses.filter((course) => !isPast(course));
  return { courses: [...goingOn, ...shown], past: past.length, page: at };
}

/** A half-day with the codes of other courses that overlap with it (E48: adjacent ones do not). */
export type TimetableRow = OwnSession & { clashes: string[] };

/** The half-days of a week; days are yyyy-mm-dd. */
export type TimetableWeek = { monday: string; sunday: string; rows: TimetableRow[] };

/** Half-days by week, each with what it clashes with; in the order given. */
export function timetableOf(sessions: readonly OwnSession[]): TimetableWeek[] {
  const byDay = Map.groupBy(sessions, ({ day }) => day);
  const rows = sessions.map((session) => {
    const others = (byDay.get(session.day) ?? []).filter(
      (other) => other.courseId !== session.courseId && overlaps(session, other),
    );
    return { ...session, clashes: [...new Set(others.map(({ code }) => code))] };
  });
  return [...Map.groupBy(rows, ({ day }) => mondayOf(day))].map(([monday, those]) => ({
    monday,
    sunday: addDays(monday, 6),
    rows: those,
  }));
}

const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));
