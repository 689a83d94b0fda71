import { correctRuleSet } from "#app/domain/standards/correct-rule-set.server.ts";
import { CorrectRuleSetForm } from "#app/domain/standards/input.ts";
import { lastChangeOf } from "#app/domain/standards/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openRuleSet } from "#app/routes/standards/open.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { differences } from "#app/routes/standards/stale.ts";
import { ConfirmationField } from "#app/routes/standards/title-parts.tsx";
import { TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/rule-set-correction";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, name, source, toConfirm } = await openRuleSet(context, params.ruleSetId);
  const { db } = context.get(workContext);
  return {
    id,
    stored: { name, source, toConfirm: String(toConfirm) },
    change: await lastChangeOf(db, viewerOf(context), { type: "rule_set", id }),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: ruleSetId } = await openRuleSet(context, params.ruleSetId);
  const form = await parseForm(request, CorrectRuleSetForm);
  if (!form.ok) return invalid(form);
  const { shownName, shownSource, ...stated } = form.value;
  const before = { name: shownName, source: shownSource };
  const result = await correctRuleSet(context.get(workContext), { ...stated, ruleSetId, before });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "standards.correctRuleSet.done", values: { name: stated.name } } as const;
  return redirectWithNotice(context, `/rules/${ruleSetId}`, notice);
}

export default function CorrectRuleSetPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, stored, change } = loaderData;
  const page = `/rules/${id}`;
  const isStale = actionData?.refusal === "stale";
  const labels = {
    name: t("standards.newRuleSet.name"),
    source: t("standards.newRuleSet.source"),
    toConfirm: t("standards.field.toConfirm"),
  };
  const shown = {
    toConfirm: (word: string) =>
      t(word === "1" ? "standards.field.notConfirmed" : "standards.field.confirmed"),
  };
  return (
    <Page
      title={t("standards.correctRuleSet.title", { name: stored.name })}
      lead={t("standards.correctRuleSet.lead")}
      path={<a href={page}>{stored.name}</a>}
    >
      {isStale ? (
        <StaleMessage
          change={change}
          fields={differences({ labels, stored, typed: actionData.values, shown })}
        />
      ) : null}
      <Form
        action={`${page}/correction`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("standards.correctRuleSet.submit")}
        cancel={page}
        refusal={refusalText(t)}
      >
        <HiddenField name="shownName" value={stored.name} />
        <HiddenField name="shownSource" value={stored.source} />
        <TextField name="name" maxLength={200} />
        <TextArea grows name="source" help={t("standards.title.sourceHelp")} maxLength={300} />
        <ConfirmationField />
      </Form>
    </Page>
  );
}
