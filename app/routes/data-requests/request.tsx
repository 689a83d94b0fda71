import { canAnswerRequests, requestNumber } from "#app/domain/data-requests/data-request.ts";
import { openRequest } from "#app/routes/data-requests/open.server.ts";
import { RequestFacts } from "#app/routes/data-requests/request-parts.tsx";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/request";

export async function loader({ params, context }: Route.LoaderArgs) {
  const request = await openRequest(context, params.dataRequestId);
  return { request, mayAnswer: canAnswerRequests(viewerOf(context)) };
}

export default function RequestPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { request, mayAnswer } = loaderData;
  const { id, fullName: name, state } = request;
  const isWaiting = state === "waiting";
  return (
    <Page
      title={t("ownData.requests.title", { number: requestNumber(id), name })}
      path={<a href="/data-requests">{t("ownData.requests.queue")}</a>}
      actions={
        <>
          {mayAnswer && isWaiting ? (
            <ButtonLink to={`/data-requests/${id}/answer`} icon="check" look="primary">
              {t("ownData.requests.toAnswer")}
            </ButtonLink>
          ) : null}
          <ButtonLink to={`/cadres/${request.cadreId}`} icon="document">
            {t("ownData.requests.record")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      {isWaiting && !mayAnswer ? (
        <Message tone="note" icon="shield">
          {t("ownData.requests.readOnly")}
        </Message>
      ) : null}
      <RequestFacts request={request} />
    </Page>
  );
}
