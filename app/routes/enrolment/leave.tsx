import { ReasonForm } from "#app/domain/enrolment/input.ts";
import { askToLeave } from "#app/domain/enrolment/leave.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { ActPage } from "#app/routes/enrolment/act-parts.tsx";
import { openAct, openEnrolment } from "#app/routes/enrolment/open.server.ts";
import { TextArea } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/leave";

export const loader = ({ request, params, context }: Route.LoaderArgs) =>
  openAct(context, { id: params.enrolmentId, act: "leave", url: request.url });

/** Asks to leave after the time of free withdrawal; the seat is kept until the answer. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: enrolmentId, fullName: name } = await openEnrolment(context, params.enrolmentId);
  const form = await parseForm(request, ReasonForm);
  if (!form.ok) return invalid(form);
  const result = await askToLeave(context.get(workContext), { ...form.value, enrolmentId });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "roster.done.leaveAsked", values: { name } } as const;
  return redirectWithNotice(context, `/enrolments/${enrolmentId}`, notice);
}

export default function LeavePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <ActPage
      shown={loaderData}
      path="leave"
      answer={actionData}
      labels={{ reason: t("roster.field.reason") }}
      submit={t("roster.leaveForm.submit")}
    >
      <TextArea name="reason" maxLength={500} />
      <p className="field-help">{t("roster.leaveForm.effect")}</p>
    </ActPage>
  );
}
