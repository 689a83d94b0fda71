import {
  addAlternative,
  addRequirement,
  type AddRequirementRefusal,
} from "#app/domain/standards/add-requirement.server.ts";
import { conditionKinds } from "#app/domain/standards/requirement.ts";
import { additionForm } from "#app/domain/standards/standard-input.ts";
import type { Result } from "#app/kernel/result.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { InForcePage } from "#app/routes/standards/in-force-parts.tsx";
import { RequirementFields, requirementLabels } from "#app/routes/standards/requirement-parts.tsx";
import { versionRefusal } from "#app/routes/standards/version-refusals.ts";
import { openNewRequirement, programmeChoices } from "#app/routes/standards/versions.server.ts";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/requirement-new";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { title, version, kind, above } = await openNewRequirement(context, params, request.url);
  const { id, state, validFrom } = version;
  const within = above === null ? null : { id: above.id, subject: above.subject };
  return { title, id, state, validFrom, kind, within, programmes: await programmeChoices(context) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { title, version, kind, above } = await openNewRequirement(context, params, request.url);
  if (kind === null) throw notFound();
  const form = await parseForm(request, additionForm(kind, above?.id ?? null));
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const ids = { titleId: title.id, standardId: version.id };
  const result: Result<number, AddRequirementRefusal> =
    "condition" in form.value
      ? await addAlternative(work, { ...ids, ...form.value })
      : await addRequirement(work, { ...ids, ...form.value });
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  const subject = "condition" in form.value ? above?.subject : form.value.requirement.subject;
  const values = { subject: subject === undefined ? "" : t(`readiness.subject.${subject}`) };
  const to = `/titles/${title.id}/standards/${version.id}`;
  return redirectWithNotice(context, to, { key: "versions.requirement.added", values });
}

export default function NewRequirementPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, id, state, validFrom, kind, within, programmes } = loaderData;
  const page = `/titles/${title.id}/standards/${id}`;
  const asked = new URLSearchParams(within === null ? {} : { in: String(within.id) });
  if (state !== "draft" && !actionData) {
    const heading = t("versions.requirement.chooseTitle", { title: title.name });
    return <InForcePage {...{ title, id, heading }} />;
  }
  if (kind === null) return <ChooseKind loaderData={loaderData} />;
  const kindName = t(`versions.kind.${kind}`);
  const isAlternative = within !== null;
  const initial = { stage: "appointment", toConfirm: "0", every: "calendar_year", times: "1" };
  asked.set("kind", kind);
  return (
    <Page
      title={
        isAlternative
          ? t("versions.requirement.newAlternativeTitle", {
              subject: t(`readiness.subject.${within.subject}`),
              kind: kindName,
            })
          : t("versions.requirement.newTitle", { kind: kindName })
      }
      lead={t("versions.requirement.lead", { title: title.name, date: formatDate(validFrom) })}
      path={<a href={page}>{t("versions.of", { title: title.name })}</a>}
    >
      <Form
        action={`${page}/requirements/new?${asked.toString()}`}
        answer={actionData}
        labels={requirementLabels(t, kind, isAlternative)}
        initial={initial}
        submit={t(`versions.requirement.${isAlternative ? "submitAlternative" : "submitNew"}`)}
        cancel={page}
        refusal={versionRefusal(t)}
        once
      >
        <RequirementFields
          kind={kind}
          alternative={isAlternative}
          programmes={programmes}
          values={actionData?.values ?? {}}
        />
      </Form>
    </Page>
  );
}

/** The kinds of requirement, each with what it asks for. */
function ChooseKind({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { title, id, validFrom, within } = loaderData;
  const page = `/titles/${title.id}/standards/${id}`;
  const more = within === null ? "" : `&in=${within.id}`;
  const kinds = conditionKinds.filter((kind) => within === null || kind !== "any_of");
  return (
    <Page
      title={
        within === null
          ? t("versions.requirement.chooseTitle", { title: title.name })
          : t("versions.page.addAlternativeOf", {
              subject: t(`readiness.subject.${within.subject}`),
            })
      }
      lead={`${t("versions.requirement.lead", {
        title: title.name,
        date: formatDate(validFrom),
      })} ${t("versions.requirement.chooseLead")}`}
      path={<a href={page}>{t("versions.of", { title: title.name })}</a>}
    >
      <dl className="facts">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>
              <a href={`${page}/requirements/new?kind=${kind}${more}`}>
                {t(`versions.kind.${kind}`)}
              </a>
            </dt>
            <dd>{t(`versions.kindHelp.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
