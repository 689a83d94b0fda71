import { draftProgrammeVersion } from "#app/domain/catalogue/draft-version.server.ts";
import { DraftVersionForm } from "#app/domain/catalogue/version-input.ts";
import { listProgrammeVersions } from "#app/domain/catalogue/version-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { openProgramme } from "#app/routes/catalogue/open.server.ts";
import { firstValues, VersionFields, versionLabels } from "#app/routes/catalogue/version-parts.tsx";
import { programmeVersionRefusal } from "#app/routes/catalogue/version-refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { RadioField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/version-new";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, name } = await openProgramme(context, params.programmeId);
  const { db } = context.get(workContext);
  const versions = await listProgrammeVersions(db, viewerOf(context), id);
  return { id, name, last: versions?.find(({ publishedAt }) => publishedAt !== null) ?? null };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: programmeId } = await openProgramme(context, params.programmeId);
  const form = await parseForm(request, DraftVersionForm);
  if (!form.ok) return invalid(form);
  const result = await draftProgrammeVersion(context.get(workContext), {
    ...form.value,
    programmeId,
  });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/programmes/${programmeId}/versions/${result.value}`, {
    key: "programmes.create.done",
    values: { date: formatDate(form.value.validFrom) },
  });
}

export default function NewVersionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, name, last } = loaderData;
  const page = `/programmes/${id}`;
  return (
    <Page
      title={t("programmes.create.title", { name })}
      lead={t("programmes.create.lead")}
      path={<a href={page}>{name}</a>}
    >
      <Form
        action={`${page}/versions/new`}
        answer={actionData}
        labels={{ ...versionLabels(t), start: t("programmes.field.start") }}
        initial={{ ...firstValues(last), start: last === null ? "empty" : "copy" }}
        submit={t("programmes.create.submit")}
        cancel={page}
        refusal={programmeVersionRefusal(t)}
        once
      >
        <VersionFields />
        <RadioField
          name="start"
          options={[
            { value: "copy", label: t("programmes.create.copy") },
            { value: "empty", label: t("programmes.create.empty") },
          ]}
        />
      </Form>
    </Page>
  );
}
