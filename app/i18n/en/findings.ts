import type { Messages } from "#app/i18n/messages.ts";
import type { findings as source } from "#app/i18n/vi/findings.ts";

export const findings: Messages<typeof source> = {
  and: "{first}; {second}",
  limits: "{women}; {men}",
  not_met: {
    post: "Does not hold the title {titles}",
    postOf: "Holds none of the {count} titles that the course is for",
    planned: "Is not planned for the title {titles}",
    plannedOf: "Is planned for none of the {count} titles that the course is for",
    level: "Does not hold {level} or higher yet ({dimension})",
    below_level:
      "Holds {level} or higher already ({dimension}); the course is for those who do not",
    party: {
      member: "Is not a Party member on the first day",
      full_member: "Is not a full Party member on the first day",
    },
    ratings: "Was rated below {rating} in one of the last {years} years",
    age: "The age on the first day is outside the limits of the course ({limits})",
    prerequisite: "Has not completed {programmes}",
    unit: "The unit is not one that the course is for ({units})",
    hidden: "The sending unit has not confirmed the other condition",
  },
  no_data: {
    post: "The record names no post; the course needs a holder of the title {titles}",
    postOf: "The record names no post; the course needs a holder of one of {count} titles",
    planned: "The record says nothing of planning; the course needs a plan for the title {titles}",
    plannedOf:
      "The record says nothing of planning; the course needs a plan for one of {count} titles",
    level: "The record gives no level ({dimension}); the course needs {level} or higher",
    below_level:
      "The record gives no level ({dimension}); the course is for those without {level} or higher",
    party: {
      member: "The record lacks the day of joining the Party; the course needs Party members",
      full_member: "The record lacks days of Party membership; the course needs full Party members",
    },
    ratings: "The record lacks a rating in the last {years} years; {rating} or better is needed",
    age: "The birth date is not exact enough to tell the age on the first day ({limits})",
    prerequisite: "The record does not say whether this was completed: {programmes}",
    unit: "The record names no unit on the first day ({units})",
    hidden: "The sending unit has not confirmed the other condition",
  },
};
