import { findYearReport } from "#app/domain/reporting/year-report.server.ts";
import {
  sentenceResponse,
  workbookResponse,
  writeWorkbook,
} from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { yearSheet } from "#app/routes/reports/f8-sheet.server.ts";
import { reportUnit } from "#app/routes/reports/open.server.ts";
import { readYear } from "#app/routes/reports/wanted.ts";
import type { Route } from "./+types/year-file";

/** Form F8 of the year and unit asked for, as a sheet. It names nobody. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at } = context.get(workContext);
  const { t } = context.get(localeContext);
  const { list, wanted, typedUnit } = readYear(request.url, viewer.today);
  const unit = await reportUnit(context, list, { ...wanted, typedUnit });
  if (unit.unitChoices !== null)
    return sentenceResponse(t("people.filter.unitUnknown", { value: typedUnit }));
  const report = await findYearReport(db, viewer, { ...wanted, unitId: unit.unitId });
  if (report === null) throw notFound();
  const sheets = yearSheet(t, {
    report,
    year: wanted.year,
    unitName: unit.unitName,
    today: viewer.today,
    by: { name: viewer.accountName, at },
    demoData: context.get(portalContext).demoData,
  });
  const file = t("yearReport.sheet.file", { year: String(wanted.year) });
  return workbookResponse(await writeWorkbook(...sheets), file);
}
