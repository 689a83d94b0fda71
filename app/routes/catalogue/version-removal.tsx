import { discardProgrammeVersion } from "#app/domain/catalogue/discard-version.server.ts";
import { RevisionForm } from "#app/domain/standards/standard-input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { programmeVersionRefusal } from "#app/routes/catalogue/version-refusals.ts";
import { openVersionDraft } from "#app/routes/catalogue/versions.server.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/version-removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { programme, version } = await openVersionDraft(context, params);
  const { id, revision, validFrom, audience } = version;
  return { programme, id, revision, validFrom, n: audience.length };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { programme, version } = await openVersionDraft(context, params);
  const form = await parseForm(request, RevisionForm);
  if (!form.ok) return invalid(form);
  const ids = { programmeId: programme.id, versionId: version.id };
  const work = context.get(workContext);
  const result = await discardProgrammeVersion(work, { ...form.value, ...ids });
  if (!result.ok) return refused(result.refusal, form);
  const values = { date: formatDate(version.validFrom) };
  const notice = { key: "programmes.discard.done", values } as const;
  return redirectWithNotice(context, `/programmes/${programme.id}`, notice);
}

export default function DiscardVersionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, id, revision, validFrom, n } = loaderData;
  const { name } = programme;
  const page = `/programmes/${programme.id}/versions/${id}`;
  return (
    <QuestionPage
      question={{
        to: `${page}/removal`,
        title: t("programmes.discard.title"),
        lead: t("programmes.discard.lead", { name, date: formatDate(validFrom), n, count: n }),
        body: <p>{t("programmes.discard.body")}</p>,
        submit: t("programmes.discard.submit"),
        look: "danger",
        fields: { revision },
      }}
      answer={actionData}
      cancel={page}
      refusal={programmeVersionRefusal(t)}
      path={<a href={page}>{t("programmes.of", { name })}</a>}
    />
  );
}
