import { courseHistory } from "#app/domain/courses/course-queries.server.ts";
import { isOpenToChange } from "#app/domain/courses/course.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { CourseActions } from "#app/routes/courses/course-actions-parts.tsx";
import { CourseClocks, CourseFacts } from "#app/routes/courses/course-facts-parts.tsx";
import { CourseHistory } from "#app/routes/courses/history-parts.tsx";
import { openCourse } from "#app/routes/courses/open.server.ts";
import { PaperDrafts, PaperTable } from "#app/routes/courses/paper-parts.tsx";
import { SessionTable } from "#app/routes/courses/session-table-parts.tsx";
import { viewerOf } from "#app/routes/gates.server.ts";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { SeatsPicture } from "#app/ui/courses/seats-picture.tsx";
import { CourseStatusBadge } from "#app/ui/courses/states.tsx";
import { TimetableStrip } from "#app/ui/courses/strip.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/course";

export async function loader({ params, context }: Route.LoaderArgs) {
  const course = await openCourse(context, params.courseId);
  const { db } = context.get(workContext);
  const viewer = viewerOf(context);
  return { course, role: viewer.role, history: await courseHistory(db, viewer, course.id) };
}

export default function CoursePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, history } = loaderData;
  const { id, code, name, status, cancelledOn, cancelReason } = course;
  const edits = course.keeps && isOpenToChange(status);
  return (
    <Page
      title={`${code}: ${name}`}
      lead={<CourseStatusBadge status={status} />}
      path={<a href="/courses">{t("courses.list.title")}</a>}
      actions={<CourseActions course={course} />}
    >
      <SeatTabs course={course} role={loaderData.role} here="course" />
      {cancelledOn === null ? null : (
        <Message tone="warn" icon="warning">
          {t("courses.page.cancelled", {
            date: formatDate(cancelledOn),
            reason: cancelReason ?? "",
          })}
        </Message>
      )}
      <Section title={t("courses.page.facts")}>
        <CourseFacts course={course} />
      </Section>
      <Section title={t("courses.page.clocks")}>
        <CourseClocks course={course} />
      </Section>
      <Seats course={course} edits={edits} />
      <Timetable course={course} edits={edits} />
      <Section
        title={t("courses.page.papers")}
        actions={
          course.keeps && status !== "cancelled" && status !== "closed" ? (
            <ButtonLink to={`/courses/${id}/papers/new`} icon="add" small>
              {t("courses.page.addPaper")}
            </ButtonLink>
          ) : null
        }
      >
        <PaperTable course={course} />
        {course.keeps && status !== "cancelled" ? <PaperDrafts courseId={id} /> : null}
      </Section>
      {history === null ? null : (
        <Section title={t("courses.page.history")}>
          <CourseHistory entries={history} />
        </Section>
      )}
      <PrintSignatures />
    </Page>
  );
}

type Parts = Pick<Route.ComponentProps["loaderData"], "course"> & { edits: boolean };

function Seats({ course: { id, seats }, edits }: Parts) {
  const t = useTranslate();
  return (
    <Section
      title={t("courses.page.seats")}
      actions={
        edits ? (
          <ButtonLink to={`/courses/${id}/capacity`} icon="edit" small>
            {t("courses.page.capacity")}
          </ButtonLink>
        ) : null
      }
    >
      <SeatsPicture seats={seats} />
      <ul className="plain-list">
        <li>{t("courses.page.waiting", { count: seats.waiting })}</li>
        <li>{t("courses.page.pending", { count: seats.pending })}</li>
      </ul>
    </Section>
  );
}

function Timetable({ course, edits }: Parts) {
  const t = useTranslate();
  const { id, sessions } = course;
  return (
    <Section
      title={t("courses.page.timetable")}
      actions={
        edits ? (
          <div className="flex flex-wrap gap-2">
            <ButtonLink to={`/courses/${id}/timetable`} icon="planning" small>
              {t("courses.page.generate")}
            </ButtonLink>
            <ButtonLink to={`/courses/${id}/sessions/new`} icon="add" small>
              {t("courses.page.addSession")}
            </ButtonLink>
          </div>
        ) : null
      }
    >
      {sessions.length === 0 ? (
        <Empty>{t(edits ? "courses.page.noSessions" : "courses.page.noSessionsSeen")}</Empty>
      ) : (
        <>
          <TimetableStrip sessions={sessions} />
          <SessionTable course={course} edits={edits} />
        </>
      )}
    </Section>
  );
}
