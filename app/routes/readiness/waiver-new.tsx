import { WaiverForm } from "#app/domain/readiness/input.ts";
import { recordWaiver } from "#app/domain/readiness/record-waiver.server.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { PaperFields, paperLabels } from "#app/routes/readiness/decision-parts.tsx";
import { openReadiness, recordNames } from "#app/routes/readiness/open.server.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { SelectField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { conditionText } from "#app/ui/readiness/condition-text.ts";
import type { Route } from "./+types/waiver-new";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const found = await openReadiness(context, params.recordId);
  recordPlanningRead(context, { url: request.url, people: [found.record], what: "seen" });
  const asked = new URL(request.url).searchParams.get("subject");
  return {
    record: recordNames(found),
    programmes: [...found.programmes],
    requirements: found.readiness.requirements
      .map(({ requirement }) => requirement)
      .filter(({ waivableBy }) => waivableBy !== null),
    subject: subjects.find((known) => known === asked) ?? null,
  };
}

/** Records an exemption from one requirement by a decision. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { record } = await openReadiness(context, params.recordId);
  const form = await parseForm(request, WaiverForm);
  if (!form.ok) return invalid(form);
  const { _key: key = null, ...stated } = form.value;
  const work = context.get(workContext);
  const result = await recordWaiver(work, { ...stated, recordId: record.id, key });
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  return redirectWithNotice(context, `/readiness/records/${record.id}`, {
    key: "waivers.waiver.done",
    values: {
      subject: t(`readiness.subject.${stated.subject}`),
      number: stated.decisionNumber,
    },
  });
}

export default function NewWaiverPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { record, requirements, subject } = loaderData;
  const { fullName: name, titleText: title, unitName: unit, term, isEnded } = record;
  const page = `/readiness/records/${record.id}`;
  const programmes = new Map(loaderData.programmes);
  return (
    <Page
      title={t("waivers.waiver.title", { name })}
      lead={t("waivers.waiver.lead", { title, unit, term })}
      path={<a href={page}>{t("planning.record.title", { name, title })}</a>}
    >
      {!actionData && (isEnded || requirements.length === 0) ? (
        <Message tone="note" icon="document">
          {t(isEnded ? "waivers.ended" : "waivers.waiver.nothing")}
        </Message>
      ) : (
        <Form
          action={`${page}/waivers/new`}
          answer={actionData}
          labels={{ subject: t("waivers.field.subject"), ...paperLabels(t) }}
          initial={{ subject }}
          submit={t("waivers.waiver.submit")}
          cancel={page}
          once
          refusal={(word) => t(`waivers.refusal.${word as "not_waivable"}`)} // why: recordWaiver's own words
        >
          <SelectField
            name="subject"
            empty={t("waivers.waiver.choose")}
            options={requirements.map(({ subject: value, condition, waivableBy }) => ({
              value,
              label: t("waivers.waiver.option", {
                subject: t(`readiness.subject.${value}`),
                condition: conditionText(t, condition, programmes),
                level: t(`record.managingLevel.${waivableBy ?? "province"}`),
              }),
            }))}
          />
          <PaperFields />
          <p className="field-help">{t("waivers.waiver.effect")}</p>
        </Form>
      )}
    </Page>
  );
}
