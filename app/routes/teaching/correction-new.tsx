import { askCorrection } from "#app/domain/teaching/correct-mark.server.ts";
import { AskCorrectionForm, markText } from "#app/domain/teaching/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openMark } from "#app/routes/teaching/open.server.ts";
import { TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { attemptText } from "#app/ui/teaching/attempt-text.ts";
import type { Route } from "./+types/correction-new";

export const loader = ({ request, params, context }: Route.LoaderArgs) =>
  openMark(context, { courseId: params.courseId, url: request.url });

export async function action({ request, params, context }: Route.ActionArgs) {
  const of = { courseId: params.courseId, url: request.url };
  const { course, row, mark } = await openMark(context, of);
  const form = await parseForm(request, AskCorrectionForm);
  if (!form.ok) return invalid(form);
  const asked = { courseId: course.id, enrolmentId: row.id, attempt: mark.attempt, ...form.value };
  const result = await askCorrection(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/courses/${course.id}/marks/corrections`, {
    key: "teaching.correction.asked",
    values: { name: row.fullName },
  });
}

export default function CorrectionNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, row, mark } = loaderData;
  const page = `/courses/${course.id}/marks`;
  return (
    <Page
      title={t("teaching.correction.askTitle", { name: row.fullName })}
      lead={t("teaching.correction.askLead", {
        code: course.code,
        attempt: attemptText(t, mark.attempt),
        mark: markText(mark.tenths),
      })}
      path={<a href={page}>{t("teaching.marks.title", { course: course.name })}</a>}
    >
      <Form
        action={`${page}/corrections/new?enrolment=${row.id}&attempt=${mark.attempt}`}
        answer={actionData}
        labels={{
          tenths: t("teaching.correction.tenths"),
          reason: t("teaching.correction.reason"),
        }}
        submit={t("teaching.correction.ask")}
        cancel={page}
        refusal={(word) => t(`teaching.refusal.${word as "not_frozen"}`)} // why: askCorrection's own words
      >
        <TextField name="tenths" help={t("teaching.correction.tenthsHelp")} maxLength={5} />
        <TextArea name="reason" help={t("teaching.correction.reasonHelp")} maxLength={500} />
      </Form>
    </Page>
  );
}
