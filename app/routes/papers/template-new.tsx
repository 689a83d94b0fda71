import { paperKinds } from "#app/domain/courses/paper.ts";
import { AddTemplateForm } from "#app/domain/papers/input.ts";
import { addTemplate } from "#app/domain/papers/keep-template.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { WordFields, wordLabels } from "#app/routes/papers/fields-parts.tsx";
import { SelectField, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/template-new";

export const loader = () => null;

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, AddTemplateForm);
  if (!form.ok) return invalid(form);
  const result = await addTemplate(context.get(workContext), form.value);
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  const { kind, issuer } = form.value;
  return redirectWithNotice(context, "/paper-templates", {
    key: "papers.templates.added",
    values: { kind: t(`courses.paperKind.${kind}`), issuer },
  });
}

export default function NewTemplatePage({ actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <Page
      title={t("papers.templates.newTitle")}
      lead={t("papers.templates.newLead")}
      path={<a href="/paper-templates">{t("papers.templates.title")}</a>}
    >
      <Form
        action="/paper-templates/new"
        answer={actionData}
        labels={{
          kind: t("papers.field.kind"),
          ...wordLabels(t, null),
          source: t("papers.field.source"),
        }}
        submit={t("papers.templates.submit")}
        cancel="/paper-templates"
        refusal={(word) => t(`papers.refusal.${word as "template_there"}`)} // why: addTemplate's own words
        refusedAt={{ template_there: "issuer" }}
        once
      >
        <SelectField
          name="kind"
          empty=""
          options={paperKinds.map((value) => ({ value, label: t(`courses.paperKind.${value}`) }))}
        />
        <WordFields kind={null} />
        <TextField name="source" help={t("papers.help.source")} maxLength={300} />
      </Form>
    </Page>
  );
}
