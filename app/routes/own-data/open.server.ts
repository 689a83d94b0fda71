import type { RouterContextProvider } from "react-router";
import { findOwnRequest } from "#app/domain/data-requests/own-requests.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

/** One of one's own requests; anybody else's is not found. */
export async function openOwnRequest(
  context: Readonly<RouterContextProvider>,
  id: string | undefined,
) {
  const request = await findOwnRequest(context.get(workContext).db, viewerOf(context), idOf(id));
  if (request === null) throw notFound();
  return request;
}
