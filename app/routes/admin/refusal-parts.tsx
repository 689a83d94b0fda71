import type { MessageKey } from "#app/i18n/locales.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type RefusalPageProps = { title: MessageKey; word: string | null | undefined; back: string };

/** Why a button that has no form of its own did nothing, and the way back. */
export function RefusalPage({ title, word, back }: RefusalPageProps) {
  const t = useTranslate();
  return (
    <Page title={t(title)}>
      {word ? (
        <Message tone="bad" icon="alert" live>
          {refusalText(t)(word)}
        </Message>
      ) : null}
      <ButtonLink to={back} icon="back">
        {t("common.action.back")}
      </ButtonLink>
    </Page>
  );
}
