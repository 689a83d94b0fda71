import { addRuleSet } from "#app/domain/standards/add-rule-set.server.ts";
import { AddRuleSetForm } from "#app/domain/standards/input.ts";
import { listRuleSets } from "#app/domain/standards/queries.server.ts";
import { limitKinds } from "#app/domain/standards/rule-set.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import {
  initialLimits,
  LimitGroup,
  limitLabels,
} from "#app/routes/standards/rule-set-new-parts.tsx";
import { Message } from "#app/ui/kit/button.tsx";
import { DateField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/rule-set-new";

export async function loader({ context }: Route.LoaderArgs) {
  const sets = await listRuleSets(context.get(workContext).db, viewerOf(context));
  const [latest = null] = sets ?? [];
  return { latest };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, AddRuleSetForm);
  if (!form.ok) return invalid(form);
  const result = await addRuleSet(context.get(workContext), form.value);
  if (!result.ok) return refused(result.refusal, form);
  const { name, validFrom } = form.value;
  return redirectWithNotice(context, `/rules/${result.value}`, {
    key: "standards.newRuleSet.done",
    values: { name, date: formatDate(validFrom) },
  });
}

export default function NewRuleSetPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { latest } = loaderData;
  const initial = initialLimits(latest?.limits ?? []);
  const values = { ...initial, ...actionData?.values };
  return (
    <Page
      title={t("standards.newRuleSet.title")}
      lead={
        latest
          ? t("standards.newRuleSet.lead", { name: latest.name })
          : t("standards.newRuleSet.leadFirst")
      }
    >
      {latest ? (
        <Message tone="note" icon="clock">
          {t("standards.newRuleSet.ends", { name: latest.name })}
        </Message>
      ) : null}
      <Form
        action="/rules/new"
        answer={actionData}
        labels={{
          name: t("standards.newRuleSet.name"),
          validFrom: t("standards.newRuleSet.validFrom"),
          source: t("standards.newRuleSet.source"),
          ...limitLabels(t),
        }}
        initial={initial}
        submit={t("standards.newRuleSet.submit")}
        cancel="/rules"
        refusal={refusalText(t)}
        once
      >
        <TextField name="name" help={t("standards.newRuleSet.nameHelp")} maxLength={200} />
        <DateField name="validFrom" />
        <TextArea grows name="source" help={t("standards.newRuleSet.sourceHelp")} maxLength={300} />
        {limitKinds.map((kind) => (
          <LimitGroup key={kind} kind={kind} values={values} />
        ))}
      </Form>
    </Page>
  );
}
