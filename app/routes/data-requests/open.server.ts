import type { RouterContextProvider } from "react-router";
import { findRequest } from "#app/domain/data-requests/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

/** The request of an address; out of scope, and one's own, 404. */
export async function openRequest(
  context: Readonly<RouterContextProvider>,
  id: string | undefined,
) {
  const request = await findRequest(context.get(workContext).db, viewerOf(context), idOf(id));
  if (request === null) throw notFound();
  return request;
}
