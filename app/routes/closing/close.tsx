import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import { ClosingForm } from "#app/domain/completion/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { ClosingPreview } from "#app/routes/closing/checklist-parts.tsx";
import { openComplete, openKeptCourse } from "#app/routes/closing/open.server.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/close";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  openComplete(context, params.courseId);

export async function action({ request, params, context }: Route.ActionArgs) {
  const course = await openKeptCourse(context, params.courseId);
  const form = await parseForm(request, ClosingForm);
  if (!form.ok) return invalid(form);
  const asked = { courseId: course.id, seen: form.value.seen };
  const result = await closeCourse(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/courses/${course.id}/record`, {
    key: "closing.act.done",
    values: { code: course.code },
  });
}

export default function ClosePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, checklist } = loaderData;
  const page = `/courses/${course.id}/record`;
  return (
    <QuestionPage
      question={{
        to: `${page}/closing`,
        title: t("closing.act.title", { code: course.code }),
        lead: t("closing.act.lead"),
        body: <ClosingPreview checklist={checklist} />,
        submit: t("closing.act.close"),
        fields: { seen: checklist.seen },
      }}
      answer={actionData}
      cancel={page}
      refusal={(word) => t(`closing.refusal.${word as "stale"}`)} // why: closeCourse's own words
      path={<a href={page}>{t("closing.record.title", { course: course.name })}</a>}
    />
  );
}
