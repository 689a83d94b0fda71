import { Message } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Props = { title: { id: number; name: string }; id: number; heading: string };

/** In the place of a form that changes a draft, once somebody has put the draft in force: why, and where to go on. */
export function InForcePage({ title, id, heading }: Props) {
  const t = useTranslate();
  const standards = `/titles/${title.id}/standards`;
  return (
    <Page
      title={heading}
      path={<a href={`${standards}/${id}`}>{t("versions.of", { title: title.name })}</a>}
    >
      <Message tone="note" icon="document">
        <p>{t("versions.refusal.already_in_force")}</p>
        <p>
          <a href={`${standards}/new`}>{t("versions.section.draft")}</a>
        </p>
      </Message>
    </Page>
  );
}
