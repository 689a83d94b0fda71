import { findOwnData } from "#app/domain/reporting/own-data.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ownSheets } from "#app/routes/own-data/own-sheets.server.ts";
import type { Route } from "./+types/workbook";

/** What is held about oneself, as a file with a sheet for each kind. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, at, today } = context.get(workContext);
  const { t } = context.get(localeContext);
  const { demoData } = context.get(portalContext);
  const data = await findOwnData(db, viewerOf(context));
  const file = await writeWorkbook(...ownSheets(t, { data, at, demoData }));
  const date = formatDate(today).replaceAll("/", "-");
  return workbookResponse(file, `${t("ownData.file.name", { date })}.xlsx`);
}
