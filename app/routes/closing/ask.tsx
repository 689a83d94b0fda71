import { askClosing } from "#app/domain/completion/ask-closing.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openComplete, openKeptCourse } from "#app/routes/closing/open.server.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/ask";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  openComplete(context, params.courseId);

export async function action({ params, context }: Route.ActionArgs) {
  const course = await openKeptCourse(context, params.courseId);
  const result = await askClosing(context.get(workContext), { courseId: course.id });
  if (!result.ok) return refused(result.refusal, { values: {} });
  return redirectWithNotice(context, `/courses/${course.id}/record`, {
    key: "closing.request.done",
    values: { code: course.code },
  });
}

export default function AskClosingPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course } = loaderData;
  const page = `/courses/${course.id}/record`;
  return (
    <QuestionPage
      question={{
        to: `${page}/request`,
        title: t("closing.request.title", { code: course.code }),
        lead: t("closing.request.lead"),
        submit: t("closing.act.ask"),
      }}
      answer={actionData}
      cancel={page}
      refusal={(word) => t(`closing.refusal.${word as "incomplete"}`)} // why: askClosing's own words
      path={<a href={page}>{t("closing.record.title", { course: course.name })}</a>}
    />
  );
}
