import type { RouterContextProvider } from "react-router";
import { findLeaderHome } from "#app/domain/reporting/leader-home.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { showGlance } from "#app/routes/home/glance.server.ts";

/** What a leader's home shows. It counts people and names none. */
export async function readLeaderHome(context: Readonly<RouterContextProvider>) {
  const work = context.get(workContext);
  const found = await findLeaderHome(work, viewerOf(context));
  if (found === null) throw notFound();
  const { glance, ...rest } = found;
  const { shares, ruleSetName } = glance;
  return {
    role: "leader" as const,
    glance: await showGlance(work, glance, { shown: 5 }),
    shares,
    ruleSetName,
    ...rest,
    today: work.today,
  };
}

export type LeaderHomeShown = Awaited<ReturnType<typeof readLeaderHome>>;
