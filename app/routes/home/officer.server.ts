import type { RouterContextProvider } from "react-router";
import { tellsPlanning } from "#app/domain/enrolment/course-queries.server.ts";
import { findOfficerHome } from "#app/domain/reporting/officer-home.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";

/** What a unit officer's home shows; whom it names in courses that tell of planning stands in the read log. */
export async function readOfficerHome(context: Readonly<RouterContextProvider>, url: string) {
  const work = context.get(workContext);
  const home = await findOfficerHome(work, viewerOf(context));
  if (home === null) throw notFound();
  const people = [...home.requests, ...home.offers].filter(tellsPlanning);
  recordPlanningRead(context, { url, people, what: "seen" });
  return { role: "unit_officer" as const, home, today: work.today };
}

export type OfficerHomeShown = Awaited<ReturnType<typeof readOfficerHome>>;
