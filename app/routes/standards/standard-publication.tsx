import { redirect } from "react-router";
import { previewStandard } from "#app/domain/readiness/preview.server.ts";
import { publishStandard } from "#app/domain/standards/publish-standard.server.ts";
import { RevisionForm } from "#app/domain/standards/standard-input.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { readPreview } from "#app/routes/standards/preview-wanted.ts";
import { Faults } from "#app/routes/standards/standard-parts.tsx";
import { versionRefusal } from "#app/routes/standards/version-refusals.ts";
import { openDraft, openVersion } from "#app/routes/standards/versions.server.ts";
import { Page } from "#app/ui/kit/page.tsx";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import { audienceText } from "#app/ui/standards/version-text.tsx";
import type { Route } from "./+types/standard-publication";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { title, version } = await openDraft(context, params);
  const asked = { titleId: title.id, standardId: version.id };
  const { wanted } = readPreview(new URL("/", request.url).href);
  const found = await previewStandard(context.get(workContext), viewerOf(context), asked, {
    ...wanted,
    pageSize: 0,
  });
  const effect =
    found === null ? null : { judged: found.judged, changed: found.changed, day: found.day };
  return { title, version, effect };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { title, version } = await openVersion(context, params);
  const to = `/titles/${title.id}/standards/${version.id}`;
  // why: the question was sent twice, or somebody else answered it first; the version says since when it is in force
  if (version.state !== "draft") return redirect(to, 303);
  const form = await parseForm(request, RevisionForm);
  if (!form.ok) return invalid(form);
  const ids = { titleId: title.id, standardId: version.id };
  const result = await publishStandard(context.get(workContext), { ...form.value, ...ids });
  if (!result.ok && result.refusal === "already_in_force") return redirect(to, 303);
  if (!result.ok) return refused(result.refusal, form);
  const values = { date: formatDate(version.validFrom) };
  return redirectWithNotice(context, to, { key: "versions.publication.done", values });
}

export default function StandardPublicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, version, effect } = loaderData;
  const page = `/titles/${title.id}/standards/${version.id}`;
  const path = <a href={page}>{t("versions.of", { title: title.name })}</a>;
  const date = formatDate(version.validFrom);
  if (effect === null) {
    return (
      <Page title={t("versions.publication.title")} path={path}>
        <Faults loaderData={{ title, version, acts: { drafts: true } }} />
      </Page>
    );
  }
  return (
    <QuestionPage
      question={{
        to: `${page}/publication`,
        title: t("versions.publication.title"),
        lead: t("versions.publication.lead", { title: title.name, date }),
        body: <WhatHappens loaderData={loaderData} effect={effect} />,
        submit: t("versions.publication.submit", { date }),
        fields: { revision: version.revision },
      }}
      answer={actionData}
      cancel={page}
      refusal={versionRefusal(t)}
      path={path}
    />
  );
}

type Parts = Pick<Route.ComponentProps, "loaderData"> & {
  effect: { judged: number; changed: number; day: string };
};

/** What follows from it: whose verdicts change, what becomes of the version before, and that it is for good. */
function WhatHappens({ loaderData: { title, version }, effect }: Parts) {
  const t = useTranslate();
  const { before, appliesTo, validFrom } = version;
  const date = formatDate(before?.validFrom ?? "");
  const goesOn = before !== null && (before.validTo === null || before.validTo >= validFrom);
  return (
    <div className="grid gap-3">
      <p>
        {t("versions.publication.effect", {
          changed: effect.changed,
          judged: effect.judged,
          day: formatDate(effect.day),
        })}{" "}
        <a href={`/titles/${title.id}/standards/${version.id}/preview`}>
          {t("versions.publication.see")}
        </a>
      </p>
      <p>
        {t("versions.field.appliesTo")}: {audienceText(t, version)}.
      </p>
      {goesOn ? (
        <p>
          {appliesTo === "everybody"
            ? t("versions.publication.replaces", {
                date,
                last: formatDate(addDays(validFrom, -1)),
              })
            : t("versions.publication.keeps", { date })}
        </p>
      ) : null}
      <p>{t("versions.publication.forGood")}</p>
      <JudgingNote />
    </div>
  );
}
