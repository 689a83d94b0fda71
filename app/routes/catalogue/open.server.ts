import type { RouterContextProvider } from "react-router";
import { findProgramme } from "#app/domain/catalogue/queries.server.ts";
import { readId } from "#app/domain/people/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** The programme of an address; 404 where there is none. */
export async function openProgramme(context: Readonly<RouterContextProvider>, programmeId: string) {
  const { db } = context.get(workContext);
  const programme = await findProgramme(db, viewerOf(context), readId(programmeId) ?? 0);
  if (!programme) throw notFound();
  return programme;
}
