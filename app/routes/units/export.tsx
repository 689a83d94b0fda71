import { listUnits } from "#app/domain/organisation/queries.server.ts";
import {
  sentenceResponse,
  workbookResponse,
  writeWorkbook,
} from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { unitSheet } from "#app/routes/units/export-sheet.server.ts";
import { readUnitList } from "#app/routes/units/wanted.ts";
import type { Route } from "./+types/export";

const everyRow = { page: 1, pageSize: 1_000_000 };

/** The list of units of an address as a sheet: every page of it, in its order. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at } = context.get(workContext);
  const { t } = context.get(localeContext);
  const { asOf, wanted } = readUnitList(request.url, viewer.today);
  const { day } = asOf;
  if (day === null) return sentenceResponse(t("form.error.not_a_date", { value: asOf.typed }));
  const { rows } = await listUnits(db, viewer, { ...wanted, ...everyRow, asOf: day });
  const exported = { by: viewer.accountName, at };
  const { demoData } = context.get(portalContext);
  const sheet = unitSheet(t, { rows, day, filter: wanted, exported, demoData });
  return workbookResponse(await writeWorkbook(sheet), `${t("units.list.file")}-${day}.xlsx`);
}
