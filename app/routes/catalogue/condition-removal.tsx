import { removeCondition } from "#app/domain/catalogue/remove-condition.server.ts";
import { RevisionForm } from "#app/domain/standards/standard-input.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { programmeVersionRefusal } from "#app/routes/catalogue/version-refusals.ts";
import { openCondition } from "#app/routes/catalogue/versions.server.ts";
import { requirementText } from "#app/ui/catalogue/audience-text.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/condition-removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { programme, version, condition } = await openCondition(context, params);
  return { programme, versionId: version.id, condition, names: version.names };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { programme, version, condition } = await openCondition(context, params);
  const form = await parseForm(request, RevisionForm);
  if (!form.ok) return invalid(form);
  const ids = { programmeId: programme.id, versionId: version.id, conditionId: condition.id };
  const result = await removeCondition(context.get(workContext), { ...form.value, ...ids });
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  const values = { kind: t(`programmes.kind.${condition.requirement.kind}`) };
  const to = `/programmes/${programme.id}/versions/${version.id}`;
  return redirectWithNotice(context, to, { key: "programmes.condition.removed", values });
}

export default function RemoveConditionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, versionId, condition, names } = loaderData;
  const page = `/programmes/${programme.id}/versions/${versionId}`;
  return (
    <QuestionPage
      question={{
        to: `${page}/conditions/${condition.id}/removal`,
        title: t("programmes.condition.removeTitle"),
        lead: t("programmes.condition.removeLead", {
          text: requirementText(t, condition.requirement, names),
        }),
        body: <p>{t("programmes.condition.removeBody")}</p>,
        submit: t("programmes.condition.remove"),
        look: "danger",
        fields: { revision: condition.revision },
      }}
      answer={actionData}
      cancel={page}
      refusal={programmeVersionRefusal(t)}
      path={<a href={page}>{t("programmes.of", { name: programme.name })}</a>}
    />
  );
}
