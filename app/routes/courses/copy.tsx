import { copyCourse } from "#app/domain/courses/copy-course.server.ts";
import { suggestCode } from "#app/domain/courses/course.ts";
import { CopyCourseForm } from "#app/domain/courses/input.ts";
import { listCourseCodes } from "#app/domain/courses/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { openCourse } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { weekdayOfDay } from "#app/ui/courses/weekday-text.ts";
import { DateField, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/copy";

export async function loader({ params, context }: Route.LoaderArgs) {
  const course = await openCourse(context, params.courseId);
  const { id, code, name, startsOn, programmeId, shortCode } = course;
  const { db, today } = context.get(workContext);
  const codes = await listCourseCodes(db, programmeId);
  return { course: { id, code, name, startsOn }, suggested: suggestCode(shortCode, today, codes) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: courseId } = await openCourse(context, params.courseId);
  const form = await parseForm(request, CopyCourseForm);
  if (!form.ok) return invalid(form);
  const result = await copyCourse(context.get(workContext), { ...form.value, courseId });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "courses.copy.done", values: { code: form.value.code } } as const;
  return redirectWithNotice(context, `/courses/${result.value}`, notice);
}

export default function CopyCoursePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, suggested } = loaderData;
  const page = `/courses/${course.id}`;
  return (
    <Page
      title={t("courses.copy.title", { code: course.code })}
      lead={t("courses.copy.lead")}
      path={<a href={page}>{`${course.code}: ${course.name}`}</a>}
    >
      <Form
        action={`${page}/copy`}
        answer={actionData}
        labels={{ code: t("courses.field.code"), notBefore: t("courses.copy.notBefore") }}
        initial={{ code: suggested }}
        submit={t("courses.copy.submit")}
        cancel={page}
        refusal={courseRefusal(t)}
        refusedAt={{ code_taken: "code" }}
        once
      >
        <TextField name="code" help={t("courses.help.code")} maxLength={60} />
        <DateField
          name="notBefore"
          help={t("courses.copy.notBeforeHelp", {
            weekday: weekdayOfDay(t, course.startsOn),
            date: formatDate(course.startsOn),
          })}
        />
      </Form>
    </Page>
  );
}
