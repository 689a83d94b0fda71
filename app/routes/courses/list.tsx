import { canKeepCourses, readsAnnounced, readsOwnSessions } from "#app/domain/courses/policy.ts";
import { listCourseFilters, listCourses } from "#app/domain/courses/queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { CourseChips, CourseFilters, CourseTable } from "#app/routes/courses/list-parts.tsx";
import { readCourseList } from "#app/routes/courses/wanted.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/list";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const viewer = viewerOf(context);
  const { wanted, typed, fault } = readCourseList(request.url);
  const found = await listCourses(db, viewer, wanted);
  if (!found) throw notFound();
  const filters = await listCourseFilters(db, viewer);
  return {
    ...found,
    ...filters,
    asked: { wanted, typed, fault, url: request.url },
    role: viewer.role,
    today: viewer.today,
  };
}

export default function CoursesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, asked, role } = loaderData;
  const { list } = readCourseList(asked.url);
  const file = list.with({ page: null, size: null }).replace(/^\/courses/, "/courses/export.xlsx");
  const keeps = canKeepCourses({ role });
  return (
    <Page
      title={t("courses.list.title")}
      lead={leadText(t, loaderData)}
      wide
      actions={
        <>
          {keeps ? (
            <ButtonLink to="/courses/new" icon="add" look="primary">
              {t("courses.list.add")}
            </ButtonLink>
          ) : null}
          {readsOwnSessions({ role }) ? (
            <ButtonLink to="/me/calendar" icon="calendar">
              {t("calendar.open")}
            </ButtonLink>
          ) : null}
          <ButtonLink to="/certificates" icon="certificate">
            {t("certificates.register.open")}
          </ButtonLink>
          {keeps ? (
            <ButtonLink to="/paper-templates" icon="edit">
              {t("papers.templates.open")}
            </ButtonLink>
          ) : null}
          {total > 0 ? (
            <ButtonLink to={file} icon="download">
              {t("common.action.export")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <CourseFilters loaderData={loaderData} />
      <CourseChips loaderData={loaderData} />
      {rows.length > 0 ? (
        <CourseTable loaderData={loaderData} />
      ) : isFiltered(loaderData) ? (
        <Empty action={<ButtonLink to="/courses">{t("common.action.clear")}</ButtonLink>}>
          {t("courses.list.noneFound")}
        </Empty>
      ) : (
        <Empty>{noneText(t, role)}</Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}

type Shown = Route.ComponentProps["loaderData"];

function isFiltered({ asked: { wanted } }: Shown): boolean {
  const { q, status, programmeId, hostUnitId, from, to } = wanted;
  return q !== "" || [status, programmeId, hostUnitId, from, to].some((one) => one !== null);
}

function leadText(t: Translate, shown: Shown): string {
  const values = { count: shown.total, date: formatDate(shown.today) };
  if (isFiltered(shown)) return t("courses.list.found", values);
  if (readsAnnounced(shown)) return t("courses.list.leadAnnounced", values);
  return t(readsOwnSessions(shown) ? "courses.list.leadOwn" : "courses.list.lead", values);
}

function noneText(t: Translate, role: Shown["role"]): string {
  if (canKeepCourses({ role })) return t("courses.list.noneKept");
  if (readsAnnounced({ role })) return t("courses.list.noneAnnounced");
  return t(readsOwnSessions({ role }) ? "courses.list.noneOwn" : "courses.list.noneSeen");
}
