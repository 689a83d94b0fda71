import type { CourseInView, OpenCourse, Opening } from "#app/domain/enrolment/open-course.ts";
import { freeSeats } from "#app/domain/enrolment/seats.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { dayOfInstant, formatDate } from "#app/platform/i18n/formats.ts";
import { courseDays } from "#app/ui/courses/states.tsx";

/** How many seats are left, or that there are none and how many wait. */
export function seatsLeftText(
  t: Translate,
  { capacity, seatsTaken, waiting }: Pick<OpenCourse, "capacity" | "seatsTaken" | "waiting">,
): string {
  if (capacity === null) return t("study.course.unlimited");
  const free = freeSeats({ capacity, seatsTaken });
  // why: the plurals of the library take ten times as long, and a page says this for some hundred courses
  if (free > 0)
    return free === 1 ? t("study.course.seatsOne") : t("study.course.seats", { n: free });
  return waiting > 0 ? t("study.course.fullWaiting", { n: waiting }) : t("study.course.full");
}

type Shown = Pick<
  OpenCourse,
  | "code"
  | "startsOn"
  | "endsOn"
  | "place"
  | "link"
  | "nominationEndsOn"
  | "capacity"
  | "seatsTaken"
  | "waiting"
>;

/** Code, days, place, deadline and seats of a course on one line. */
export function courseLine(t: Translate, course: Shown): string {
  const { code, place, link, nominationEndsOn } = course;
  const where = [place, link === null ? null : t("study.course.online")].filter(
    (text) => text !== null,
  );
  return [
    code,
    courseDays(t, course),
    ...where,
    ...(nominationEndsOn === null
      ? []
      : [t("study.course.deadline", { date: formatDate(nominationEndsOn) })]),
    seatsLeftText(t, course),
  ].join(" · ");
}

export type Refusal = Extract<Opening, { act: null }>["refusal"];
type Against = Pick<CourseInView, "clash" | "seatElsewhere" | "nominationEndsOn" | "own">;

/** Why a person cannot ask for a seat, in a sentence. */
export function againstText(
  t: Translate,
  { clash, seatElsewhere, nominationEndsOn, own }: Against,
  refusal: Refusal,
): string {
  switch (refusal) {
    case "enrolment_over":
      return t("study.against.enrolment_over", { date: formatDate(nominationEndsOn ?? "") });
    case "clash":
      return t("study.against.clash", {
        code: clash?.code ?? "",
        half: t(`study.half.${clash?.half ?? "morning"}`),
        date: formatDate(clash?.day ?? ""),
      });
    case "seat_of_programme":
      return t("study.against.seat_of_programme", { code: seatElsewhere ?? "" });
    case "already_enrolled":
      return t("study.against.already_enrolled", {
        date: own === null ? "" : dayOfInstant(own.requestedAt),
      });
    case "not_open_to_oneself":
      return t(own?.source === "assigned" ? "study.course.assigned" : "study.course.sent");
    case "course_not_open":
    case "nomination_only":
    case "not_eligible":
      return t(`study.against.${refusal}`);
  }
}
