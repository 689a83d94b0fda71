import type { Shot } from "#tests/support/screenshots/pages.ts";
import type { Samples } from "#tests/support/screenshots/samples.ts";

const wrongDays = {
  "standards-titles": "/titles?inForce=31/02/2026",
  "readiness-board": "/readiness?asOf=31/02/2026",
  "readiness-structure": "/readiness/structure?since=31/02/2026",
  "readiness-comparison": "/readiness/comparison?from=31/02/2026",
};

/** Pages in states that the samples of the routes do not show. */
export function extraShots({
  endedUnit,
  duplicate,
  merged,
  imports,
  ...planning
}: Samples): Shot[] {
  const as = "planner" as const;
  const { endedRecord, formerRound, params, planned } = planning;
  const former = `/planning/${formerRound}`;
  const chosen = `/planning/${params["roundId"]}/records/new?cadre=${planned}`;
  return [
    { name: "planning-round.former", address: former, as, status: 200 },
    { name: "planning-attention.former", address: `${former}/attention`, as, status: 200 },
    {
      name: "readiness-record.ended",
      address: `/readiness/records/${endedRecord}`,
      as,
      status: 200,
    },
    {
      name: "readiness-record.no-day",
      address: `/readiness/records/${params["recordId"]}?asOf=31/02/2026`,
      as,
      status: 400,
    },
    { name: "planning-record.ended", address: `/planning/records/${endedRecord}`, as, status: 200 },
    { name: "planning-record-new.chosen", address: chosen, as, status: 200 },
    { name: "people-cadre.planned", address: `/cadres/${planned}`, as, status: 200 },
    ...Object.entries(imports).map(([status, id]) => {
      return { name: `imports-import.${status}`, address: `/imports/${id}`, as, status: 200 };
    }),
    ...Object.entries(wrongDays).map(([page, address]) => {
      return { name: `${page}.wrong-day`, address, as, status: 400 };
    }),
    { name: "people-cadre.merged", address: `/cadres/${merged.survivor}`, as, status: 200 },
    { name: "units-unit.ended", address: `/units/${endedUnit}`, as, status: 200 },
    { name: "people-cadre.duplicate", address: `/cadres/${duplicate}`, as, status: 200 },
    {
      name: "trainee-course.closed",
      address: `/catalogue/${params["closedCourse"]}`,
      as: "trainee",
      status: 200,
    },
    { name: "public-invitation.gone", address: "/invitations/gone", as: null, status: 200 },
  ];
}
