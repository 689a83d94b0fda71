import { tellsPlanning } from "#app/domain/enrolment/course-queries.server.ts";
import { listSent, listSentCourses } from "#app/domain/enrolment/sent-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import {
  SentChips,
  SentFilters,
  SentTable,
  SentViews,
} from "#app/routes/sending/requests-parts.tsx";
import { SendingTabs } from "#app/routes/sending/tabs-parts.tsx";
import { readSent } from "#app/routes/sending/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/requests";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const { list, wanted } = readSent(request.url);
  const { page, pageSize } = list;
  const found = await listSent(db, viewer, { ...wanted, page, pageSize });
  const courses = await listSentCourses(db, viewer);
  const people = found.rows.filter(tellsPlanning);
  recordPlanningRead(context, { url: request.url, people, what: "seen" });
  return { ...found, courses, wanted, pageSize, today: viewer.today, url: request.url };
}

export default function RequestsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, wanted, today, url } = loaderData;
  const { search } = new URL(url);
  const filtered = wanted.q !== "" || wanted.status !== null || wanted.courseId !== null;
  return (
    <Page
      title={t("sending.requests.title")}
      lead={t("sending.requests.lead", { date: formatDate(today) })}
      actions={
        <>
          {total > 0 ? (
            <ButtonLink to={`/sending/requests/export.xlsx${search}`} icon="download">
              {t("sending.requests.export")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      wide
    >
      <SendingTabs here="requests" />
      <SentViews loaderData={loaderData} />
      <SentFilters loaderData={loaderData} />
      <SentChips loaderData={loaderData} />
      {rows.length === 0 ? (
        <Empty
          action={
            filtered ? (
              <ButtonLink to={`/sending/requests?view=${wanted.view}`}>
                {t("common.action.clear")}
              </ButtonLink>
            ) : undefined
          }
        >
          {t(filtered ? "sending.requests.emptyFound" : `sending.requests.empty.${wanted.view}`)}
        </Empty>
      ) : (
        <SentTable loaderData={loaderData} />
      )}
      <PrintSignatures />
    </Page>
  );
}
