import type { Messages } from "#app/i18n/messages.ts";
import type { readiness as source } from "#app/i18n/vi/readiness.ts";

export const readiness: Messages<typeof source> = {
  title: "Readiness",
  asOf: "As of {date}",
  subject: {
    degree: "Degree",
    political_theory: "Political theory",
    state_management: "State management",
    foreign_language: "Foreign language",
    informatics: "Informatics",
    defence_security: "Defence and security",
    knowledge_update: "Knowledge update",
    reserve: "Reserve training",
    leadership: "Leadership",
    skills: "Skills",
    working_time: "Working time left",
    ratings: "Ratings",
  },
  verdict: {
    met: "Met",
    missing: "Not met",
    no_data: "Not enough data",
    waived: "Waived",
  },
  band: {
    ready: "Ready",
    on_track: "On track",
    at_risk: "At risk of delay",
    too_late: "Too late",
    no_data: "Not enough data",
  },
  gap: {
    covered: "Seat confirmed, in time",
    too_late: "Cannot be closed in time",
    no_seat: "No seat yet",
    no_course_announced: "No course in time is open for enrolment",
    length_unknown: "No course is open for enrolment; the usual length is not recorded",
    outside_portal: "To be closed outside the portal",
  },
  bandBefore: "Too late (for {month})",
  stage: {
    planning: "When planned",
    appointment: "When appointed or nominated",
  },
  use: {
    meets: "Meets the requirement",
    below: "Below the requirement",
    expired: "No longer valid",
    studying: "Studying, not counted as held",
    own_word: "The person’s own statement, not counted",
    not_recognised: "The wording of the source was not recognised",
  },
  condition: {
    level: "{level} or higher",
    advancedTheory: "Advanced level or bachelor of politics",
    certificate: "Certificate: {programmes}",
    certificateFor: "Certificate: {programmes}; valid for {n} months",
    everyYear: "{programmes}: once each calendar year",
    everyYearTimes: "{programmes}: {times} times each calendar year",
    everyMonths: "{programmes}: once every {n} months",
    everyMonthsTimes: "{programmes}: {times} times within {n} months",
    fixed: "{programmes}: once in each period of {n} months, one of which ends on {date}",
    fixedTimes:
      "{programmes}: {times} times in each period of {n} months, one of which ends on {date}",
    everyTerm: "{programmes}: once per term",
    everyTermTimes: "{programmes}: {times} times per term",
    workingTime: "At least {n} months of service left at the age month",
    ratings: "Rated “{rating}” or better in each of the last {years} years",
    or: "{first} or {second}",
  },
  sum: {
    left_one: "{n} month: retires {retires}, counted at {anchor}; {months} months are required",
    left_other: "{n} months: retires {retires}, counted at {anchor}; {months} months are required",
    leftBetween:
      "{least} to {most} months: only the year of birth is known, retires between {earliest} and {latest}, counted at {anchor}; {months} months are required",
    retiredBy:
      "Reaches retirement age {retires}, {n} months before {anchor}; {months} months are required",
    noAnchor: "The age month of the term is not recorded.",
    noStandard: "No standard of this title is recorded as of {date}.",
  },
};
