import { tellsPlanning } from "#app/domain/enrolment/course-queries.server.ts";
import { exportSent } from "#app/domain/enrolment/sent-queries.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { sentSheet } from "#app/routes/sending/export-sheet.server.ts";
import { readSent } from "#app/routes/sending/wanted.ts";
import type { Route } from "./+types/requests-export";

/** The whole list of the filters, in its order, as a sheet. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { t } = context.get(localeContext);
  const rows = await exportSent(work.db, viewer, readSent(request.url).wanted);
  const { pathname, search } = new URL(request.url);
  const ids = [...new Set(rows.map(({ cadreId }) => cadreId))];
  const query = pathname + search;
  recordRead(context, { action: "read.people_exported", subjectType: "cadre", ids, query });
  const people = rows.filter(tellsPlanning);
  if (people.length > 0)
    recordPlanningRead(context, { url: request.url, people, what: "exported" });
  const { demoData } = context.get(portalContext);
  const by = { name: viewer.accountName, at: work.at };
  const sheet = sentSheet(t, { rows, day: viewer.today, by, demoData });
  const date = viewer.today.split("-").toReversed().join("-");
  return workbookResponse(await writeWorkbook(sheet), t("sending.requests.file", { date }));
}
