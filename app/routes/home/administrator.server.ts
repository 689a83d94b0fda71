import type { RouterContextProvider } from "react-router";
import { findSystemHome } from "#app/domain/reporting/system-home.server.ts";
import { readHealth } from "#app/platform/health.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** What a system administrator's home shows: nothing of planning. */
export async function readSystemHome(context: Readonly<RouterContextProvider>) {
  const { db, at, now, today } = context.get(workContext);
  const home = await findSystemHome(db, viewerOf(context), at);
  if (home === null) throw notFound();
  return { role: "system_admin" as const, home, health: await readHealth(db, now), today };
}

export type SystemHomeShown = Awaited<ReturnType<typeof readSystemHome>>;
