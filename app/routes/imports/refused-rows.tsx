import { listRefusedRows } from "#app/domain/importing/row-queries.server.ts";
import { workbookResponse } from "#app/platform/files/workbook.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { markedFile } from "#app/routes/imports/marked-file.server.ts";
import { openImport } from "#app/routes/imports/open-import.server.ts";
import type { Route } from "./+types/refused-rows";

/** The refused rows of an import as the file itself, to be corrected and imported again. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const shown = await openImport(context, params.importId);
  const rows = await listRefusedRows(context.get(workContext).db, viewerOf(context), shown);
  const file = await markedFile(context, shown, rows);
  if (file === null) throw notFound();
  const { pathname: query } = new URL(request.url);
  const count = rows.length;
  recordRead(context, { action: "read.import_rows", subjectType: "cadre", ids: [], count, query });
  const name = shown.fileName.replace(/\.[^.]*$/, "");
  return workbookResponse(file, context.get(localeContext).t("imports.refusedFile", { name }));
}
