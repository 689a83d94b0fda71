import { CorrectTemplateForm } from "#app/domain/papers/input.ts";
import { correctTemplate } from "#app/domain/papers/keep-template.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import {
  WordFields,
  wordLabels,
  wordsShown,
  wordValues,
} from "#app/routes/papers/fields-parts.tsx";
import { openTemplate } from "#app/routes/papers/open.server.ts";
import { differences } from "#app/routes/standards/stale.ts";
import { RadioField, TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/template";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  openTemplate(context, params.templateId);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: templateId, kind } = await openTemplate(context, params.templateId);
  const form = await parseForm(request, CorrectTemplateForm);
  if (!form.ok) return invalid(form);
  const result = await correctTemplate(context.get(workContext), { ...form.value, templateId });
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  return redirectWithNotice(context, "/paper-templates", {
    key: "papers.templates.saved",
    values: { kind: t(`courses.paperKind.${kind}`), issuer: form.value.issuer },
  });
}

export default function TemplatePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, kind, issuer, revision, source, toConfirm } = loaderData;
  const isStale = actionData?.refusal === "stale";
  const labels = {
    ...wordLabels(t, kind),
    source: t("papers.field.source"),
    toConfirm: t("papers.field.toConfirm"),
  };
  const stored = { ...wordValues(loaderData), source, toConfirm: String(toConfirm) };
  const confirmed = (word: string) =>
    t(`papers.templates.${word === "1" ? "notConfirmed" : "confirmed"}`);
  return (
    <Page
      title={t("papers.templates.editTitle", { kind: t(`courses.paperKind.${kind}`), issuer })}
      lead={t("papers.templates.editLead")}
      path={<a href="/paper-templates">{t("papers.templates.title")}</a>}
    >
      {isStale ? (
        <StaleMessage
          change={null}
          fields={differences({
            labels,
            stored,
            typed: { ...stored, ...actionData.values },
            shown: { ...wordsShown(t), toConfirm: confirmed },
          })}
        />
      ) : null}
      <Form
        action={`/paper-templates/${id}`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("papers.templates.save")}
        cancel="/paper-templates"
        refusal={(word) => t(`papers.refusal.${word as "template_there"}`)} // why: correctTemplate's own words
        refusedAt={{ template_there: "issuer" }}
      >
        <HiddenField name="revision" value={revision} />
        <WordFields kind={kind} />
        <TextField name="source" help={t("papers.help.source")} maxLength={300} />
        <RadioField
          name="toConfirm"
          options={["0", "1"].map((value) => ({ value, label: confirmed(value) }))}
        />
      </Form>
    </Page>
  );
}
