import {
  correctAlternative,
  correctRequirement,
} from "#app/domain/standards/correct-requirement.server.ts";
import { lastDraftChange } from "#app/domain/standards/standard-history.server.ts";
import { requirementCorrectionForm } from "#app/domain/standards/standard-input.ts";
import { workContext, localeContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { InForcePage } from "#app/routes/standards/in-force-parts.tsx";
import {
  conditionValues,
  RequirementFields,
  requirementLabels,
  requirementValues,
} from "#app/routes/standards/requirement-parts.tsx";
import { requirementWords } from "#app/routes/standards/requirement-words.ts";
import { differences } from "#app/routes/standards/stale.ts";
import { versionRefusal } from "#app/routes/standards/version-refusals.ts";
import { openRequirement, programmeChoices } from "#app/routes/standards/versions.server.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/requirement";

export async function loader({ params, context }: Route.LoaderArgs) {
  const opened = await openRequirement(context, params);
  const { title, version, requirement, alternative, id, revision } = opened;
  const { db } = context.get(workContext);
  const ids = { titleId: title.id, standardId: version.id };
  const change = await lastDraftChange(db, viewerOf(context), ids);
  const stored = alternative
    ? conditionValues(alternative.condition)
    : requirementValues(requirement);
  const { kind } = (alternative ?? requirement).condition;
  const { subject } = requirement;
  const row = { id, revision, kind, isAlternative: alternative !== null, subject, stored };
  const { id: versionId, validFrom, state } = version;
  const draft = { id: versionId, validFrom, state };
  const programmes = await programmeChoices(context);
  return { title, draft, row, programmes, change };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { title, version, requirement, alternative, id } = await openRequirement(context, params);
  const { kind } = (alternative ?? requirement).condition;
  const form = await parseForm(request, requirementCorrectionForm(kind, alternative !== null));
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const ids = { titleId: title.id, standardId: version.id, requirementId: id };
  const result =
    "condition" in form.value
      ? await correctAlternative(work, { ...ids, ...form.value })
      : await correctRequirement(work, { ...ids, ...form.value });
  if (!result.ok) return refused(result.refusal, form);
  const stated = "requirement" in form.value ? form.value.requirement : requirement;
  const { t } = context.get(localeContext);
  const values = { subject: t(`readiness.subject.${stated.subject}`) };
  const to = `/titles/${title.id}/standards/${version.id}`;
  return redirectWithNotice(context, to, { key: "versions.requirement.saved", values });
}

export default function RequirementPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, draft, row, programmes, change } = loaderData;
  const { id, revision, kind, isAlternative, subject, stored } = row;
  const page = `/titles/${title.id}/standards/${draft.id}`;
  const isStale = actionData?.refusal === "stale";
  const labels = requirementLabels(t, kind, isAlternative);
  const shown = requirementWords(t, programmes);
  const word = isAlternative ? "alternativeTitle" : "title";
  const heading = t(`versions.requirement.${word}`, { subject: t(`readiness.subject.${subject}`) });
  if (draft.state !== "draft" && !actionData)
    return <InForcePage {...{ title, id: draft.id, heading }} />;
  return (
    <Page
      title={heading}
      lead={t("versions.requirement.lead", {
        title: title.name,
        date: formatDate(draft.validFrom),
      })}
      path={<a href={page}>{t("versions.of", { title: title.name })}</a>}
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
        action={`${page}/requirements/${id}`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("versions.requirement.submit")}
        cancel={page}
        refusal={versionRefusal(t)}
      >
        <HiddenField name="revision" value={revision} />
        <RequirementFields
          kind={kind}
          alternative={isAlternative}
          programmes={programmes}
          values={actionData?.values ?? stored}
        />
      </Form>
    </Page>
  );
}
