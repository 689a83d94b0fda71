import { addProgramme } from "#app/domain/catalogue/add-programme.server.ts";
import { AddProgrammeForm } from "#app/domain/catalogue/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { ProgrammeFields, programmeLabels } from "#app/routes/catalogue/programme-parts.tsx";
import { refusalText } from "#app/routes/catalogue/refusals.ts";
import { TextArea } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/programme-new";

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, AddProgrammeForm);
  if (!form.ok) return invalid(form);
  const result = await addProgramme(context.get(workContext), form.value);
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "catalogue.create.done", values: { name: form.value.name } } as const;
  return redirectWithNotice(context, `/programmes/${result.value}`, notice);
}

export default function NewProgrammePage({ actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <Page title={t("catalogue.create.title")} lead={t("catalogue.create.lead")}>
      <Form
        action="/programmes/new"
        answer={actionData}
        labels={{ ...programmeLabels(t), forms: t("catalogue.field.forms") }}
        initial={{ subject: "skills", disclosesPlanning: "0" }}
        submit={t("catalogue.create.submit")}
        cancel="/programmes"
        refusal={refusalText(t)}
        once
      >
        <ProgrammeFields />
        <TextArea name="forms" help={t("catalogue.page.formsHelp")} rows={5} optional />
      </Form>
    </Page>
  );
}
