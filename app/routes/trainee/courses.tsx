import { ownResults } from "#app/domain/completion/own-results.server.ts";
import { pageOfOwn, partOfOwn } from "#app/domain/enrolment/own-enrolment.ts";
import { listOwnCourses, ownCadre } from "#app/domain/enrolment/own-pages.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { OwnCourseParts } from "#app/routes/trainee/courses-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Pagination } from "#app/ui/kit/list.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/courses";

const pageOf = (url: string) => readListAddress(url, { sortable: [], sort: "", pageSize: 25 });

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, at, today } = context.get(workContext);
  const viewer = viewerOf(context);
  const all = await listOwnCourses(db, viewer);
  const { courses, past, page } = pageOfOwn(all ?? [], pageOf(request.url));
  const over = courses.filter((course) => partOfOwn(course) === "past");
  const courseIds = over.map(({ courseId }) => courseId);
  const cadreId = await ownCadre(db.sql, viewer);
  const results = await ownResults(db.sql, cadreId ?? 0, { today, courseIds });
  const { url } = request;
  return { isLinked: all !== null, courses, past, page, results, url, at, today };
}

export default function OwnCoursesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { isLinked, courses, past, page, results, today, url } = loaderData;
  const { pageSize, with: address } = pageOf(url);
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
      {isLinked ? null : <Empty>{t("people.me.unlinked")}</Empty>}
      {isLinked && courses.length === 0 ? <Empty>{t("study.courses.none")}</Empty> : null}
      <OwnCourseParts
        courses={courses}
        now={loaderData}
        results={new Map(results.map((result) => [result.enrolmentId, result]))}
      />
      {past > pageSize ? <Pagination {...{ page, pageSize, address }} total={past} /> : null}
    </Page>
  );
}
