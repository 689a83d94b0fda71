import { correctSession } from "#app/domain/courses/correct-session.server.ts";
import { lastCourseChange } from "#app/domain/courses/course-queries.server.ts";
import { CorrectSessionForm } from "#app/domain/courses/input.ts";
import { listLecturers } from "#app/domain/courses/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ClashWarnings } from "#app/routes/courses/clash-parts.tsx";
import { clashesOf, hasClashes, markOf, showFirst } from "#app/routes/courses/clashes.server.ts";
import { openSession } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { SessionFields, sessionLabels } from "#app/routes/courses/session-fields-parts.tsx";
import { StaleSession, storedSession } from "#app/routes/courses/session-parts.tsx";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/session";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { course, session } = await openSession(context, params);
  const { db } = context.get(workContext);
  const viewer = viewerOf(context);
  const { id, code, name } = course;
  return {
    course: { id, code, name },
    session,
    lecturers: await listLecturers(db, viewer),
    change: await lastCourseChange(db, viewer, id),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { course, session } = await openSession(context, params);
  const form = await parseForm(request, CorrectSessionForm);
  if (!form.ok) return invalid(form);
  const { seen, ...stated } = form.value;
  const clashes = await clashesOf(context, course, [stated]);
  if (hasClashes(clashes) && seen !== markOf(clashes)) return showFirst(form, clashes);
  const input = { ...stated, courseId: course.id, sessionId: session.id };
  const result = await correctSession(context.get(workContext), input);
  if (!result.ok) return refused(result.refusal, form);
  const values = { date: formatDate(stated.day) };
  return redirectWithNotice(context, `/courses/${course.id}`, {
    key: "courses.session.saved",
    values,
  });
}

export default function SessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, session, lecturers } = loaderData;
  const page = `/courses/${course.id}`;
  const isStale = actionData?.refusal === "stale";
  const shown = actionData && "shown" in actionData ? actionData : null;
  return (
    <Page
      title={t("courses.session.title", {
        half: t(`courses.half.${session.half}`),
        date: formatDate(session.day),
      })}
      path={<a href={page}>{`${course.code}: ${course.name}`}</a>}
      actions={
        <ButtonLink to={`${page}/sessions/${session.id}/removal`} icon="remove">
          {t("courses.session.remove")}
        </ButtonLink>
      }
    >
      {isStale ? <StaleSession loaderData={loaderData} typed={actionData.values} /> : null}
      {shown === null ? null : <ClashWarnings clashes={shown.shown} />}
      <Form
        action={`${page}/sessions/${session.id}`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={sessionLabels(t)}
        initial={storedSession(session)}
        submit={t(shown === null ? "courses.session.save" : "courses.session.saveSeen")}
        cancel={page}
        refusal={courseRefusal(t)}
        refusedAt={{ session_outside: "day", session_overlaps: "startsAt" }}
      >
        <HiddenField name="revision" value={session.revision} />
        <HiddenField name="seen" value={shown?.seen ?? ""} />
        <SessionFields lecturers={lecturers} />
      </Form>
    </Page>
  );
}
