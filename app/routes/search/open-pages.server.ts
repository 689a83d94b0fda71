import type { RouterContextProvider } from "react-router";
import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { type FoundPage, pagesNamed } from "#app/routes/search/pages.ts";

/** The pages found by name that whoever asks may open. At most one statement. */
export async function openPages(
  context: Readonly<RouterContextProvider>,
  q: string,
): Promise<FoundPage[]> {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const found = pagesNamed(context.get(localeContext).locale, { role: viewer.role, q });
  const isOpen = found.every(({ everyUnit }) => !everyUnit) || (await coversEveryUnit(db, viewer));
  return isOpen ? found : found.filter(({ everyUnit }) => !everyUnit);
}
