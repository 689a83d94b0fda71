import { completeRequest } from "#app/domain/enrolment/complete-request.server.ts";
import { CompletionForm } from "#app/domain/enrolment/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { ActPage } from "#app/routes/enrolment/act-parts.tsx";
import { openAct, openEnrolment } from "#app/routes/enrolment/open.server.ts";
import { TextArea } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/completion";

export const loader = ({ request, params, context }: Route.LoaderArgs) =>
  openAct(context, { id: params.enrolmentId, act: "completion", url: request.url });

/** What the committee gave back is complete, as the note says. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: enrolmentId, fullName: name } = await openEnrolment(context, params.enrolmentId);
  const form = await parseForm(request, CompletionForm);
  if (!form.ok) return invalid(form);
  const result = await completeRequest(context.get(workContext), { ...form.value, enrolmentId });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "roster.done.completed", values: { name } } as const;
  return redirectWithNotice(context, `/enrolments/${enrolmentId}`, notice);
}

export default function CompletionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <ActPage
      shown={loaderData}
      path="completion"
      answer={actionData}
      labels={{ note: t("roster.field.note") }}
      submit={t("roster.completionForm.submit")}
    >
      <TextArea name="note" help={t("roster.completionForm.help")} maxLength={500} />
    </ActPage>
  );
}
