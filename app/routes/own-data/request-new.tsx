import { askToCorrect } from "#app/domain/data-requests/ask-to-correct.server.ts";
import { requestFields, requestNumber } from "#app/domain/data-requests/data-request.ts";
import { AskForm } from "#app/domain/data-requests/input.ts";
import { findOwnRecord } from "#app/domain/people/cadre-queries.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { standingText } from "#app/routes/own-data/standing-text.ts";
import { SelectField, TextArea } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/request-new";

export async function loader({ request, context }: Route.LoaderArgs) {
  const record = await findOwnRecord(context.get(workContext).db, viewerOf(context));
  if (record === null) throw notFound();
  const asked = new URL(request.url).searchParams.get("field");
  const field = requestFields.find((one) => one === asked) ?? null;
  const stands = field === null ? "" : standingText(context.get(localeContext).t, record, field);
  return { initial: { field, stands } };
}

export async function action({ request, context }: Route.ActionArgs) {
  const work = context.get(workContext);
  if (viewerOf(context).cadreId === null) throw notFound();
  const form = await parseForm(request, AskForm);
  if (!form.ok) return invalid(form);
  const { _key: key = null, ...input } = form.value;
  const result = await askToCorrect(work, { ...input, key });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, "/me/data-requests", {
    key: "ownData.requests.asked",
    values: { number: requestNumber(result.value) },
  });
}

export default function NewRequestPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <Page
      title={t("ownData.requests.askTitle")}
      lead={t("ownData.requests.askLead")}
      path={<a href="/me/data-requests">{t("ownData.requests.mine")}</a>}
    >
      <Form
        action="/me/data-requests/new"
        answer={actionData}
        labels={{
          field: t("ownData.requests.about"),
          stands: t("ownData.requests.stands"),
          asked: t("ownData.requests.should"),
          reason: t("ownData.requests.reason"),
        }}
        initial={loaderData.initial}
        submit={t("ownData.requests.askSubmit")}
        cancel="/me/data-requests"
        refusal={(word) => t(`ownData.refusal.${word as "already_waiting"}`)} // why: askToCorrect's own words
        refusedAt={{ already_waiting: "field", nothing_to_correct: "asked" }}
        once
      >
        <SelectField
          name="field"
          empty={t("ownData.requests.choose")}
          options={requestFields.map((value) => ({
            value,
            label: t(`ownData.requests.of.${value}`),
          }))}
        />
        <TextArea
          name="stands"
          help={t("ownData.requests.standsHelp")}
          maxLength={1000}
          grows
          optional
        />
        <TextArea name="asked" maxLength={1000} grows />
        <TextArea name="reason" help={t("ownData.requests.reasonHelp")} maxLength={1000} grows />
      </Form>
    </Page>
  );
}
