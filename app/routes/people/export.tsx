import { exportPeople } from "#app/domain/people/queries.server.ts";
import { isUnitInScope } from "#app/domain/people/scope.server.ts";
import {
  sentenceResponse,
  workbookResponse,
  writeWorkbook,
} from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { peopleSheet } from "#app/routes/people/export-sheet.server.ts";
import { readPeopleList } from "#app/routes/people/wanted.ts";
import { readUnitFilter } from "#app/routes/unit-filter.server.ts";
import type { Route } from "./+types/export";

/** The whole list of the filters, in its order, as a sheet; a unit out of scope is not found, as on the page. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { t } = context.get(localeContext);
  const { list, wanted, typedUnit } = readPeopleList(request.url);
  const asked = await readUnitFilter(context, list, { ...wanted, typedUnit });
  if (asked.unitChoices !== null)
    return sentenceResponse(t("people.filter.unitUnknown", { value: typedUnit }));
  const { unitId } = wanted;
  if (unitId !== null && !(await isUnitInScope(work.db.sql, viewer, unitId))) throw notFound();
  const rows = await exportPeople(work.db, viewer, wanted);
  const { demoData } = context.get(portalContext);
  const sheet = peopleSheet(t, { rows, viewer, at: work.at, demoData });
  const { pathname, search } = new URL(request.url);
  const query = pathname + search;
  const ids = rows.map(({ id }) => id);
  recordRead(context, { action: "read.people_exported", subjectType: "cadre", ids, query });
  const date = formatDate(viewer.today).replaceAll("/", "-");
  return workbookResponse(await writeWorkbook(sheet), t("people.exportFile", { date }));
}
