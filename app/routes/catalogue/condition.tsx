import { correctConditionForm } from "#app/domain/catalogue/condition-input.ts";
import { correctCondition } from "#app/domain/catalogue/correct-condition.server.ts";
import { lastVersionChange } from "#app/domain/catalogue/version-history.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import {
  ConditionFields,
  conditionLabels,
  conditionValues,
} from "#app/routes/catalogue/condition-parts.tsx";
import { resolveUnits } from "#app/routes/catalogue/condition-units.server.ts";
import { conditionWords } from "#app/routes/catalogue/condition-words.ts";
import { programmeVersionRefusal } from "#app/routes/catalogue/version-refusals.ts";
import { audienceChoices, openCondition } from "#app/routes/catalogue/versions.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { differences } from "#app/routes/standards/stale.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/condition";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { programme, version, condition } = await openCondition(context, params);
  const { db } = context.get(workContext);
  const ids = { programmeId: programme.id, versionId: version.id };
  return {
    programme,
    draft: { id: version.id, validFrom: version.validFrom },
    row: {
      id: condition.id,
      revision: condition.revision,
      kind: condition.requirement.kind,
      stored: conditionValues(condition, version.names),
    },
    choices: await audienceChoices(context),
    change: await lastVersionChange(db, viewerOf(context), ids),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { programme, version, condition } = await openCondition(context, params);
  const { kind } = condition.requirement;
  const form = await parseForm(request, correctConditionForm(kind));
  if (!form.ok) return invalid(form);
  const resolved = await resolveUnits(context, form.value.condition);
  if (!resolved.ok) return invalid({ ...form, ...resolved });
  const result = await correctCondition(context.get(workContext), {
    programmeId: programme.id,
    versionId: version.id,
    conditionId: condition.id,
    condition: resolved.condition,
    revision: form.value.revision,
  });
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  const values = { kind: t(`programmes.kind.${kind}`) };
  const to = `/programmes/${programme.id}/versions/${version.id}`;
  return redirectWithNotice(context, to, { key: "programmes.condition.saved", values });
}

export default function ConditionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, draft, row, choices, change } = loaderData;
  const { id, revision, kind, stored } = row;
  const page = `/programmes/${programme.id}/versions/${draft.id}`;
  const isStale = actionData?.refusal === "stale";
  const labels = conditionLabels(t, kind);
  const shown = conditionWords(t, choices);
  return (
    <Page
      title={t("programmes.condition.title", { kind: t(`programmes.kind.${kind}`) })}
      lead={t("programmes.condition.lead", {
        name: programme.name,
        date: formatDate(draft.validFrom),
      })}
      path={<a href={page}>{t("programmes.of", { name: programme.name })}</a>}
    >
      {isStale ? (
        <StaleMessage
          change={change}
          fields={differences({
            labels: { ...labels, ...shown.boxes },
            stored: { ...shown.unticked, ...stored },
            typed: actionData.values,
            shown: shown.words,
          })}
        />
      ) : null}
      <Form
        action={`${page}/conditions/${id}`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("programmes.condition.submit")}
        cancel={page}
        refusal={programmeVersionRefusal(t)}
      >
        <HiddenField name="revision" value={revision} />
        <ConditionFields kind={kind} choices={choices} values={actionData?.values ?? stored} />
      </Form>
    </Page>
  );
}
