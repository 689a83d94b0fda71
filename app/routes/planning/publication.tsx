import { roundHistory } from "#app/domain/planning/history-queries.server.ts";
import { PublicationForm } from "#app/domain/planning/input.ts";
import { recordPublication } from "#app/domain/planning/record-publication.server.ts";
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
import type { Route } from "./+types/publication";

export async function loader({ params, context }: Route.LoaderArgs) {
  const round = await openRoundToKeep(context, params.roundId);
  const { db } = context.get(workContext);
  const [last] = (await roundHistory(db, viewerOf(context), round.id)) ?? [];
  const { id, unitName, term, asOf, revision } = round;
  return {
    round: { id, unitName: unitName ?? "", term, asOf, revision },
    stored: {
      publicationNumber: round.publicationNumber ?? "",
      publicationDate: formatDate(round.publicationDate ?? ""),
    },
    change: last ? { name: last.actorName, at: last.at } : null,
  };
}

/** Records the notice that made a list known: number and day. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: roundId } = await openRoundToKeep(context, params.roundId);
  const form = await parseForm(request, PublicationForm);
  if (!form.ok) return invalid(form);
  const { publicationNumber: number, publicationDate } = form.value;
  const result = await recordPublication(context.get(workContext), { ...form.value, roundId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/planning/${roundId}`, {
    key: "publication.page.done",
    values: { number, date: formatDate(publicationDate) },
  });
}

const labelsOf = (t: Translate) => ({
  publicationNumber: t("publication.field.publicationNumber"),
  publicationDate: t("publication.field.publicationDate"),
});

export default function PublicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { round, stored, change } = loaderData;
  const page = `/planning/${round.id}`;
  const labels = labelsOf(t);
  const isStale = actionData?.refusal === "stale";
  return (
    <Page
      title={t("publication.page.title", { unit: round.unitName })}
      lead={t("publication.page.lead", { term: round.term, date: formatDate(round.asOf) })}
      path={<a href={page}>{t("planning.round.title", { unit: round.unitName })}</a>}
    >
      {isStale ? (
        <StaleMessage change={change} fields={planningStale(labels, stored, actionData.values)} />
      ) : null}
      <Form
        action={`${page}/publication`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("publication.page.submit")}
        cancel={page}
        refusal={(word) => t(`publication.refusal.${word as "not_decided"}`)} // why: recordPublication's own words
      >
        <HiddenField name="revision" value={round.revision} />
        <TextField
          name="publicationNumber"
          help={t("publication.page.numberHelp")}
          maxLength={100}
        />
        <DateField name="publicationDate" />
        <p className="field-help">{t("publication.page.effect")}</p>
      </Form>
    </Page>
  );
}
