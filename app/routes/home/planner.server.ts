import type { RouterContextProvider } from "react-router";
import { findPlannerHome } from "#app/domain/reporting/planner-home.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { showGlance } from "#app/routes/home/glance.server.ts";

/** What a planner's home shows. It counts people and names none. */
export async function readPlannerHome(context: Readonly<RouterContextProvider>) {
  const work = context.get(workContext);
  const found = await findPlannerHome(work, viewerOf(context));
  if (found === null) throw notFound();
  const { glance, ...news } = found;
  return {
    role: "planner" as const,
    glance: await showGlance(work, glance, { shown: 10 }),
    changes: glance.changes,
    from: glance.from,
    news,
    today: work.today,
  };
}

export type PlannerHomeShown = Awaited<ReturnType<typeof readPlannerHome>>;
