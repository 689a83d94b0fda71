import { correctProgrammeVersion } from "#app/domain/catalogue/correct-version.server.ts";
import { lastVersionChange } from "#app/domain/catalogue/version-history.server.ts";
import { CorrectVersionForm } from "#app/domain/catalogue/version-input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import {
  VersionFields,
  versionLabels,
  versionValues,
  versionWords,
} from "#app/routes/catalogue/version-parts.tsx";
import { programmeVersionRefusal } from "#app/routes/catalogue/version-refusals.ts";
import { openVersionDraft } from "#app/routes/catalogue/versions.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { differences } from "#app/routes/standards/stale.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/version-correction";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { programme, version } = await openVersionDraft(context, params);
  const { db } = context.get(workContext);
  const ids = { programmeId: programme.id, versionId: version.id };
  return {
    programme,
    id: version.id,
    revision: version.revision,
    stored: versionValues(version),
    change: await lastVersionChange(db, viewerOf(context), ids),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { programme, version } = await openVersionDraft(context, params);
  const form = await parseForm(request, CorrectVersionForm);
  if (!form.ok) return invalid(form);
  const ids = { programmeId: programme.id, versionId: version.id };
  const work = context.get(workContext);
  const result = await correctProgrammeVersion(work, { ...form.value, ...ids });
  if (!result.ok) return refused(result.refusal, form);
  const to = `/programmes/${programme.id}/versions/${version.id}`;
  return redirectWithNotice(context, to, { key: "programmes.correct.done" });
}

export default function CorrectVersionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, id, revision, stored, change } = loaderData;
  const page = `/programmes/${programme.id}/versions/${id}`;
  const isStale = actionData?.refusal === "stale";
  const labels = versionLabels(t);
  const typed = actionData?.values ?? {};
  return (
    <Page
      title={t("programmes.correct.title", { name: programme.name })}
      lead={t("programmes.correct.lead")}
      path={<a href={page}>{t("programmes.of", { name: programme.name })}</a>}
    >
      {isStale ? (
        <StaleMessage
          change={change}
          fields={differences({ labels, stored, typed, shown: versionWords(t) })}
        />
      ) : null}
      <Form
        action={`${page}/correction`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("programmes.correct.submit")}
        cancel={page}
        refusal={programmeVersionRefusal(t)}
      >
        <HiddenField name="revision" value={revision} />
        <VersionFields />
      </Form>
    </Page>
  );
}
