import { correctCadre } from "#app/domain/people/correct-cadre.server.ts";
import { CorrectCadreForm } from "#app/domain/people/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { lastChange, openToCorrect } from "#app/routes/people/record.server.ts";
import { staleFields } from "#app/routes/people/stale.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { FactFields, factLabels } from "#app/ui/people/fact-fields.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/correction";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { history, ...cadre } = await openToCorrect(context, params.cadreId);
  const { fullName, gender, birthSource, ethnicity, phone } = cadre;
  return {
    cadre: { id: cadre.id, fullName, revision: cadre.revision },
    stored: {
      fullName,
      gender,
      birthSource,
      ethnicity: ethnicity ?? "",
      phone: phone ?? "",
      birthDate: formatDate(cadre.birthDate),
      partyJoinedOn: formatDate(cadre.partyJoinedOn ?? ""),
      partyOfficialOn: formatDate(cadre.partyOfficialOn ?? ""),
    },
    change: lastChange(
      history,
      ({ postId, action }) => postId === null || action === "cadre.added",
    ),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: cadreId } = await openToCorrect(context, params.cadreId);
  const form = await parseForm(request, CorrectCadreForm);
  if (!form.ok) return invalid(form);
  const result = await correctCadre(context.get(workContext), { ...form.value, cadreId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/cadres/${cadreId}`, {
    key: "people.correct.done",
    values: { name: form.value.fullName },
  });
}

export default function CorrectionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { cadre, stored, change } = loaderData;
  const page = `/cadres/${cadre.id}`;
  const isStale = actionData?.refusal === "stale";
  return (
    <Page
      title={t("people.correct.title", { name: cadre.fullName })}
      lead={t("people.correct.lead")}
      path={<a href={page}>{cadre.fullName}</a>}
    >
      {isStale ? (
        <StaleMessage change={change} fields={staleFields(t, stored, actionData.values)} />
      ) : null}
      <Form
        action={`${page}/correction`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={factLabels(t)}
        initial={stored}
        submit={t("people.correct.submit")}
        cancel={page}
        refusal={(word) => t(`people.refusal.${word as "birth_in_future"}`)} // why: correctCadre's own words
      >
        <HiddenField name="revision" value={cadre.revision} />
        <FactFields birthHelp={t("people.correct.birthHelp")} />
      </Form>
    </Page>
  );
}
