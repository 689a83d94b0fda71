import { RankForm } from "#app/domain/enrolment/input.ts";
import { rankWaiting } from "#app/domain/enrolment/rank-waiting.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { ActPage } from "#app/routes/enrolment/act-parts.tsx";
import { openAct, openEnrolment } from "#app/routes/enrolment/open.server.ts";
import { SelectField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/rank";

export const loader = ({ request, params, context }: Route.LoaderArgs) =>
  openAct(context, { id: params.enrolmentId, act: "rank", url: request.url });

const priorities = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Sets priority and rank of one who waits, with a reason. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const found = await openEnrolment(context, params.enrolmentId);
  const { id: enrolmentId, fullName: name, courseId } = found;
  const form = await parseForm(request, RankForm);
  if (!form.ok) return invalid(form);
  const result = await rankWaiting(context.get(workContext), { ...form.value, enrolmentId });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "roster.done.ranked", values: { name } } as const;
  return redirectWithNotice(context, `/courses/${courseId}/waiting`, notice);
}

export default function RankPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <ActPage
      shown={loaderData}
      path="rank"
      answer={actionData}
      labels={{
        priority: t("roster.field.priority"),
        rank: t("roster.field.rank"),
        reason: t("roster.field.reason"),
      }}
      initial={{
        priority: String(loaderData.priority),
        rank: loaderData.rank === null ? "" : String(loaderData.rank),
      }}
      submit={t("roster.rankForm.submit")}
    >
      <SelectField
        name="priority"
        help={t("roster.rankForm.priorityHelp")}
        options={priorities.map((value) => ({ value, label: value }))}
      />
      <TextField
        name="rank"
        help={t("roster.rankForm.rankHelp")}
        maxLength={6}
        inputMode="numeric"
        optional
      />
      <TextArea name="reason" help={t("roster.rankForm.reasonHelp")} maxLength={500} />
    </ActPage>
  );
}
