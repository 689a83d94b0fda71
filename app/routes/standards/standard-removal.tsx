import { discardStandard } from "#app/domain/standards/discard-standard.server.ts";
import { RevisionForm } from "#app/domain/standards/standard-input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { InForcePage } from "#app/routes/standards/in-force-parts.tsx";
import { versionRefusal } from "#app/routes/standards/version-refusals.ts";
import { openVersion } from "#app/routes/standards/versions.server.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/standard-removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { title, version } = await openVersion(context, params);
  const { id, state, revision, validFrom, requirements } = version;
  return { title, id, state, revision, validFrom, n: requirements.length };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { title, version } = await openVersion(context, params);
  const form = await parseForm(request, RevisionForm);
  if (!form.ok) return invalid(form);
  const ids = { titleId: title.id, standardId: version.id };
  const result = await discardStandard(context.get(workContext), { ...form.value, ...ids });
  if (!result.ok) return refused(result.refusal, form);
  const values = { date: formatDate(version.validFrom) };
  return redirectWithNotice(context, `/titles/${title.id}`, {
    key: "versions.discard.done",
    values,
  });
}

export default function DiscardStandardPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, id, state, revision, validFrom, n } = loaderData;
  const page = `/titles/${title.id}/standards/${id}`;
  const heading = t("versions.discard.title");
  if (state !== "draft") return <InForcePage {...{ title, id, heading }} />;
  return (
    <QuestionPage
      question={{
        to: `${page}/removal`,
        title: heading,
        lead: t("versions.discard.lead", {
          title: title.name,
          date: formatDate(validFrom),
          n,
          count: n,
        }),
        body: <p>{t("versions.discard.body")}</p>,
        submit: t("versions.discard.submit"),
        look: "danger",
        fields: { revision },
      }}
      answer={actionData}
      cancel={page}
      refusal={versionRefusal(t)}
      path={<a href={page}>{t("versions.of", { title: title.name })}</a>}
    />
  );
}
