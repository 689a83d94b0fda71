import type { RouterContextProvider } from "react-router";
import {
  findPeopleToSend,
  type PeopleWanted,
} from "#app/domain/reporting/sending-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** The unit's people for the course of the address; 404 for one that was never announced. */
export async function openSending(context: Readonly<RouterContextProvider>, wanted: PeopleWanted) {
  const found = await findPeopleToSend(context.get(workContext), viewerOf(context), wanted);
  if (found === null) throw notFound();
  return found;
}
