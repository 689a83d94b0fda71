import { addTerm } from "#app/domain/standards/add-term.server.ts";
import { AddTermForm } from "#app/domain/standards/input.ts";
import { termCode } from "#app/domain/standards/term.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/term-new";

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, AddTermForm);
  if (!form.ok) return invalid(form);
  const result = await addTerm(context.get(workContext), form.value);
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "standards.newTerm.done", values: { term: termCode(form.value) } } as const;
  return redirectWithNotice(context, "/terms", notice);
}

export default function NewTermPage({ actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const year = {
    help: t("standards.newTerm.yearHelp"),
    inputMode: "numeric",
    maxLength: 4,
  } as const;
  return (
    <Page title={t("standards.newTerm.title")} lead={t("standards.newTerm.lead")}>
      <Form
        action="/terms/new"
        answer={actionData}
        labels={{
          firstYear: t("standards.newTerm.firstYear"),
          lastYear: t("standards.newTerm.lastYear"),
        }}
        submit={t("standards.newTerm.submit")}
        cancel="/terms"
        refusal={refusalText(t)}
      >
        <TextField name="firstYear" {...year} />
        <TextField name="lastYear" {...year} />
      </Form>
    </Page>
  );
}
