import { readId } from "#app/domain/people/input.ts";
import { correctLimit } from "#app/domain/standards/correct-limit.server.ts";
import { limitForm } from "#app/domain/standards/input.ts";
import { writeLimit } from "#app/domain/standards/limit-value.ts";
import { lastChangeOf } from "#app/domain/standards/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { localeContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openRuleSet } from "#app/routes/standards/open.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { levelText } from "#app/routes/standards/rules-parts.tsx";
import { differences } from "#app/routes/standards/stale.ts";
import { TextArea } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import { LimitField } from "#app/ui/standards/limit-field.tsx";
import type { Route } from "./+types/limit";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { rules, limit } = await openLimit(context, params);
  const { db } = context.get(workContext);
  const change = await lastChangeOf(db, viewerOf(context), { type: "rule_set", id: rules.id });
  return { rules, limit, change };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { rules, limit } = await openLimit(context, params);
  const form = await parseForm(request, limitForm(limit.kind));
  if (!form.ok) return invalid(form);
  const input = { ...form.value, limitId: limit.id };
  const result = await correctLimit(context.get(workContext), input);
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  return redirectWithNotice(context, `/rules/${rules.id}`, {
    key: "standards.correctLimit.done",
    values: { limit: t(`standards.limit.${limit.kind}`) },
  });
}

async function openLimit(
  context: Route.LoaderArgs["context"],
  { ruleSetId, limitId }: Route.LoaderArgs["params"],
) {
  const { id, name, limits } = await openRuleSet(context, ruleSetId);
  const limit = limits.find((one) => one.id === readId(limitId));
  if (!limit) throw notFound();
  return { rules: { id, name }, limit };
}

export default function LimitPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rules, limit, change } = loaderData;
  const { id, kind, level, value, source } = limit;
  const isStale = actionData?.refusal === "stale";
  const stored = { value: writeLimit(kind, value), source };
  const labels = {
    value: t("standards.correctLimit.value"),
    source: t("standards.correctLimit.source"),
  };
  return (
    <Page
      title={t("standards.correctLimit.title", { limit: t(`standards.limit.${kind}`) })}
      lead={t("standards.correctLimit.lead", { rules: rules.name, level: levelText(t, level) })}
      path={<a href={`/rules/${rules.id}`}>{rules.name}</a>}
    >
      <p className="narrow mb-4">{t("standards.correctLimit.what")}</p>
      {isStale ? (
        <StaleMessage
          change={change}
          fields={differences({ labels, stored, typed: actionData.values })}
        />
      ) : null}
      <Form
        action={`/rules/${rules.id}/limits/${id}`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("standards.correctLimit.submit")}
        cancel={`/rules/${rules.id}`}
        refusal={refusalText(t)}
      >
        <HiddenField name="before" value={value ?? ""} />
        <LimitField name="value" kind={kind} />
        <TextArea grows name="source" maxLength={300} />
      </Form>
    </Page>
  );
}
