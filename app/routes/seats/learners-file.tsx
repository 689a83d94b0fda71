import { listLearnerFacts } from "#app/domain/reporting/learners.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { dayInFileName, recordFileRead, sheetOf } from "#app/routes/courses/sheet-of.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { learnersSheet } from "#app/routes/seats/learners-sheet.server.ts";
import { openSeatCourse } from "#app/routes/seats/open.server.ts";
import type { Route } from "./+types/learners-file";

/** The learners of a course as form F5, to go with the decision that sends them. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { t } = context.get(localeContext);
  const course = await openSeatCourse(context, params.courseId);
  const rows = await listLearnerFacts(context.get(workContext).db, viewer, course.id);
  recordFileRead(context, course, { url: request.url, people: rows });
  const sheet = learnersSheet(t, sheetOf(context, course), rows);
  const date = dayInFileName(viewer.today);
  const file = t("courseSheets.learners.file", { code: course.code, date });
  return workbookResponse(await writeWorkbook(sheet), file);
}
