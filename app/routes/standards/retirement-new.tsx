import { genders } from "#app/domain/people/cadre.ts";
import { RetirementForm } from "#app/domain/standards/input.ts";
import { recordRetirementAges } from "#app/domain/standards/record-retirement-ages.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { RadioField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/retirement-new";

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, RetirementForm);
  if (!form.ok) return invalid(form);
  const result = await recordRetirementAges(context.get(workContext), form.value);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, "/rules/retirement", {
    key: "standards.newRetirement.done",
    values: { count: result.value },
  });
}

export default function NewRetirementPage({ actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const number = { inputMode: "numeric", maxLength: 4 } as const;
  return (
    <Page
      title={t("standards.newRetirement.title")}
      lead={t("standards.newRetirement.lead")}
      path={<a href="/rules/retirement">{t("standards.retirement.title")}</a>}
    >
      <Form
        action="/rules/retirement/new"
        answer={actionData}
        labels={{
          gender: t("standards.newRetirement.gender"),
          firstYear: t("standards.newRetirement.firstYear"),
          lastYear: t("standards.newRetirement.lastYear"),
          years: t("standards.newRetirement.years"),
          months: t("standards.newRetirement.months"),
          step: t("standards.newRetirement.step"),
          source: t("standards.field.source"),
        }}
        submit={t("standards.newRetirement.submit")}
        cancel="/rules/retirement"
        refusal={refusalText(t)}
      >
        <RadioField
          name="gender"
          options={genders.map((value) => ({ value, label: t(`common.gender.${value}`) }))}
        />
        <TextField name="firstYear" help={t("standards.newTerm.yearHelp")} {...number} />
        <TextField name="lastYear" help={t("standards.newTerm.yearHelp")} {...number} />
        <TextField name="years" {...number} />
        <TextField
          name="months"
          help={t("standards.newRetirement.monthsHelp")}
          {...number}
          optional
        />
        <TextField name="step" help={t("standards.newRetirement.stepHelp")} {...number} optional />
        <TextArea grows name="source" help={t("standards.title.sourceHelp")} maxLength={300} />
      </Form>
    </Page>
  );
}
