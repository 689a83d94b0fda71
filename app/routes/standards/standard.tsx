import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Changes } from "#app/routes/standards/standard-changes-parts.tsx";
import {
  Faults,
  NextStep,
  RequirementTable,
  VersionActions,
  VersionFacts,
} from "#app/routes/standards/standard-parts.tsx";
import { actsOf, openVersion, programmeChoices } from "#app/routes/standards/versions.server.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { VersionBadge, versionDays } from "#app/ui/standards/version-text.tsx";
import type { Route } from "./+types/standard";

export async function loader({ params, context }: Route.LoaderArgs) {
  const opened = await openVersion(context, params);
  const acts = await actsOf(context);
  const programmes = await programmeChoices(context);
  return { ...opened, acts, programmes, today: context.get(workContext).today };
}

export default function StandardPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, version, acts } = loaderData;
  const { state, requirements, validFrom } = version;
  const isDraft = state === "draft";
  const edits = isDraft && acts.drafts;
  const address = `/titles/${title.id}/standards/${version.id}`;
  const add = (
    <ButtonLink to={`${address}/requirements/new`} icon="add">
      {t("versions.page.addRequirement")}
    </ButtonLink>
  );
  const values = { title: title.name, date: formatDate(validFrom) };
  return (
    <Page
      title={t(isDraft ? "versions.page.draftTitle" : "versions.page.title", values)}
      lead={
        <>
          {t("versions.field.days")}: {versionDays(t, version)} <VersionBadge state={state} />
        </>
      }
      actions={
        <>
          {isDraft ? <VersionActions loaderData={loaderData} /> : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      path={<a href={`/titles/${title.id}`}>{title.name}</a>}
    >
      {isDraft ? <NextStep acts={acts} /> : null}
      <Faults loaderData={loaderData} />
      <Section title={t("versions.page.facts")}>
        <VersionFacts version={version} />
      </Section>
      <Section title={t("versions.page.requirements")} actions={edits ? add : null}>
        {requirements.length === 0 ? (
          <Empty>{t("versions.page.nothing")}</Empty>
        ) : (
          <RequirementTable loaderData={loaderData} />
        )}
      </Section>
      <Changes loaderData={loaderData} />
      <PrintSignatures />
    </Page>
  );
}
