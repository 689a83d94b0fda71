import type { RouterContextProvider } from "react-router";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";

type Read = {
  url: string;
  people: { cadreId: number }[];
  what: "seen" | "exported";
};

/** Notes who was seen in a course that people enter because they are planned; of other courses nothing is told by it. */
export function recordRosterRead(
  context: Readonly<RouterContextProvider>,
  course: { tellsPlanning: boolean },
  read: Read,
): void {
  if (course.tellsPlanning) recordPlanningRead(context, read);
}
