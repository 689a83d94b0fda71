import { overrideBands } from "#app/domain/readiness/decisions.ts";
import { OverrideForm } from "#app/domain/readiness/input.ts";
import { recordOverride } from "#app/domain/readiness/record-override.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { PaperFields, paperLabels } from "#app/routes/readiness/decision-parts.tsx";
import { openReadiness, recordNames } from "#app/routes/readiness/open.server.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { RadioField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Facts, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import { BandBadge } from "#app/ui/readiness/badges.tsx";
import type { Route } from "./+types/override-new";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const found = await openReadiness(context, params.recordId);
  recordPlanningRead(context, { url: request.url, people: [found.record], what: "seen" });
  const { band, target } = found.readiness;
  return { record: recordNames(found), band, target };
}

/** Records what a competent body concluded of a record's readiness. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { record } = await openReadiness(context, params.recordId);
  const form = await parseForm(request, OverrideForm);
  if (!form.ok) return invalid(form);
  const { _key: key = null, ...stated } = form.value;
  const work = context.get(workContext);
  const result = await recordOverride(work, { ...stated, recordId: record.id, key });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/readiness/records/${record.id}`, {
    key: "waivers.override.done",
    values: { number: stated.decisionNumber },
  });
}

export default function NewOverridePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { record, band, target } = loaderData;
  const { fullName: name, titleText: title, unitName: unit, term, isEnded } = record;
  const page = `/readiness/records/${record.id}`;
  return (
    <Page
      title={t("waivers.override.title", { name })}
      lead={t("waivers.override.lead", { title, unit, term })}
      path={<a href={page}>{t("planning.record.title", { name, title })}</a>}
    >
      {isEnded && !actionData ? (
        <Message tone="note" icon="document">
          {t("waivers.ended")}
        </Message>
      ) : (
        <>
          <Facts
            items={[
              {
                term: t("waivers.override.computed"),
                value: <BandBadge band={band} target={target} />,
              },
            ]}
          />
          <Form
            action={`${page}/overrides/new`}
            answer={actionData}
            labels={{ band: t("waivers.field.band"), ...paperLabels(t) }}
            submit={t("waivers.override.submit")}
            cancel={page}
            once
            refusal={(word) => t(`waivers.refusal.${word as "overlaps"}`)} // why: recordOverride's own words
          >
            <RadioField
              name="band"
              options={overrideBands.map((value) => ({
                value,
                label: t(`readiness.band.${value}`),
              }))}
            />
            <PaperFields />
            <p className="field-help">{t("waivers.override.effect")}</p>
          </Form>
        </>
      )}
      <JudgingNote />
    </Page>
  );
}
