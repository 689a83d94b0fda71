import { fileClassifications } from "#app/domain/importing/classification.ts";
import { formKinds } from "#app/domain/importing/columns.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { refusalText } from "#app/routes/imports/question-parts.ts";
import { DateField, FileField, RadioField, SelectField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/new";

const workbooks = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The file comes last: what the fields before it say decides whether it is stored. */
export function UploadForm({
  loaderData: { today, standalone, limit },
  actionData,
}: Pick<Route.ComponentProps, "loaderData"> & {
  actionData: Route.ComponentProps["actionData"] | undefined;
}) {
  const t = useTranslate();
  return (
    <Form
      action="/imports/new"
      answer={actionData}
      labels={{
        kind: t("imports.field.kind"),
        asOf: t("imports.field.asOf"),
        classification: t("imports.field.classification"),
        file: t("imports.field.file"),
      }}
      initial={{ kind: "planning", asOf: formatDate(today) }}
      submit={t("imports.action.check")}
      cancel="/imports"
      refusal={refusalText(t)}
      upload
    >
      <RadioField
        name="kind"
        options={formKinds.map((kind) => ({ value: kind, label: t(`imports.kind.${kind}`) }))}
      />
      <DateField name="asOf" help={t("imports.new.asOfHelp")} />
      <SelectField
        name="classification"
        empty={t("imports.new.chooseClassification")}
        help={t(standalone ? "imports.new.secrecyStandalone" : "imports.new.secrecy")}
        options={fileClassifications.map((one) => ({
          value: one,
          label: t(`imports.classification.${one}`),
        }))}
      />
      <FileField name="file" accept={workbooks} help={t("imports.new.fileHelp", { limit })} />
    </Form>
  );
}

export function WhatIsImported() {
  const t = useTranslate();
  return (
    <Section title={t("imports.new.what")}>
      <ul className="list-disc pl-5 narrow">
        <li>{t("imports.new.whatPlanning")}</li>
        <li>{t("imports.new.whatTraining")}</li>
      </ul>
    </Section>
  );
}
