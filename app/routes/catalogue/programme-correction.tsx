import { correctProgramme } from "#app/domain/catalogue/correct-programme.server.ts";
import { CorrectProgrammeForm } from "#app/domain/catalogue/input.ts";
import { lastChangeOf } from "#app/domain/standards/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openProgramme } from "#app/routes/catalogue/open.server.ts";
import {
  choiceOf,
  choiceText,
  ProgrammeFields,
  programmeLabels,
  subjectText,
} from "#app/routes/catalogue/programme-parts.tsx";
import { refusalText } from "#app/routes/catalogue/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { differences } from "#app/routes/standards/stale.ts";
import { ConfirmationField } from "#app/routes/standards/title-parts.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/programme-correction";

export async function loader({ params, context }: Route.LoaderArgs) {
  const programme = await openProgramme(context, params.programmeId);
  const { id, name, shortCode, source, subject, disclosesPlanning, toConfirm, revision } =
    programme;
  const { db } = context.get(workContext);
  return {
    programme: { id, name, revision },
    stored: {
      name,
      shortCode,
      gives: choiceOf(programme),
      subject,
      disclosesPlanning: String(disclosesPlanning),
      source,
      toConfirm: String(toConfirm),
    },
    change: await lastChangeOf(db, viewerOf(context), { type: "programme", id }),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: programmeId } = await openProgramme(context, params.programmeId);
  const form = await parseForm(request, CorrectProgrammeForm);
  if (!form.ok) return invalid(form);
  const result = await correctProgramme(context.get(workContext), { ...form.value, programmeId });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "catalogue.correct.done", values: { name: form.value.name } } as const;
  return redirectWithNotice(context, `/programmes/${programmeId}`, notice);
}

export default function CorrectProgrammePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, stored, change } = loaderData;
  const page = `/programmes/${programme.id}`;
  const isStale = actionData?.refusal === "stale";
  const labels = { ...programmeLabels(t), toConfirm: t("catalogue.field.toConfirm") };
  return (
    <Page
      title={t("catalogue.correct.title", { name: programme.name })}
      lead={t("catalogue.correct.lead")}
      path={<a href={page}>{programme.name}</a>}
    >
      {isStale ? (
        <StaleMessage
          change={change}
          fields={differences({
            labels,
            stored,
            typed: actionData.values,
            shown: {
              gives: (word) => choiceText(t, word),
              subject: (word) => subjectText(t, word),
              disclosesPlanning: (word) =>
                t(word === "1" ? "catalogue.discloses" : "catalogue.disclosesNot"),
              toConfirm: (word) =>
                t(word === "1" ? "standards.field.notConfirmed" : "standards.field.confirmed"),
            },
          })}
        />
      ) : null}
      <Form
        action={`${page}/correction`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("catalogue.correct.submit")}
        cancel={page}
        refusal={refusalText(t)}
      >
        <HiddenField name="revision" value={programme.revision} />
        <ProgrammeFields />
        <ConfirmationField />
      </Form>
    </Page>
  );
}
