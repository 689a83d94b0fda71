import { ReopenRecordForm } from "#app/domain/planning/input.ts";
import { reopenRecord } from "#app/domain/planning/reopen-record.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { reopeningQuestion } from "#app/routes/planning/reopening-parts.ts";
import { openRecord, recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/record-reopening";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const record = await openRecord(context, params.recordId);
  recordPlanningRead(context, { url: request.url, people: [record], what: "seen" });
  return { record };
}

/** Takes the end of a planning record back. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: recordId, fullName } = await openRecord(context, params.recordId);
  const form = await parseForm(request, ReopenRecordForm);
  if (!form.ok) return invalid(form);
  const result = await reopenRecord(context.get(workContext), { ...form.value, recordId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/planning/records/${recordId}`, {
    key: "planning.reopening.done",
    values: { name: fullName },
  });
}

export default function ReopenRecordPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { record } = loaderData;
  const { fullName: name, titleText: title } = record;
  const page = `/planning/records/${record.id}`;
  return (
    <QuestionPage
      question={reopeningQuestion(t, record)}
      answer={actionData}
      cancel={page}
      path={<a href={page}>{t("planning.record.title", { name, title })}</a>}
      refusal={(word) => t(`planning.refusal.${word as "not_ended"}`)} // why: reopenRecord's own words
    />
  );
}
