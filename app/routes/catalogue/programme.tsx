import { identityKey } from "#app/kernel/vietnamese.ts";
import { openProgramme } from "#app/routes/catalogue/open.server.ts";
import { givesText } from "#app/routes/catalogue/programme-parts.tsx";
import { keeps } from "#app/routes/standards/open.server.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Facts, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";
import { WrittenForms } from "#app/ui/standards/written-forms.tsx";
import type { Route } from "./+types/programme";

export async function loader({ params, context }: Route.LoaderArgs) {
  const programme = await openProgramme(context, params.programmeId);
  return { programme, keeps: await keeps(context) };
}

export default function ProgrammePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, keeps: mayKeep } = loaderData;
  const { id, name, shortCode, source, toConfirm, disclosesPlanning } = programme;
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
      <Section title={t("catalogue.page.facts")}>
        <Facts
          items={[
            { term: t("catalogue.field.shortCode"), value: shortCode },
            { term: t("catalogue.field.gives"), value: givesText(t, programme) },
            {
              term: t("catalogue.field.source"),
              value: <Source text={source} toConfirm={toConfirm} />,
            },
          ]}
        />
      </Section>
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
