import { partOfOwn } from "#app/domain/enrolment/own-enrolment.ts";
import { listOwnCourses } from "#app/domain/enrolment/own-pages.server.ts";
import { listClosingCourses } from "#app/domain/readiness/own-catalogue.server.ts";
import { findOwnLearning } from "#app/domain/readiness/own-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { OwnCourseParts } from "#app/routes/trainee/courses-parts.tsx";
import { ClosingCourses, Needs, RegisterLink } from "#app/routes/trainee/needs-parts.tsx";
import { OwnTitles } from "#app/routes/trainee/own-titles-parts.tsx";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Evidence } from "#app/ui/planning/evidence.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/needs";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at, today } = context.get(workContext);
  const learning = await findOwnLearning(db, viewer);
  const courses = await listClosingCourses(db, viewer, learning?.needs ?? []);
  const own = (await listOwnCourses(db, viewer)) ?? [];
  const offers = own.filter((course) => partOfOwn(course) === "offers");
  return { learning, courses, offers, at, today };
}

export default function OwnNeedsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { learning, courses, today } = loaderData;
  if (!learning) {
    return (
      <Page title={t("own.title")}>
        <Empty>{t("people.me.unlinked")}</Empty>
      </Page>
    );
  }
  return (
    <Page
      title={t("own.title")}
      lead={t("own.lead", { date: formatDate(today) })}
      actions={
        <>
          {courses === null ? null : <RegisterLink />}
          <ButtonLink to="/me" icon="document">
            {t("own.record")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <OwnCourseParts courses={loaderData.offers} now={loaderData} />
      <Message tone="note" icon="help">
        {t("own.wrong")}
      </Message>
      <ClosingCourses needs={learning.needs} courses={courses} now={loaderData} />
      <Needs learning={learning} courses={courses} today={today} />
      <OwnTitles learning={learning} today={today} />
      <Section title={t("own.evidence")}>
        <Evidence statements={learning.evidence} day={today} />
      </Section>
      <JudgingNote />
    </Page>
  );
}
