import type { RouterContextProvider } from "react-router";
import { findLecturerHome } from "#app/domain/reporting/lecturer-home.server.ts";
import { timeOf } from "#app/kernel/calendar.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** What a lecturer's home shows. It counts people and names none. */
export async function readLecturerHome(context: Readonly<RouterContextProvider>) {
  const { db, now, today } = context.get(workContext);
  const home = await findLecturerHome(db, viewerOf(context), timeOf(now));
  if (home === null) throw notFound();
  return { role: "lecturer" as const, home, today };
}

export type LecturerHomeShown = Awaited<ReturnType<typeof readLecturerHome>>;
