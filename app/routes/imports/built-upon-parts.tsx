import type { ImportShown } from "#app/domain/importing/queries.server.ts";
import type { whatStandsOn } from "#app/domain/importing/take-back.server.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { undoQuestion } from "#app/routes/imports/question-parts.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Upon = Awaited<ReturnType<typeof whatStandsOn>>;

/** Why an import cannot be taken back: what has been built on it since, and how much of each. */
export function BuiltUpon({ shown, upon }: { shown: ImportShown; upon: Upon }) {
  const t = useTranslate();
  const { title, lead } = undoQuestion(t, shown);
  const page = importAddress(shown.id);
  return (
    <Page title={title} lead={lead} path={<a href={page}>{shown.fileName}</a>}>
      <StandsInTheWay lead={t("imports.undo.blocked")} upon={upon} />
      <ButtonLink to={page}>{t("common.action.back")}</ButtonLink>
    </Page>
  );
}

/** What has been built on an import, thing by thing. */
export function StandsInTheWay({ lead, upon }: { lead: string; upon: Upon }) {
  const t = useTranslate();
  return (
    <Message tone="warn" icon="warning">
      <p>{lead}</p>
      <ul className="list-disc pl-5">
        {upon.map(({ what, n }) => (
          <li key={what}>{t(`imports.undo.upon.${what}`, { n })}</li>
        ))}
      </ul>
    </Message>
  );
}
