import { addTitle } from "#app/domain/standards/add-title.server.ts";
import { AddTitleForm } from "#app/domain/standards/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import {
  FormsField,
  IdentityFields,
  NameField,
  TitleFields,
  titleLabels,
} from "#app/routes/standards/title-parts.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/title-new";

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, AddTitleForm);
  if (!form.ok) return invalid(form);
  const result = await addTitle(context.get(workContext), form.value);
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "standards.newTitle.done", values: { name: form.value.name } } as const;
  return redirectWithNotice(context, `/titles/${result.value}`, notice);
}

export default function NewTitlePage({ actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { toConfirm: _only, ...labels } = titleLabels(t);
  return (
    <Page title={t("standards.newTitle.title")} lead={t("standards.newTitle.lead")}>
      <Form
        action="/titles/new"
        answer={actionData}
        labels={labels}
        submit={t("standards.newTitle.submit")}
        cancel="/titles"
        refusal={refusalText(t)}
        once
      >
        <NameField />
        <IdentityFields typed={actionData?.values} />
        <TitleFields />
        <FormsField />
      </Form>
    </Page>
  );
}
