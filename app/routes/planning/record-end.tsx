import { endRecord } from "#app/domain/planning/end-record.server.ts";
import { recordHistory } from "#app/domain/planning/history-queries.server.ts";
import { EndRecordForm } from "#app/domain/planning/input.ts";
import { endReasons } from "#app/domain/planning/round.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openRecord, recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { DateField, SelectField, TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/record-end";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const record = await openRecord(context, params.recordId);
  recordPlanningRead(context, { url: request.url, people: [record], what: "seen" });
  const { db } = context.get(workContext);
  const [last] = (await recordHistory(db, viewerOf(context), record.id)) ?? [];
  const { id, fullName, titleText, unitName, term, revision, validFrom } = record;
  return {
    record: { id, fullName, titleText, unitName, term, revision, validFrom },
    change: last ? { name: last.actorName, at: last.at } : null,
  };
}

/** Ends a planning record by a decision. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const record = await openRecord(context, params.recordId);
  const form = await parseForm(request, EndRecordForm);
  if (!form.ok) return invalid(form);
  const recordId = record.id;
  const result = await endRecord(context.get(workContext), { ...form.value, recordId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/planning/records/${recordId}`, {
    key: "planning.end.done",
    values: { name: record.fullName, date: formatDate(form.value.lastDay) },
  });
}

export default function EndRecordPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { record, change } = loaderData;
  const { fullName: name, titleText: title, unitName: unit, term } = record;
  const page = `/planning/records/${record.id}`;
  const isStale = actionData?.refusal === "stale";
  const from = formatDate(record.validFrom);
  return (
    <Page
      title={t("planning.end.title", { name })}
      lead={t("planning.end.lead", { title, unit, term })}
      path={<a href={page}>{t("planning.record.title", { name, title })}</a>}
    >
      {isStale ? <StaleMessage change={change} fields={[]} /> : null}
      <Form
        action={`${page}/end`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={{
          reason: t("planning.field.reason"),
          lastDay: t("planning.field.lastDay"),
          document: t("planning.field.document"),
        }}
        submit={t("planning.end.submit")}
        cancel={page}
        refusal={(word) => t(`planning.refusal.${word as "already_ended"}`, { from })} // why: endRecord's own words
      >
        <HiddenField name="revision" value={record.revision} />
        <SelectField
          name="reason"
          empty=""
          options={endReasons.map((reason) => ({
            value: reason,
            label: t(`planning.endReason.${reason}`),
          }))}
        />
        <DateField name="lastDay" help={t("planning.end.lastDayHelp")} />
        <TextField name="document" help={t("planning.end.documentHelp")} maxLength={300} />
        <p className="field-help">{t("planning.end.effect")}</p>
      </Form>
    </Page>
  );
}
