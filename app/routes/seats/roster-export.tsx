import { exportRoster } from "#app/domain/enrolment/roster-queries.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openSeatCourse } from "#app/routes/seats/open.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { rosterSheet } from "#app/routes/seats/roster-sheet.server.ts";
import { readRoster } from "#app/routes/seats/wanted.ts";
import type { Route } from "./+types/roster-export";

/** The whole roster of the filters, in its order, as a sheet. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { t } = context.get(localeContext);
  const course = await openSeatCourse(context, params.courseId);
  const { wanted } = readRoster(request.url);
  const rows = await exportRoster(work.db, { viewer, courseId: course.id }, wanted);
  const { pathname, search } = new URL(request.url);
  const ids = [...new Set(rows.map(({ cadreId }) => cadreId))];
  const query = pathname + search;
  recordRead(context, { action: "read.people_exported", subjectType: "cadre", ids, query });
  if (rows.length > 0)
    recordRosterRead(context, course, { url: request.url, people: rows, what: "exported" });
  const { demoData } = context.get(portalContext);
  const by = { name: viewer.accountName, at: work.at };
  const sheet = rosterSheet(t, { course, rows, day: viewer.today, by, demoData });
  const date = viewer.today.split("-").toReversed().join("-");
  const file = t("roster.roster.file", { code: course.code, date });
  return workbookResponse(await writeWorkbook(sheet), file);
}
