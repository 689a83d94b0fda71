import { redirect } from "react-router";
import { publishProgrammeVersion } from "#app/domain/catalogue/publish-version.server.ts";
import { RevisionForm } from "#app/domain/standards/standard-input.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { VersionFaults } from "#app/routes/catalogue/audience-parts.tsx";
import { programmeVersionRefusal } from "#app/routes/catalogue/version-refusals.ts";
import { openProgrammeVersion, openVersionDraft } from "#app/routes/catalogue/versions.server.ts";
import { Page } from "#app/ui/kit/page.tsx";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/version-publication";

export async function loader({ params, context }: Route.LoaderArgs) {
  return openVersionDraft(context, params);
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { programme, version } = await openProgrammeVersion(context, params);
  const to = `/programmes/${programme.id}/versions/${version.id}`;
  // why: the question was sent twice, or somebody else answered it first; the version says since when it is in force
  if (version.state !== "draft") return redirect(to, 303);
  const form = await parseForm(request, RevisionForm);
  if (!form.ok) return invalid(form);
  const ids = { programmeId: programme.id, versionId: version.id };
  const work = context.get(workContext);
  const result = await publishProgrammeVersion(work, { ...form.value, ...ids });
  if (!result.ok && result.refusal === "already_in_force") return redirect(to, 303);
  if (!result.ok) return refused(result.refusal, form);
  const values = { date: formatDate(version.validFrom) };
  return redirectWithNotice(context, to, { key: "programmes.publication.done", values });
}

export default function PublishVersionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, version } = loaderData;
  const { name } = programme;
  const page = `/programmes/${programme.id}/versions/${version.id}`;
  const path = <a href={page}>{t("programmes.of", { name })}</a>;
  const date = formatDate(version.validFrom);
  if (version.faults.length > 0) {
    return (
      <Page
        title={t("programmes.publication.title")}
        lead={t("programmes.publication.unfinished")}
        path={path}
      >
        <VersionFaults version={version} keptAt={page} />
      </Page>
    );
  }
  return (
    <QuestionPage
      question={{
        to: `${page}/publication`,
        title: t("programmes.publication.title"),
        lead: t("programmes.publication.lead", { name, date }),
        body: <WhatFollows loaderData={loaderData} />,
        submit: t("programmes.publication.submit", { date }),
        fields: { revision: version.revision },
      }}
      answer={actionData}
      cancel={page}
      refusal={programmeVersionRefusal(t)}
      path={path}
    />
  );
}

/** For whom it is, what becomes of the version before, and that it is for good. */
function WhatFollows({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { before, validFrom, audience } = loaderData.version;
  return (
    <div className="grid gap-3">
      <p>
        {audience.length === 0
          ? t("programmes.publication.everybody")
          : t("programmes.publication.conditions", { n: audience.length, count: audience.length })}
      </p>
      {before === null ? null : (
        <p>
          {t("programmes.publication.replaces", {
            date: formatDate(before.validFrom),
            last: formatDate(addDays(validFrom, -1)),
          })}
        </p>
      )}
      <p>{t("programmes.publication.lengths")}</p>
      <p>{t("programmes.publication.forGood")}</p>
    </div>
  );
}
