import { exportCourses } from "#app/domain/courses/queries.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { courseSheet } from "#app/routes/courses/export-sheet.server.ts";
import { readCourseList } from "#app/routes/courses/wanted.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/export";

/** Every course of the filters, in the list's order, as a sheet. It names nobody, so nothing is read of anybody. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at } = context.get(workContext);
  const { t } = context.get(localeContext);
  const { wanted } = readCourseList(request.url);
  const rows = await exportCourses(db, viewer, wanted);
  if (rows === null) throw notFound();
  const { demoData } = context.get(portalContext);
  const sheet = courseSheet(t, { rows, viewer, at, demoData });
  const date = formatDate(viewer.today).replaceAll("/", "-");
  return workbookResponse(await writeWorkbook(sheet), t("courses.export.file", { date }));
}
