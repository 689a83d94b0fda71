import type { RouterContextProvider } from "react-router";
import { findImport } from "#app/domain/importing/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

export type FromImport = { id: number; fileName: string; canRecheck: boolean };

/** The import in scope whose page somebody came from to add a word; null where the address names none. */
export async function fromImport(
  context: Readonly<RouterContextProvider>,
  id: number | null,
): Promise<FromImport | null> {
  if (id === null) return null;
  const found = await findImport(context.get(workContext).db, viewerOf(context), id);
  if (found === null) return null;
  const { fileName, state, filePath } = found;
  return { id, fileName, canRecheck: state === "checked" && filePath !== null };
}
