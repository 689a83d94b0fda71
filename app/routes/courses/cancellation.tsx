import { CancellationForm } from "#app/domain/courses/input.ts";
import { cancelCourse } from "#app/domain/enrolment/cancel-course.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openChangeable, openCourse } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { TextArea } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/cancellation";

export async function loader({ params, context }: Route.LoaderArgs) {
  const course = await openChangeable(context, params.courseId);
  const { id, code, name, revision, seatsTaken, seats } = course;
  return { id, code, name, revision, people: seatsTaken + seats.waiting + seats.pending };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: courseId, code } = await openCourse(context, params.courseId);
  const form = await parseForm(request, CancellationForm);
  if (!form.ok) return invalid(form);
  const result = await cancelCourse(context.get(workContext), { ...form.value, courseId });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "courses.cancel.done", values: { code } } as const;
  return redirectWithNotice(context, `/courses/${courseId}`, notice);
}

export default function CancelCoursePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, code, name, revision, people } = loaderData;
  const page = `/courses/${id}`;
  return (
    <Page
      title={t("courses.cancel.title", { code })}
      lead={t("courses.cancel.lead", { count: people })}
      path={<a href={page}>{`${code}: ${name}`}</a>}
    >
      <p className="narrow mb-4">{t("courses.cancel.body")}</p>
      <Form
        action={`${page}/cancellation`}
        answer={actionData}
        labels={{ reason: t("courses.field.reason") }}
        submit={t("courses.cancel.submit")}
        cancel={page}
        refusal={courseRefusal(t)}
        look="danger"
      >
        <HiddenField name="revision" value={revision} />
        <TextArea name="reason" help={t("courses.cancel.reasonHelp")} maxLength={500} />
      </Form>
    </Page>
  );
}
