import { roundHistory } from "#app/domain/planning/history-queries.server.ts";
import { DecisionForm } from "#app/domain/planning/input.ts";
import { recordDecision } from "#app/domain/planning/record-decision.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openRoundToKeep } from "#app/routes/planning/round.server.ts";
import { planningStale } from "#app/routes/planning/stale.ts";
import { DateField, TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/decision";

export async function loader({ params, context }: Route.LoaderArgs) {
  const round = await openRoundToKeep(context, params.roundId);
  const { db } = context.get(workContext);
  const [last] = (await roundHistory(db, viewerOf(context), round.id)) ?? [];
  const { id, unitName, term, asOf, revision } = round;
  return {
    round: { id, unitName: unitName ?? "", term, asOf, revision },
    stored: {
      decisionNumber: round.decisionNumber ?? "",
      decisionDate: formatDate(round.decisionDate ?? ""),
      signatory: round.signatory ?? "",
    },
    change: last ? { name: last.actorName, at: last.at } : null,
  };
}

/** Records the decision on a list: number, day and signatory. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: roundId } = await openRoundToKeep(context, params.roundId);
  const form = await parseForm(request, DecisionForm);
  if (!form.ok) return invalid(form);
  const { decisionNumber: number, decisionDate } = form.value;
  const result = await recordDecision(context.get(workContext), { ...form.value, roundId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/planning/${roundId}`, {
    key: "planning.decision.done",
    values: { number, date: formatDate(decisionDate) },
  });
}

const labelsOf = (t: Translate) => ({
  decisionNumber: t("planning.field.decisionNumber"),
  decisionDate: t("planning.field.decisionDate"),
  signatory: t("planning.field.signatory"),
});

export default function DecisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { round, stored, change } = loaderData;
  const page = `/planning/${round.id}`;
  const labels = labelsOf(t);
  const isStale = actionData?.refusal === "stale";
  return (
    <Page
      title={t("planning.decision.title", { unit: round.unitName })}
      lead={t("planning.decision.lead", { term: round.term, date: formatDate(round.asOf) })}
      path={<a href={page}>{t("planning.round.title", { unit: round.unitName })}</a>}
    >
      {isStale ? (
        <StaleMessage change={change} fields={planningStale(labels, stored, actionData.values)} />
      ) : null}
      <Form
        action={`${page}/decision`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("planning.decision.submit")}
        cancel={page}
        refusal={(word) => t(`planning.refusal.${word as "decision_in_future"}`)} // why: recordDecision's own words
      >
        <HiddenField name="revision" value={round.revision} />
        <TextField name="decisionNumber" help={t("planning.decision.numberHelp")} maxLength={100} />
        <DateField name="decisionDate" />
        <TextField name="signatory" help={t("planning.decision.signatoryHelp")} maxLength={200} />
        <p className="field-help">{t("planning.decision.effect")}</p>
      </Form>
    </Page>
  );
}
