import { removeSession } from "#app/domain/courses/correct-session.server.ts";
import { CourseRevisionForm } from "#app/domain/courses/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { openSession } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/session-removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { course, session } = await openSession(context, params);
  const { id, code, name } = course;
  return { course: { id, code, name }, session };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { course, session } = await openSession(context, params);
  const form = await parseForm(request, CourseRevisionForm);
  if (!form.ok) return invalid(form);
  const input = { ...form.value, courseId: course.id, sessionId: session.id };
  const result = await removeSession(context.get(workContext), input);
  if (!result.ok) return refused(result.refusal, form);
  const values = { date: formatDate(session.day) };
  return redirectWithNotice(context, `/courses/${course.id}`, {
    key: "courses.session.removed",
    values,
  });
}

export default function RemoveSessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, session } = loaderData;
  const page = `/courses/${course.id}`;
  return (
    <QuestionPage
      question={{
        to: `${page}/sessions/${session.id}/removal`,
        title: t("courses.session.removeTitle"),
        lead: t("courses.session.removeLead", {
          half: t(`courses.half.${session.half}`),
          date: formatDate(session.day),
          time: `${session.startsAt}–${session.endsAt}`,
          code: course.code,
        }),
        body: <p>{t("courses.session.removeBody")}</p>,
        submit: t("courses.session.remove"),
        look: "danger",
        fields: { revision: session.revision },
      }}
      answer={actionData}
      cancel={page}
      refusal={courseRefusal(t)}
      path={<a href={page}>{`${course.code}: ${course.name}`}</a>}
    />
  );
}
