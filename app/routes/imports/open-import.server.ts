import type { RouterContextProvider } from "react-router";
import { findImport, type ImportShown } from "#app/domain/importing/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

/** The import of the address; out of scope 404. */
export async function openImport(
  context: Readonly<RouterContextProvider>,
  id: string | undefined,
): Promise<ImportShown> {
  const found = await findImport(context.get(workContext).db, viewerOf(context), idOf(id));
  if (found === null) throw notFound();
  return found;
}
