import { correctStandard } from "#app/domain/standards/correct-standard.server.ts";
import { lastDraftChange } from "#app/domain/standards/standard-history.server.ts";
import { CorrectStandardForm } from "#app/domain/standards/standard-input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { InForcePage } from "#app/routes/standards/in-force-parts.tsx";
import { differences } from "#app/routes/standards/stale.ts";
import {
  VersionFields,
  versionLabels,
  versionValues,
  versionWords,
} from "#app/routes/standards/version-parts.tsx";
import { versionRefusal } from "#app/routes/standards/version-refusals.ts";
import { openVersion, termChoices } from "#app/routes/standards/versions.server.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/standard-correction";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { title, version } = await openVersion(context, params);
  const { db } = context.get(workContext);
  const ids = { titleId: title.id, standardId: version.id };
  return {
    title,
    id: version.id,
    state: version.state,
    revision: version.revision,
    stored: versionValues(version),
    terms: await termChoices(context),
    change: await lastDraftChange(db, viewerOf(context), ids),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { title, version } = await openVersion(context, params);
  const form = await parseForm(request, CorrectStandardForm);
  if (!form.ok) return invalid(form);
  const ids = { titleId: title.id, standardId: version.id };
  const result = await correctStandard(context.get(workContext), { ...form.value, ...ids });
  if (!result.ok) return refused(result.refusal, form);
  const to = `/titles/${title.id}/standards/${version.id}`;
  return redirectWithNotice(context, to, { key: "versions.correct.done" });
}

export default function CorrectStandardPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, id, state, revision, stored, terms, change } = loaderData;
  const page = `/titles/${title.id}/standards/${id}`;
  const isStale = actionData?.refusal === "stale";
  const labels = versionLabels(t);
  const typed = actionData?.values ?? {};
  const heading = t("versions.correct.title", { title: title.name });
  if (state !== "draft" && !actionData) return <InForcePage {...{ title, id, heading }} />;
  return (
    <Page
      title={heading}
      lead={t("versions.correct.lead")}
      path={<a href={page}>{t("versions.of", { title: title.name })}</a>}
    >
      {isStale ? (
        <StaleMessage
          change={change}
          fields={differences({ labels, stored, typed, shown: versionWords(t, terms) })}
        />
      ) : null}
      <Form
        action={`${page}/correction`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("versions.correct.submit")}
        cancel={page}
        refusal={versionRefusal(t)}
      >
        <HiddenField name="revision" value={revision} />
        <VersionFields terms={terms} />
      </Form>
    </Page>
  );
}
