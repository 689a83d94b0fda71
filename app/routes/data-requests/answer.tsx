import { answerDataRequest } from "#app/domain/data-requests/answer-data-request.server.ts";
import { answers, requestNumber } from "#app/domain/data-requests/data-request.ts";
import { AnswerForm } from "#app/domain/data-requests/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { correctionAddress } from "#app/routes/data-requests/correction-address.ts";
import { openRequest } from "#app/routes/data-requests/open.server.ts";
import { RequestFacts } from "#app/routes/data-requests/request-parts.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { RadioField, TextArea } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/answer";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { request: await openRequest(context, params.dataRequestId) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: requestId } = await openRequest(context, params.dataRequestId);
  const form = await parseForm(request, AnswerForm);
  if (!form.ok) return invalid(form);
  const result = await answerDataRequest(context.get(workContext), { ...form.value, requestId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, "/data-requests", {
    key: "ownData.requests.done",
    values: { number: requestNumber(requestId) },
  });
}

export default function AnswerPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { request } = loaderData;
  const { id, fullName: name, state } = request;
  const page = `/data-requests/${id}`;
  return (
    <Page
      title={t("ownData.requests.answerTitle", { number: requestNumber(id), name })}
      path={<a href="/data-requests">{t("ownData.requests.queue")}</a>}
      actions={
        <ButtonLink to={correctionAddress(request)} icon="edit">
          {t("ownData.requests.correct")}
        </ButtonLink>
      }
    >
      <RequestFacts request={request} />
      {state === "waiting" || actionData ? (
        <Section title={t("ownData.requests.toAnswer")}>
          <p className="narrow mb-4">{t("ownData.requests.answerBefore")}</p>
          <Form
            action={`${page}/answer`}
            answer={actionData}
            labels={{
              decision: t("ownData.requests.decision"),
              answer: t("ownData.requests.answerText"),
            }}
            submit={t("ownData.requests.answerSubmit")}
            cancel={page}
            refusal={(word) => t(`ownData.refusal.${word as "already_answered"}`)} // why: answerDataRequest's own words
          >
            <RadioField
              name="decision"
              options={answers.map((value) => ({
                value,
                label: t(`ownData.requests.decisions.${value}`),
              }))}
            />
            <TextArea
              name="answer"
              help={t("ownData.requests.answerHelp")}
              maxLength={1000}
              grows
            />
          </Form>
        </Section>
      ) : (
        <Message tone="note" icon="clock">
          {t("ownData.requests.over")}
        </Message>
      )}
    </Page>
  );
}
