import { addCondition } from "#app/domain/catalogue/add-condition.server.ts";
import { audienceKinds } from "#app/domain/catalogue/audience.ts";
import { addConditionForm } from "#app/domain/catalogue/condition-input.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ConditionFields, conditionLabels } from "#app/routes/catalogue/condition-parts.tsx";
import { resolveUnits } from "#app/routes/catalogue/condition-units.server.ts";
import { programmeVersionRefusal } from "#app/routes/catalogue/version-refusals.ts";
import { audienceChoices, openNewCondition } from "#app/routes/catalogue/versions.server.ts";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/condition-new";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { programme, version, kind, group } = await openNewCondition(context, params, request.url);
  const numbers = [...new Set(version.audience.map(({ groupNumber }) => groupNumber))];
  return {
    programme,
    id: version.id,
    validFrom: version.validFrom,
    kind,
    within: group === null ? null : { group, place: numbers.indexOf(group) + 1 },
    choices: await audienceChoices(context),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { programme, version, kind, group } = await openNewCondition(context, params, request.url);
  if (kind === null) throw notFound();
  const form = await parseForm(request, addConditionForm(kind));
  if (!form.ok) return invalid(form);
  const resolved = await resolveUnits(context, form.value.condition);
  if (!resolved.ok) return invalid({ ...form, ...resolved });
  const result = await addCondition(context.get(workContext), {
    programmeId: programme.id,
    versionId: version.id,
    condition: resolved.condition,
    groupNumber: group,
    key: form.value.key,
  });
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  const values = { kind: t(`programmes.kind.${kind}`) };
  const to = `/programmes/${programme.id}/versions/${version.id}`;
  return redirectWithNotice(context, to, { key: "programmes.condition.added", values });
}

export default function NewConditionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, id, validFrom, kind, within, choices } = loaderData;
  const page = `/programmes/${programme.id}/versions/${id}`;
  if (kind === null) return <ChooseKind loaderData={loaderData} />;
  const asked = new URLSearchParams(within === null ? {} : { group: String(within.group) });
  asked.set("kind", kind);
  const word = within === null ? "newTitle" : "newAlternativeTitle";
  const lead = t("programmes.condition.lead", {
    name: programme.name,
    date: formatDate(validFrom),
  });
  return (
    <Page
      title={t(`programmes.condition.${word}`, { kind: t(`programmes.kind.${kind}`) })}
      lead={
        within === null ? lead : `${lead} ${t("programmes.condition.orLead", { n: within.place })}`
      }
      path={<a href={page}>{t("programmes.of", { name: programme.name })}</a>}
    >
      <Form
        action={`${page}/conditions/new?${asked.toString()}`}
        answer={actionData}
        labels={conditionLabels(t, kind)}
        initial={{ toConfirm: "0", party: "member" }}
        submit={t("programmes.condition.submitNew")}
        cancel={page}
        refusal={programmeVersionRefusal(t)}
        once
      >
        <ConditionFields kind={kind} choices={choices} values={actionData?.values ?? {}} />
      </Form>
    </Page>
  );
}

/** The kinds of condition, each with what it asks for. */
function ChooseKind({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { programme, id, validFrom, within } = loaderData;
  const { name } = programme;
  const page = `/programmes/${programme.id}/versions/${id}`;
  const more = within === null ? "" : `&group=${within.group}`;
  return (
    <Page
      title={
        within === null
          ? t("programmes.condition.chooseTitle", { name })
          : t("programmes.condition.chooseAlternative", { name, n: within.place })
      }
      lead={`${t("programmes.condition.lead", {
        name,
        date: formatDate(validFrom),
      })} ${t("programmes.condition.chooseLead")}`}
      path={<a href={page}>{t("programmes.of", { name })}</a>}
    >
      <dl className="facts">
        {audienceKinds.map((kind) => (
          <div key={kind}>
            <dt>
              <a href={`${page}/conditions/new?kind=${kind}${more}`}>
                {t(`programmes.kind.${kind}`)}
              </a>
            </dt>
            <dd>{t(`programmes.kindHelp.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
