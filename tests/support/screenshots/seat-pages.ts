import type { Role } from "#app/kernel/actor.ts";
import type { Wanted } from "#tests/support/screenshots/pages.ts";
import type { Samples } from "#tests/support/screenshots/samples.ts";

const keeper: Role[] = ["course_admin"];
const officer: Role[] = ["unit_officer"];
const both: Role[] = [...officer, ...keeper];
const row = (name: string) => ({
  params: ({ params }: Samples) => ({ enrolmentId: params[name] ?? "" }),
});

/** Who looks at the pages on which people are sent on courses and decided on. */
export const seatPages: Record<string, Wanted> = {
  "sending/courses": { as: officer, states: { none: "q=khong+co+lop" } },
  "sending/course": { as: officer, posted: 409 },
  "sending/letter": { as: officer },
  "sending/requests": { as: officer, states: { all: "view=all", none: "q=khong+co+ai" } },
  "seats/to-decide": { as: keeper },
  "seats/approvals": { as: ["course_admin", "planner"], posted: 409 },
  "seats/roster": { as: both, states: { ended: "view=ended" } },
  "seats/waiting": { as: both },
  "seats/notices": { as: both },
  "seats/notice": { as: both, states: { none: "q=khong+co+ai" } },
  "seats/assignment": { as: keeper, states: { found: "q=nguyen" } },
  "enrolment/enrolment": { as: both },
  "enrolment/answer": { as: officer, ...row("requestedEnrolment"), posted: 400 },
  "enrolment/completion": { as: officer, ...row("returnedEnrolment"), posted: 400 },
  "enrolment/offer": { as: keeper, ...row("offeredEnrolment"), posted: 400 },
  "enrolment/withdrawal": { as: both, posted: 400 },
  "enrolment/leave": { as: officer },
  "enrolment/leave-answer": { as: keeper },
  "enrolment/rank": { as: keeper, ...row("waitingEnrolment"), posted: 400 },
};
