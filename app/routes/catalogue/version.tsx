import { formatDate } from "#app/platform/i18n/formats.ts";
import { AudienceSection, VersionFaults } from "#app/routes/catalogue/audience-parts.tsx";
import { openProgramme } from "#app/routes/catalogue/open.server.ts";
import { givesText } from "#app/routes/catalogue/programme-parts.tsx";
import { VersionFacts } from "#app/routes/catalogue/version-parts.tsx";
import { openProgrammeVersion } from "#app/routes/catalogue/versions.server.ts";
import { keeps } from "#app/routes/standards/open.server.ts";
import { ProgrammeVersionBadge, versionDays } from "#app/ui/catalogue/version-text.tsx";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/version";

export async function loader({ params, context }: Route.LoaderArgs) {
  const opened = await openProgrammeVersion(context, params);
  const { dimension, level } = await openProgramme(context, params.programmeId);
  return { ...opened, given: { dimension, level }, keeps: await keeps(context) };
}

export default function ProgrammeVersionPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, version, given, keeps: mayKeep } = loaderData;
  const { state, validFrom } = version;
  const isDraft = state === "draft";
  const address = `/programmes/${programme.id}/versions/${version.id}`;
  const keptAt = isDraft && mayKeep ? address : null;
  const values = { name: programme.name, date: formatDate(validFrom) };
  return (
    <Page
      title={t(isDraft ? "programmes.version.draftTitle" : "programmes.version.title", values)}
      lead={
        <>
          {t("programmes.field.days")}: {versionDays(t, version)}{" "}
          <ProgrammeVersionBadge state={state} />
        </>
      }
      actions={
        <>
          {keptAt ? <DraftActions loaderData={loaderData} /> : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      path={<a href={`/programmes/${programme.id}`}>{programme.name}</a>}
    >
      {isDraft ? (
        <Message tone="note" icon="clock">
          {t(mayKeep ? "programmes.version.ready" : "programmes.version.read")}
        </Message>
      ) : null}
      <VersionFaults version={version} keptAt={keptAt} />
      <Section title={t("programmes.version.facts")}>
        <VersionFacts version={version} gives={givesText(t, given)} />
      </Section>
      <AudienceSection version={version} keptAt={keptAt} />
      <PrintSignatures />
    </Page>
  );
}

/** What may be done with a draft: the one main act, and those beside it. */
function DraftActions({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { programme, version } = loaderData;
  const address = `/programmes/${programme.id}/versions/${version.id}`;
  return (
    <>
      {version.faults.length === 0 ? (
        <ButtonLink to={`${address}/publication`} icon="check" look="primary">
          {t("programmes.version.publish")}
        </ButtonLink>
      ) : null}
      <ButtonLink to={`${address}/correction`} icon="edit">
        {t("programmes.version.correct")}
      </ButtonLink>
      <ButtonLink to={`${address}/removal`} icon="remove">
        {t("programmes.version.discard")}
      </ButtonLink>
    </>
  );
}
