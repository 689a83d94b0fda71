import { LeaveAnswerForm } from "#app/domain/enrolment/input.ts";
import { answerLeave } from "#app/domain/enrolment/leave.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { ActPage } from "#app/routes/enrolment/act-parts.tsx";
import { openAct, openEnrolment } from "#app/routes/enrolment/open.server.ts";
import { RadioField, TextArea } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/leave-answer";

export const loader = ({ request, params, context }: Route.LoaderArgs) =>
  openAct(context, { id: params.enrolmentId, act: "leave_answer", url: request.url });

/** Answers a request to leave; granted, the seat passes to the next who waits. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: enrolmentId, fullName: name } = await openEnrolment(context, params.enrolmentId);
  const form = await parseForm(request, LeaveAnswerForm);
  if (!form.ok) return invalid(form);
  const result = await answerLeave(context.get(workContext), { ...form.value, enrolmentId });
  if (!result.ok) return refused(result.refusal, form);
  const isGranted = form.value.answer === "accept";
  const key = isGranted ? "roster.done.leaveAccepted" : "roster.done.leaveRefused";
  return redirectWithNotice(context, `/enrolments/${enrolmentId}`, { key, values: { name } });
}

export default function LeaveAnswerPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <ActPage
      shown={loaderData}
      path="leave-answer"
      answer={actionData}
      labels={{ answer: t("roster.field.answer"), reason: t("roster.field.reason") }}
      submit={t("roster.leaveAnswerForm.submit")}
    >
      <RadioField
        name="answer"
        options={(["accept", "refuse"] as const).map((value) => ({
          value,
          label: t(`roster.leaveAnswerForm.${value}`),
        }))}
      />
      <TextArea name="reason" maxLength={500} />
    </ActPage>
  );
}
