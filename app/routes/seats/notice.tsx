import { canSend } from "#app/domain/enrolment/policy.ts";
import { listTold } from "#app/domain/reporting/course-notices.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ToldFilters, ToldTable, ToldViews } from "#app/routes/seats/notice-parts.tsx";
import { noticeSubject } from "#app/routes/seats/notice-text.ts";
import { openNotice } from "#app/routes/seats/open.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { readNotice } from "#app/routes/seats/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/notice";

export async function loader({ request: { url }, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { course, kind } = await openNotice(context, params);
  const { list, wanted } = readNotice(url);
  const { page, pageSize } = list;
  const { db, at } = context.get(workContext);
  const of = { viewer, courseId: course.id };
  const found = await listTold(db, of, { ...wanted, kind, page, pageSize });
  recordRosterRead(context, course, { url, people: found.rows, what: "seen" });
  const subject = noticeSubject(context.get(localeContext).t, kind, course);
  const who = { role: viewer.role, ownOnly: canSend(viewer) };
  return { ...found, ...who, course, kind, subject, wanted, pageSize, at, url };
}

export default function NoticePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, kind, subject, rows, total, wanted, role, ownOnly, at, url } = loaderData;
  const here = `/courses/${course.id}/notices`;
  const { search } = new URL(url);
  const isFiltered = wanted.q !== "" || wanted.view !== "all";
  const values = { count: total, n: total, code: course.code, time: formatInstant(at) };
  const lead = t("notices.told.lead", values);
  return (
    <Page
      title={subject}
      lead={ownOnly ? `${lead} ${t("notices.list.ownOnly")}` : lead}
      path={<a href={here}>{t("notices.told.back")}</a>}
      actions={
        total > 0 ? (
          <>
            <ButtonLink to={`${here}/${kind}/list.xlsx${search}`} icon="download">
              {t("notices.told.export")}
            </ButtonLink>
            <PrintButton>{t("common.action.print")}</PrintButton>
          </>
        ) : null
      }
      wide
    >
      <SeatTabs course={course} role={role} here="notices" />
      <ToldViews loaderData={loaderData} />
      <ToldFilters loaderData={loaderData} />
      {rows.length === 0 && total === 0 ? (
        <Empty
          action={
            isFiltered ? (
              <ButtonLink to={`${here}/${kind}`}>{t("notices.told.clear")}</ButtonLink>
            ) : undefined
          }
        >
          {t(isFiltered ? "notices.told.emptyFound" : "notices.told.empty")}
        </Empty>
      ) : (
        <ToldTable loaderData={loaderData} />
      )}
      <PrintSignatures />
    </Page>
  );
}
