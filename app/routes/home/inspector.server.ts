import type { RouterContextProvider } from "react-router";
import { findInspectorHome } from "#app/domain/reporting/inspector-home.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** What an inspector's home shows; whom its exemptions name stands in the read log. */
export async function readInspectorHome(context: Readonly<RouterContextProvider>, url: string) {
  const { db, today } = context.get(workContext);
  const home = await findInspectorHome(db, viewerOf(context));
  if (home === null) throw notFound();
  const ids = [...new Set(home.decisions.rows.map(({ cadreId }) => cadreId))];
  const query = new URL(url).pathname;
  if (ids.length > 0)
    recordRead(context, { action: "read.inspection", subjectType: "cadre", ids, query });
  return { role: "inspector" as const, home, today };
}

export type InspectorHomeShown = Awaited<ReturnType<typeof readInspectorHome>>;
