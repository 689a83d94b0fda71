import type { RouterContextProvider } from "react-router";
import { findTraineeHome } from "#app/domain/reporting/trainee-home.server.ts";
import { timeOf } from "#app/kernel/calendar.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** What a trainee's home shows; `home` is null for an account without a record. */
export async function readTraineeHome(context: Readonly<RouterContextProvider>) {
  const { db, now, at, today } = context.get(workContext);
  const home = await findTraineeHome(db, viewerOf(context), timeOf(now));
  return { role: "trainee" as const, home, at, today };
}

export type TraineeHomeShown = Awaited<ReturnType<typeof readTraineeHome>>;
