import { correctCourse } from "#app/domain/courses/correct-course.server.ts";
import { lastCourseChange } from "#app/domain/courses/course-queries.server.ts";
import { courseCorrectionForm } from "#app/domain/courses/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { ClashWarnings } from "#app/routes/courses/clash-parts.tsx";
import { hasClashes, markOf, showFirst } from "#app/routes/courses/clashes.server.ts";
import {
  CorrectionFields,
  correctionLabels,
  StaleCourse,
} from "#app/routes/courses/correction-parts.tsx";
import { clashesOfMove, storedValues } from "#app/routes/courses/correction-values.server.ts";
import { openChangeable, openCourse } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/correction";

export async function loader({ params, context }: Route.LoaderArgs) {
  const course = await openChangeable(context, params.courseId);
  const { id, code, name, status, policy, restsOnPlanning, revision, sessions } = course;
  const { db } = context.get(workContext);
  return {
    course: { id, code, name, status, policy, restsOnPlanning, revision },
    hasSessions: sessions.length > 0,
    stored: storedValues(course),
    change: await lastCourseChange(db, viewerOf(context), id),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const course = await openCourse(context, params.courseId);
  const work = context.get(workContext);
  const form = await parseForm(request, courseCorrectionForm(work.today, course));
  if (!form.ok) return invalid(form);
  const { seen, ...stated } = form.value;
  const clashes = await clashesOfMove(context, course, stated);
  if (hasClashes(clashes) && seen !== markOf(clashes)) return showFirst(form, clashes);
  const result = await correctCourse(work, { ...stated, courseId: course.id });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "courses.correct.done", values: { code: stated.code } } as const;
  return redirectWithNotice(context, `/courses/${course.id}`, notice);
}

export default function CorrectCoursePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, hasSessions, stored } = loaderData;
  const page = `/courses/${course.id}`;
  const isStale = actionData?.refusal === "stale";
  const shown = actionData && "shown" in actionData ? actionData : null;
  return (
    <Page
      title={t("courses.correct.title", { code: course.code })}
      lead={t("courses.correct.lead")}
      path={<a href={page}>{`${course.code}: ${course.name}`}</a>}
    >
      {isStale ? <StaleCourse loaderData={loaderData} typed={actionData.values} /> : null}
      {shown === null ? null : <ClashWarnings clashes={shown.shown} />}
      <Form
        action={`${page}/correction`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={correctionLabels(t)}
        initial={stored}
        submit={t(shown === null ? "courses.correct.submit" : "courses.correct.submitSeen")}
        cancel={page}
        refusal={courseRefusal(t)}
        refusedAt={{ code_taken: "code" }}
      >
        <HiddenField name="revision" value={course.revision} />
        <HiddenField name="seen" value={shown?.seen ?? ""} />
        <CorrectionFields course={course} hasSessions={hasSessions} />
      </Form>
    </Page>
  );
}
