import { canSend } from "#app/domain/enrolment/policy.ts";
import { listRoster } from "#app/domain/enrolment/roster-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { seatsText } from "#app/routes/seats/course-text.ts";
import { openSeatCourse } from "#app/routes/seats/open.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import {
  RosterChips,
  RosterFilters,
  RosterTable,
  RosterViews,
} from "#app/routes/seats/roster-parts.tsx";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { readRoster } from "#app/routes/seats/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/roster";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const course = await openSeatCourse(context, params.courseId);
  const { list, wanted } = readRoster(request.url);
  const { page, pageSize } = list;
  const of = { viewer, courseId: course.id };
  const { db } = context.get(workContext);
  const found = await listRoster(db, of, { ...wanted, page, pageSize });
  recordRosterRead(context, course, { url: request.url, people: found.rows, what: "seen" });
  return {
    ...found,
    course,
    wanted,
    pageSize,
    role: viewer.role,
    ownOnly: canSend(viewer),
    today: viewer.today,
    url: request.url,
  };
}

export default function RosterPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, rows, total, wanted, role, ownOnly, today, url } = loaderData;
  const filtered = wanted.q !== "" || wanted.status !== null;
  const values = { code: course.code, seats: seatsText(t, course), date: formatDate(today) };
  const { search } = new URL(url);
  const here = `/courses/${course.id}/roster`;
  return (
    <Page
      title={t("roster.roster.title", { course: course.name })}
      lead={`${t("roster.roster.lead", values)}${ownOnly ? ` ${t("roster.roster.ownOnly")}` : ""}`}
      actions={
        <>
          {total > 0 ? (
            <ButtonLink to={`${here}/export.xlsx${search}`} icon="download">
              {t("roster.roster.export")}
            </ButtonLink>
          ) : null}
          <ButtonLink to={`${here}/learners.xlsx`} icon="download">
            {t("courseSheets.learners.export")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      wide
    >
      <SeatTabs course={course} role={role} here="roster" />
      <RosterViews loaderData={loaderData} />
      <RosterFilters loaderData={loaderData} />
      <RosterChips loaderData={loaderData} />
      {rows.length === 0 ? (
        <Empty
          action={
            filtered ? (
              <ButtonLink to={`${here}?view=${wanted.view}`}>{t("roster.roster.clear")}</ButtonLink>
            ) : undefined
          }
        >
          {t(filtered ? "roster.roster.emptyFound" : `roster.roster.empty.${wanted.view}`)}
        </Empty>
      ) : (
        <RosterTable loaderData={loaderData} />
      )}
      <PrintSignatures />
    </Page>
  );
}
