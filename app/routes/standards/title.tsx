import { listVersions } from "#app/domain/standards/version-queries.server.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { keeps, openTitle } from "#app/routes/standards/open.server.ts";
import { TitleFacts } from "#app/routes/standards/title-parts.tsx";
import { TitleStandards } from "#app/routes/standards/version-table-parts.tsx";
import { actsOf } from "#app/routes/standards/versions.server.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { WrittenForms } from "#app/ui/standards/written-forms.tsx";
import type { Route } from "./+types/title";

export async function loader({ params, context }: Route.LoaderArgs) {
  const title = await openTitle(context, params.titleId);
  const { db, today } = context.get(workContext);
  const versions = (await listVersions(db, viewerOf(context), title.id)) ?? [];
  const { drafts } = await actsOf(context);
  return { title, versions, drafts, keeps: await keeps(context), today };
}

export default function TitlePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, versions, drafts, today, keeps: mayKeep } = loaderData;
  const { id, name, kind, level, validFrom, validTo } = title;
  const address = `/titles/${id}`;
  return (
    <Page
      title={name}
      lead={t("standards.title.lead", {
        kind: t(`standards.kind.${kind}`),
        level: t(`standards.level.${level}`),
      })}
      actions={
        <>
          {mayKeep ? (
            <>
              <ButtonLink to={`${address}/correction`} icon="edit" look="primary">
                {t("standards.title.correct")}
              </ButtonLink>
              <ButtonLink to={`${address}/end`} icon="clock">
                {t("standards.title.end")}
              </ButtonLink>
            </>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      {validTo !== null && validTo < today ? (
        <Message tone="note" icon="clock">
          {t("standards.title.endedOn", { date: formatDate(validTo) })}
        </Message>
      ) : null}
      {validFrom !== null && validFrom > today ? (
        <Message tone="note" icon="clock">
          {t("standards.title.notYet", { date: formatDate(validFrom) })}
        </Message>
      ) : null}
      <Section title={t("standards.title.facts")}>
        <TitleFacts title={title} />
      </Section>
      <TitleStandards titleId={id} versions={versions} drafts={drafts} />
      <WrittenForms
        lead={t("standards.words.lead")}
        forms={title.names}
        isOwn={({ text }) => identityKey(text) === identityKey(name)}
        keptAt={mayKeep ? address : null}
      />
      <PrintSignatures />
    </Page>
  );
}
