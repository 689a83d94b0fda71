import type { CoursePage } from "#app/domain/courses/course-queries.server.ts";
import { type CourseAct, isOpenToChange, nextAct } from "#app/domain/courses/course.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The page that asks about each act. */
export const actPage = {
  announce: "announcement",
  settle: "settlement",
  start: "start",
  finish: "end",
} satisfies Record<CourseAct, string>;

/** The next act of the course as the main action, then what else may be done with it. */
export function CourseActions({ course }: { course: CoursePage }) {
  const t = useTranslate();
  const { id, status, keeps } = course;
  const act = nextAct(status);
  const page = `/courses/${id}`;
  return (
    <>
      {keeps && act !== null ? <NextAct course={course} act={act} /> : null}
      {keeps && status === "finished" ? (
        <ButtonLink to={`${page}/record`} icon="next" look="primary">
          {t("closing.act.close")}
        </ButtonLink>
      ) : null}
      {keeps && isOpenToChange(status) ? (
        <ButtonLink to={`${page}/correction`} icon="edit">
          {t("courses.page.correct")}
        </ButtonLink>
      ) : null}
      {keeps ? (
        <ButtonLink to={`${page}/copy`} icon="add">
          {t("courses.page.copy")}
        </ButtonLink>
      ) : null}
      {keeps && isOpenToChange(status) ? (
        <ButtonLink to={`${page}/cancellation`} icon="close" look="danger">
          {t("courses.page.cancel")}
        </ButtonLink>
      ) : null}
      <PrintButton>{t("common.action.print")}</PrintButton>
    </>
  );
}

/** A course without a half-day is not announced: first it needs its timetable. */
function NextAct({ course: { id, sessions }, act }: { course: CoursePage; act: CourseAct }) {
  const t = useTranslate();
  return act === "announce" && sessions.length === 0 ? (
    <ButtonLink to={`/courses/${id}/timetable`} icon="planning" look="primary">
      {t("courses.page.generate")}
    </ButtonLink>
  ) : (
    <ButtonLink to={`/courses/${id}/${actPage[act]}`} icon="next" look="primary">
      {t(`courses.act.${act}.name`)}
    </ButtonLink>
  );
}
