import { ownResults } from "#app/domain/completion/own-results.server.ts";
import { ownEvents } from "#app/domain/enrolment/own-enrolments.server.ts";
import { courseDetail } from "#app/domain/enrolment/own-pages.server.ts";
import { findOwnAttendance } from "#app/domain/teaching/marks-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { OwnAttendance } from "#app/routes/trainee/attendance-parts.tsx";
import { CourseFacts, CourseTimetable, Conditions } from "#app/routes/trainee/course-parts.tsx";
import { answeringUnit, openCourse } from "#app/routes/trainee/open.server.ts";
import { OwnHistory, OwnState } from "#app/routes/trainee/own-state-parts.tsx";
import { RequestForm } from "#app/routes/trainee/request-parts.tsx";
import { OwnCertificates, OwnResultFacts } from "#app/routes/trainee/result-parts.tsx";
import { PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/course";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { cadreId, course, names } = await openCourse(context, params.courseId);
  const { db, at, today } = context.get(workContext);
  const courseIds = course.own === null ? [] : [course.id];
  const [result = null] = await ownResults(db.sql, cadreId, { today, courseIds });
  const events =
    course.own === null
      ? []
      : await ownEvents(db.sql, cadreId, { courseId: course.id, isOpen: course.isOpen });
  const unit = course.own?.status === "requested" ? await answeringUnit(context) : null;
  const detail = await courseDetail(db, course.id);
  // why: only whoever has a seat has been anywhere
  const attendance =
    course.own === null ? null : await findOwnAttendance(db.sql, { cadreId, courseId: course.id });
  return { course, names, events, unit, detail, attendance, result, at, today };
}

export default function CoursePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, names, events, detail, attendance } = loaderData;
  const { code, name, own } = course;
  return (
    <Page
      title={name}
      lead={code}
      path={<a href="/catalogue">{t("study.course.back")}</a>}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
    >
      {own === null ? null : (
        <Section title={t("study.course.mine")}>
          <OwnState course={course} own={own} unit={loaderData.unit} now={loaderData} />
        </Section>
      )}
      <ResultOf loaderData={loaderData} />
      {attendance === null ? null : (
        <Section title={t("teaching.own.title")}>
          <OwnAttendance
            attendance={attendance}
            sessions={detail.sessions}
            isClosed={loaderData.result !== null}
          />
        </Section>
      )}
      <RequestForm course={course} names={names} answer={undefined} />
      <Section title={t("study.course.about")}>
        <CourseFacts course={course} detail={detail} />
      </Section>
      <Section title={t("study.course.timetable")}>
        <CourseTimetable sessions={detail.sessions} />
      </Section>
      <Section title={t("study.course.conditions")}>
        <Conditions course={course} names={names} />
      </Section>
      {events.length > 0 ? (
        <Section title={t("study.course.history")}>
          <OwnHistory events={events} />
        </Section>
      ) : null}
    </Page>
  );
}

/** How a closed course ended for oneself; of one whose teaching is over, when that is told. */
function ResultOf({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { result, attendance, course } = loaderData;
  if (result === null) {
    return course.status === "finished" && attendance !== null ? (
      <Section title={t("results.title")}>
        <Empty>{t("results.notClosed")}</Empty>
      </Section>
    ) : null;
  }
  return (
    <Section title={t("results.title")}>
      <OwnResultFacts result={result} attempts={attendance?.attempts ?? []} />
      {result.certificates.length > 0 ? (
        <div className="mt-3">
          <OwnCertificates certificates={result.certificates} />
        </div>
      ) : null}
    </Section>
  );
}
