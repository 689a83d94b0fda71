import { type EligibilityLine, isEligible } from "#app/domain/catalogue/eligibility.ts";
import type { StudyForm } from "#app/domain/catalogue/version.ts";
import type { CoursePolicy, CourseStatus } from "#app/domain/courses/course.ts";
import type { Half } from "#app/domain/courses/session.ts";
import { foldMarks, textSortKey } from "#app/kernel/vietnamese.ts";
import { isActive } from "./enrolment.ts";
import type { OwnEnrolment } from "./own-enrolment.ts";
import { decideRequest, obstacleOf, type RequestRefusal, type SeatCourse } from "./seats.ts";

/** A course as whoever may take it reads of it; days are yyyy-mm-dd. */
export type OpenCourse = Omit<SeatCourse, "status" | "policy"> & {
  id: number;
  status: CourseStatus;
  code: string;
  name: string;
  programmeId: number;
  programmeName: string;
  versionId: number;
  policy: CoursePolicy;
  endsOn: string;
  place: string | null;
  link: string | null;
  form: StudyForm;
  /** how many wait for a seat */
  waiting: number;
  /** false = a person finds it only by a row of their own (product 4.8) */
  isOpen: boolean;
};

/** The half-day of another course, in which a seat is held, with which a course overlaps. */
export type OwnClash = { code: string; day: string; half: Half };

/** A course in view of one person. */
export type CourseInView = OpenCourse & {
  /** the person's latest row in it */
  own: OwnEnrolment | null;
  lines: EligibilityLine[];
  clash: OwnClash | null;
  /** code of another course of the programme in which a seat to come is held */
  seatElsewhere: string | null;
};

/** What a person can ask of a course now: a request, a seat at once, a place on the waiting list; or why nothing. */
export type Opening =
  | { act: "request" | "enrol" | "wait" }
  | { act: null; refusal: Exclude<RequestRefusal, "just_full"> | "not_open_to_oneself" };

const acts = { requested: "request", confirmed: "enrol", waitlisted: "wait" } as const;

/** The same decision as the command's, in view of a page. */
export function openingOf(course: CourseInView, today: string): Opening {
  if (!course.isOpen) return { act: null, refusal: "not_open_to_oneself" };
  const decided = decideRequest(course, standingOf(course), { today, wait: true });
  if (decided.ok) return { act: acts[decided.value] };
  // why: with a place on the list asked for, a full course refuses nobody
  const refusal = decided.refusal === "just_full" ? "course_not_open" : decided.refusal;
  return { act: null, refusal };
}

const standingOf = ({ own, lines, clash, seatElsewhere }: CourseInView) => ({
  active: own !== null && isActive(own.status),
  eligible: isEligible(lines),
  clash: clash !== null,
  seatOfProgramme: seatElsewhere !== null,
});

export const catalogueParts = ["need", "again", "may", "not"] as const;
export type CataloguePart = (typeof catalogueParts)[number];

/**
 * The part of the catalogue in which a course stands for a person: what closes one of their needs on time, what is met
 * and due again, what they may take, and what they may not take, with the reason. What only units send to is among the first for whoever is eligible.
 */
export function partOfCourse(
  course: CourseInView,
  { today, closes }: { today: string; closes: "need" | "again" | null },
): CataloguePart {
  const opening = openingOf(course, today);
  const isMine = course.own !== null && isActive(course.own.status);
  const onlySent =
    opening.act === null &&
    opening.refusal === "nomination_only" &&
    obstacleOf(standingOf(course)) === null;
  if (opening.act === null && !isMine && !(onlySent && closes !== null)) return "not";
  return closes ?? "may";
}

export const courseSorts = ["deadline", "startsOn", "name"] as const;
export type CourseSort = (typeof courseSorts)[number];

export const ways = ["place", "online"] as const;
export type Way = (typeof ways)[number];

export type CourseFilter = {
  /** words of the code, the course's or its programme's name, with or without marks; empty finds all */
  q: string;
  programmeId: number | null;
  /** yyyy-mm of the first day */
  month: string | null;
  /** held at a place, or by a link */
  way: Way | null;
  form: StudyForm | null;
};

type Listed = Pick<
  OpenCourse,
  | "id"
  | "code"
  | "name"
  | "programmeId"
  | "programmeName"
  | "startsOn"
  | "place"
  | "link"
  | "form"
  | "nominationEndsOn"
>;

/** The courses that the filters leave in, in an order; those that are equal in it by first day and id. */
export function chooseCourses<Course extends Listed>(
  courses: readonly Course[],
  filter: CourseFilter,
  { by, descending }: { by: CourseSort; descending: boolean },
): Course[] {
  const words = foldMarks(filter.q).split(" ").filter(Boolean);
  const direction = descending ? -1 : 1;
  const keyOf = (course: Course): string => {
    if (by === "name") return textSortKey(course.name);
    return by === "startsOn" ? course.startsOn : (course.nominationEndsOn ?? "9999");
  };
  return courses
    .filter((course) => passes(course, filter, words))
    .map((course) => ({ course, key: keyOf(course) }))
    .toSorted(
      (a, b) =>
        direction * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || byFirstDay(a.course, b.course),
    )
    .map(({ course }) => course);
}

const byFirstDay = (a: Listed, b: Listed): number =>
  a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : a.id - b.id;

function passes(
  course: Listed,
  { programmeId, month, way, form }: CourseFilter,
  words: readonly string[],
): boolean {
  if (programmeId !== null && course.programmeId !== programmeId) return false;
  if (month !== null && !course.startsOn.startsWith(`${month}-`)) return false;
  if (way !== null && (way === "place" ? course.place : course.link) === null) return false;
  if (form !== null && course.form !== form) return false;
  if (words.length === 0) return true;
  const text = foldMarks(`${course.code} ${course.name} ${course.programmeName}`);
  return words.every((word) => text.includes(word));
}
