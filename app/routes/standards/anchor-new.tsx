import { data } from "react-router";
import { listUnitNames, resolveUnitFilter } from "#app/domain/people/choose-unit.server.ts";
import { correctAnchor } from "#app/domain/standards/correct-anchor.server.ts";
import { AddAnchorForm } from "#app/domain/standards/input.ts";
import { levels, sectors } from "#app/domain/standards/title.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { AnchorFields, anchorLabels } from "#app/routes/standards/anchor-parts.tsx";
import { openTerm } from "#app/routes/standards/open.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { RadioField, SelectField, TextField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/anchor-new";

type AnchorAnswer = (NonNullable<Answer> & { choices?: { id: number; label: string }[] }) | null;

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, code } = await openTerm(context, params.termId);
  const { db } = context.get(workContext);
  return { id, code, unitNames: await listUnitNames(db, viewerOf(context)) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: termId, code } = await openTerm(context, params.termId);
  const form = await parseForm(request, AddAnchorForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const { unit, unitId: chosen, ...stated } = form.value;
  const found = chosen === null ? await resolveUnitFilter(work.db, viewerOf(context), unit) : null;
  if (found?.ok === false) {
    const fieldErrors = { unit: { word: "unit_not_found", values: { value: unit } } };
    return data({ ...form, fieldErrors, refusal: null, choices: found.choices }, { status: 400 });
  }
  const unitId = chosen ?? found?.unitId ?? null;
  const result = await correctAnchor(work, { ...stated, termId, unitId, revision: null });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "standards.anchor.done", values: { term: code } } as const;
  return redirectWithNotice(context, "/terms", notice);
}

export default function NewAnchorPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, code, unitNames } = loaderData;
  const answer: AnchorAnswer = actionData ?? null;
  const choices = answer?.choices ?? [];
  const say = refusalText(t);
  return (
    <Page
      title={t("standards.anchor.newTitle", { term: code })}
      lead={t("standards.anchor.newLead")}
    >
      <Form
        action={`/terms/${id}/months/new`}
        answer={answer}
        labels={{
          sector: t("standards.field.sector"),
          level: t("standards.field.level"),
          unit: t("standards.anchor.unit"),
          unitId: t("standards.anchor.choose"),
          ...anchorLabels(t),
        }}
        submit={t("standards.anchor.submit")}
        cancel="/terms"
        // why: nothing was recorded when the form was shown; what is there now is somebody's
        refusal={(word) => say(word === "stale" ? "anchor_taken" : word)}
      >
        <SelectField
          name="sector"
          empty=""
          options={sectors.map((value) => ({ value, label: t(`standards.sector.${value}`) }))}
        />
        <SelectField
          name="level"
          empty=""
          options={levels.map((value) => ({ value, label: t(`standards.level.${value}`) }))}
        />
        <TextField
          name="unit"
          help={t("standards.anchor.unitHelp")}
          maxLength={300}
          suggestions={unitNames}
          optional
        />
        {choices.length > 0 ? (
          <RadioField
            name="unitId"
            options={choices.map((unit) => ({
              value: `${unit.id} ${unit.label}`,
              label: unit.label,
            }))}
          />
        ) : null}
        <AnchorFields />
      </Form>
    </Page>
  );
}
