import { canSend } from "#app/domain/enrolment/policy.ts";
import { listNotices } from "#app/domain/reporting/course-notices.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { NoticeTable } from "#app/routes/seats/notice-parts.tsx";
import { openSeatCourse } from "#app/routes/seats/open.server.ts";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/notices";

export async function loader({ params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at } = context.get(workContext);
  const course = await openSeatCourse(context, params.courseId);
  const rows = await listNotices(db, { viewer, courseId: course.id });
  return { course, rows, role: viewer.role, ownOnly: canSend(viewer), at };
}

export default function NoticesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, rows, role, ownOnly, at } = loaderData;
  const lead = t("notices.list.lead", { code: course.code, time: formatInstant(at) });
  return (
    <Page
      title={t("notices.list.title", { course: course.name })}
      lead={ownOnly ? `${lead} ${t("notices.list.ownOnly")}` : lead}
      actions={rows.length > 0 ? <PrintButton>{t("common.action.print")}</PrintButton> : null}
      wide
    >
      <SeatTabs course={course} role={role} here="notices" />
      {rows.length === 0 ? (
        <Empty>{t("notices.list.empty")}</Empty>
      ) : (
        <NoticeTable course={course} rows={rows} />
      )}
    </Page>
  );
}
