import { type Role, roles } from "#app/kernel/actor.ts";
import type { Wanted } from "#tests/support/screenshots/pages.ts";
import type { Samples } from "#tests/support/screenshots/samples.ts";

const trainee: Role[] = ["trainee"];
const own = (name: string) => ({
  params: ({ params }: Samples) => ({ enrolmentId: params[name] ?? "" }),
});

/** Where everybody lands; what a trainee looks at to find a course, to ask for it and to leave it. */
export const studyPages: Record<string, Wanted> = {
  "home/home": { as: [...roles] },
  "inbox/inbox": { as: ["trainee", "unit_officer"] },
  "trainee/catalogue": { as: trainee, states: { none: "q=khong+co+lop" } },
  "trainee/course": { as: trainee },
  "trainee/enrolment": { as: trainee },
  "trainee/timetable": { as: trainee },
  "calendar/calendar": { as: ["trainee", "lecturer"], posted: 409 },
  "calendar/renewal": { as: trainee },
  "calendar/end": { as: trainee },
  "own-data/requests": { as: ["trainee", "leader"] },
  "own-data/request-new": { as: trainee, states: { field: "field=ethnicity" }, posted: 400 },
  "own-data/withdrawal": { as: trainee },
  "data-requests/requests": {
    as: ["unit_officer", "inspector"],
    states: { all: "show=all", none: "show=over&field=gender" },
  },
  "data-requests/request": { as: ["unit_officer", "inspector"] },
  "data-requests/answer": { as: ["unit_officer"], posted: 400 },
  "trainee/registered-needs": { as: trainee, posted: 400 },
  "trainee/need-withdrawal": { as: trainee },
  "trainee/courses": { as: trainee },
  "trainee/acceptance": { as: trainee, ...own("ownOffer") },
  "trainee/decline": { as: trainee, ...own("ownOffer") },
  "trainee/completion": { as: trainee, ...own("ownReturned"), posted: 400 },
  "trainee/withdrawal": { as: trainee, ...own("ownSeat"), posted: 400 },
  "trainee/leave": { as: trainee, ...own("ownLateSeat"), posted: 400 },
};
