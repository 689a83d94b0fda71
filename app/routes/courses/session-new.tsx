import { addSession } from "#app/domain/courses/add-sessions.server.ts";
import { NewSessionForm } from "#app/domain/courses/input.ts";
import { listLecturers } from "#app/domain/courses/queries.server.ts";
import { usualHalf } from "#app/domain/courses/session.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ClashWarnings } from "#app/routes/courses/clash-parts.tsx";
import { clashesOf, hasClashes, markOf, showFirst } from "#app/routes/courses/clashes.server.ts";
import { openChangeable, openCourse } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { SessionFields, sessionLabels } from "#app/routes/courses/session-fields-parts.tsx";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/session-new";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, code, name, startsOn, endsOn } = await openChangeable(context, params.courseId);
  const { db } = context.get(workContext);
  const lecturers = await listLecturers(db, viewerOf(context));
  return { course: { id, code, name, startsOn, endsOn }, lecturers };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const course = await openCourse(context, params.courseId);
  const form = await parseForm(request, NewSessionForm);
  if (!form.ok) return invalid(form);
  const { seen, ...stated } = form.value;
  const clashes = await clashesOf(context, course, [stated]);
  if (hasClashes(clashes) && seen !== markOf(clashes)) return showFirst(form, clashes);
  const input = { ...stated, courseId: course.id };
  const result = await addSession(context.get(workContext), input);
  if (!result.ok) return refused(result.refusal, form);
  const values = { date: formatDate(stated.day) };
  return redirectWithNotice(context, `/courses/${course.id}`, {
    key: "courses.session.added",
    values,
  });
}

const { startsAt, endsAt, periods } = usualHalf.morning;
const usual = { half: "morning", startsAt, endsAt, periods: String(periods) };

export default function NewSessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, lecturers } = loaderData;
  const page = `/courses/${course.id}`;
  const shown = actionData && "shown" in actionData ? actionData : null;
  return (
    <Page
      title={t("courses.session.newTitle", { code: course.code })}
      lead={t("courses.session.newLead", {
        from: formatDate(course.startsOn),
        to: formatDate(course.endsOn),
      })}
      path={<a href={page}>{`${course.code}: ${course.name}`}</a>}
    >
      {shown === null ? null : <ClashWarnings clashes={shown.shown} />}
      <Form
        action={`${page}/sessions/new`}
        answer={actionData}
        labels={sessionLabels(t)}
        initial={usual}
        submit={t(shown === null ? "courses.session.submit" : "courses.session.submitSeen")}
        cancel={page}
        refusal={courseRefusal(t)}
        refusedAt={{ session_outside: "day", session_overlaps: "startsAt" }}
        once
      >
        <HiddenField name="seen" value={shown?.seen ?? ""} />
        <SessionFields lecturers={lecturers} />
      </Form>
    </Page>
  );
}
