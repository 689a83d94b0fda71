import { findRollSheet } from "#app/domain/reporting/roll-sheet.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { dayInFileName, recordFileRead, sheetOf } from "#app/routes/courses/sheet-of.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openTaughtCourse } from "#app/routes/teaching/open.server.ts";
import { rollSheets } from "#app/routes/teaching/roll-sheets.server.ts";
import type { Route } from "./+types/roll-file";

/** The roll-call sheet of a course, a sheet for every page of half-days. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { t } = context.get(localeContext);
  const course = await openTaughtCourse(context, params.courseId);
  const found = await findRollSheet(context.get(workContext).db, viewer, course.id);
  recordFileRead(context, course, { url: request.url, people: found.people });
  const sheets = rollSheets(t, sheetOf(context, course), found);
  const date = dayInFileName(viewer.today);
  const file = t("courseSheets.roll.file", { code: course.code, date });
  return workbookResponse(await writeWorkbook(...sheets), file);
}
