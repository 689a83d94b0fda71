import { listOwnCourses } from "#app/domain/enrolment/own-pages.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { OwnCourseParts } from "#app/routes/trainee/courses-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/courses";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, at, today } = context.get(workContext);
  return { courses: await listOwnCourses(db, viewerOf(context)), at, today };
}

export default function OwnCoursesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { courses, today } = loaderData;
  const seek = <ButtonLink to="/catalogue">{t("study.courses.seek")}</ButtonLink>;
  return (
    <Page
      title={t("study.courses.title")}
      lead={t("study.courses.lead", { date: formatDate(today) })}
      actions={
        <>
          {seek}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      {courses === null ? <Empty>{t("people.me.unlinked")}</Empty> : null}
      {courses?.length === 0 ? <Empty>{t("study.courses.none")}</Empty> : null}
      <OwnCourseParts courses={courses ?? []} now={loaderData} />
    </Page>
  );
}
