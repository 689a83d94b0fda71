import { listMarks } from "#app/domain/teaching/marks-queries.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { marksWorkbook } from "#app/routes/teaching/marks-workbook.server.ts";
import { openMarkedCourse } from "#app/routes/teaching/open.server.ts";
import type { Route } from "./+types/marks-sheet-file";

/** The sheet of a course's marks, to be filled in: what is recorded stands in it already. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at } = context.get(workContext);
  const { t } = context.get(localeContext);
  const { course, obstacle } = await openMarkedCourse(context, params.courseId);
  const marks = obstacle === "not_graded" ? null : await listMarks(db, viewer, course.id);
  if (marks === null) throw notFound();
  const ids = [...new Set(marks.rows.map(({ cadreId }) => cadreId))];
  const query = new URL(request.url).pathname;
  recordRead(context, { action: "read.people_exported", subjectType: "cadre", ids, query });
  if (marks.rows.length > 0)
    recordRosterRead(context, course, { url: request.url, people: marks.rows, what: "exported" });
  const { demoData } = context.get(portalContext);
  const by = { name: viewer.accountName, at };
  const date = viewer.today.split("-").toReversed().join("-");
  return workbookResponse(
    await writeWorkbook(marksWorkbook(t, { course, marks, by, demoData })),
    t("marksSheet.sheet.file", { code: course.code, date }),
  );
}
