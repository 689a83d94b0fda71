import { listCourseResults } from "#app/domain/reporting/course-results.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { resultsSheet } from "#app/routes/closing/results-sheet.server.ts";
import { dayInFileName, recordFileRead, sheetOf } from "#app/routes/courses/sheet-of.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openTaughtCourse } from "#app/routes/teaching/open.server.ts";
import type { Route } from "./+types/results-file";

/** The results of a course as form F6: as they stand, or as closing its record recognised them. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { t } = context.get(localeContext);
  const course = await openTaughtCourse(context, params.courseId);
  const results = await listCourseResults(context.get(workContext).db, viewer, course);
  if (results === null) throw notFound();
  recordFileRead(context, course, { url: request.url, people: results.rows });
  const of = { ...sheetOf(context, course), isClosed: course.status === "closed" };
  const sheet = resultsSheet(t, of, results);
  const date = dayInFileName(viewer.today);
  const file = t("courseSheets.results.file", { code: course.code, date });
  return workbookResponse(await writeWorkbook(sheet), file);
}
