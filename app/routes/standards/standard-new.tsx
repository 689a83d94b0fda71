import { draftStandard } from "#app/domain/standards/draft-standard.server.ts";
import { DraftStandardForm } from "#app/domain/standards/standard-input.ts";
import { listVersions } from "#app/domain/standards/version-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openTitle } from "#app/routes/standards/open.server.ts";
import { VersionFields, versionLabels } from "#app/routes/standards/version-parts.tsx";
import { versionRefusal } from "#app/routes/standards/version-refusals.ts";
import { termChoices } from "#app/routes/standards/versions.server.ts";
import { RadioField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/standard-new";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, name } = await openTitle(context, params.titleId);
  const versions = await listVersions(context.get(workContext).db, viewerOf(context), id);
  const hasVersion = versions?.some(({ publishedAt }) => publishedAt !== null) ?? false;
  return { id, name, hasVersion, terms: await termChoices(context) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: titleId } = await openTitle(context, params.titleId);
  const form = await parseForm(request, DraftStandardForm);
  if (!form.ok) return invalid(form);
  const result = await draftStandard(context.get(workContext), { ...form.value, titleId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/titles/${titleId}/standards/${result.value}`, {
    key: "versions.draft.done",
    values: { date: formatDate(form.value.validFrom) },
  });
}

export default function NewStandardPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, name, hasVersion, terms } = loaderData;
  const page = `/titles/${id}`;
  return (
    <Page
      title={t("versions.draft.title", { title: name })}
      lead={t("versions.draft.lead")}
      path={<a href={page}>{name}</a>}
    >
      <Form
        action={`${page}/standards/new`}
        answer={actionData}
        labels={{ ...versionLabels(t), start: t("versions.field.start") }}
        initial={{
          appliesTo: "everybody",
          toConfirm: "0",
          start: hasVersion ? "copy" : "empty",
        }}
        submit={t("versions.draft.submit")}
        cancel={page}
        refusal={versionRefusal(t)}
        once
      >
        <VersionFields terms={terms} />
        <RadioField
          name="start"
          options={[
            { value: "copy", label: t("versions.draft.copy") },
            { value: "empty", label: t("versions.draft.empty") },
          ]}
        />
      </Form>
    </Page>
  );
}
