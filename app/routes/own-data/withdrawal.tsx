import { requestNumber } from "#app/domain/data-requests/data-request.ts";
import { withdrawDataRequest } from "#app/domain/data-requests/withdraw-data-request.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { readForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openOwnRequest } from "#app/routes/own-data/open.server.ts";
import { withdrawalQuestion } from "#app/routes/own-data/request-parts.tsx";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/withdrawal";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { request: await openOwnRequest(context, params.dataRequestId) };
}

/** Takes one's own request back. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: requestId } = await openOwnRequest(context, params.dataRequestId);
  await readForm(request);
  const result = await withdrawDataRequest(context.get(workContext), { requestId });
  if (!result.ok) return refused(result.refusal, { values: {} });
  const values = { number: requestNumber(requestId) };
  return redirectWithNotice(context, "/me/data-requests", {
    key: "ownData.requests.withdrawn",
    values,
  });
}

export default function WithdrawalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <QuestionPage
      question={withdrawalQuestion(t, loaderData.request)}
      answer={actionData}
      cancel="/me/data-requests"
      refusal={(word) => t(`ownData.refusal.${word as "already_answered"}`)} // why: withdrawDataRequest's own words
      path={<a href="/me/data-requests">{t("ownData.requests.mine")}</a>}
    />
  );
}
