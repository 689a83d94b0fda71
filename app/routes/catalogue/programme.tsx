import {
  findVersionInForce,
  listProgrammeVersions,
} from "#app/domain/catalogue/version-queries.server.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { AudienceSection } from "#app/routes/catalogue/audience-parts.tsx";
import { openProgramme } from "#app/routes/catalogue/open.server.ts";
import { givesText } from "#app/routes/catalogue/programme-parts.tsx";
import { VersionFacts } from "#app/routes/catalogue/version-parts.tsx";
import { ProgrammeVersions } from "#app/routes/catalogue/version-table-parts.tsx";
import { viewerOf } from "#app/routes/gates.server.ts";
import { keeps } from "#app/routes/standards/open.server.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Facts, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";
import { WrittenForms } from "#app/ui/standards/written-forms.tsx";
import type { Route } from "./+types/programme";

export async function loader({ params, context }: Route.LoaderArgs) {
  const programme = await openProgramme(context, params.programmeId);
  const { db } = context.get(workContext);
  const versions = await listProgrammeVersions(db, viewerOf(context), programme.id);
  return {
    programme,
    versions: versions ?? [],
    inForce: await findVersionInForce(db, viewerOf(context), programme.id),
    keeps: await keeps(context),
  };
}

export default function ProgrammePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, versions, inForce, keeps: mayKeep } = loaderData;
  const { id, name, shortCode, disclosesPlanning } = programme;
  const own = [name, shortCode].map(identityKey);
  return (
    <Page
      title={name}
      lead={shortCode}
      actions={
        <>
          {mayKeep ? (
            <ButtonLink to={`/programmes/${id}/correction`} icon="edit" look="primary">
              {t("catalogue.page.correct")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      {disclosesPlanning === 1 ? (
        <Message tone="note" icon="shield">
          {t("catalogue.disclosesNote")}
        </Message>
      ) : null}
      <ProgrammeFacts programme={programme} />
      <InForce version={inForce} programme={programme} />
      <ProgrammeVersions programmeId={id} versions={versions} keeps={mayKeep} />
      <WrittenForms
        lead={t("catalogue.page.words")}
        forms={programme.names}
        isOwn={({ text }) => own.includes(identityKey(text))}
        keptAt={mayKeep ? `/programmes/${id}` : null}
      />
      <PrintSignatures />
    </Page>
  );
}

type Parts = Pick<Route.ComponentProps["loaderData"], "programme">;

function ProgrammeFacts({ programme }: Parts) {
  const t = useTranslate();
  const { shortCode, subject, source, toConfirm } = programme;
  return (
    <Section title={t("catalogue.page.facts")}>
      <Facts
        items={[
          { term: t("catalogue.field.shortCode"), value: shortCode },
          { term: t("catalogue.field.gives"), value: givesText(t, programme) },
          { term: t("catalogue.field.subject"), value: t(`readiness.subject.${subject}`) },
          {
            term: t("catalogue.field.source"),
            value: <Source text={source} toConfirm={toConfirm} />,
          },
        ]}
      />
    </Section>
  );
}

/** The version in force today with who it is for; without one no course can be opened. */
function InForce({
  version,
  programme,
}: Parts & { version: Route.ComponentProps["loaderData"]["inForce"] }) {
  const t = useTranslate();
  if (version === null)
    return (
      <Message tone="warn" icon="warning">
        {t("programmes.noneOf")}
      </Message>
    );
  return (
    <>
      <Section title={t("programmes.version.current")}>
        <VersionFacts version={version} gives={givesText(t, programme)} />
      </Section>
      <AudienceSection version={version} keptAt={null} />
    </>
  );
}
