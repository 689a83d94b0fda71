import { exportTold } from "#app/domain/reporting/course-notices.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { dayInFileName, recordFileRead, sheetOf } from "#app/routes/courses/sheet-of.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { noticeSheet } from "#app/routes/seats/notice-sheet.server.ts";
import { noticeSubject } from "#app/routes/seats/notice-text.ts";
import { openNotice } from "#app/routes/seats/open.server.ts";
import { readNotice } from "#app/routes/seats/wanted.ts";
import type { Route } from "./+types/notice-file";

/** The whole list of the filters as a sheet, to be called by telephone. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { t } = context.get(localeContext);
  const { course, kind } = await openNotice(context, params);
  const { wanted } = readNotice(request.url);
  const { db } = context.get(workContext);
  const rows = await exportTold(db, { viewer, courseId: course.id }, { ...wanted, kind });
  recordFileRead(context, course, { url: request.url, people: rows });
  const subject = noticeSubject(t, kind, course);
  const sheet = noticeSheet(t, sheetOf(context, course), { subject, rows });
  const date = dayInFileName(viewer.today);
  return workbookResponse(
    await writeWorkbook(sheet),
    t("notices.told.file", { code: course.code, date }),
  );
}
