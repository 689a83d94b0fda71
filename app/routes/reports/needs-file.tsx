import {
  sentenceResponse,
  workbookResponse,
  writeWorkbook,
} from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { needsSheet } from "#app/routes/reports/f4-sheet.server.ts";
import { openNeeds } from "#app/routes/reports/open.server.ts";
import type { Route } from "./+types/needs-file";

/** Form F4 of the year and unit asked for, as a sheet. It names nobody. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { t } = context.get(localeContext);
  const { at } = context.get(workContext);
  const found = await openNeeds(context, request.url);
  if (found.unitChoices !== null)
    return sentenceResponse(t("people.filter.unitUnknown", { value: found.typedUnit }));
  const by = { name: viewerOf(context).accountName, at };
  const { demoData } = context.get(portalContext);
  const sheet = needsSheet(t, { ...found, by, demoData });
  const year = String(found.wanted.year);
  return workbookResponse(await writeWorkbook(sheet), t("needs.sheet.file", { year }));
}
