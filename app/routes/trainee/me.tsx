import { findOwnRecord } from "#app/domain/people/cadre-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { PersonalFacts } from "#app/routes/people/cadre-parts.tsx";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BirthsTable } from "#app/ui/people/births-table.tsx";
import { PostsTable } from "#app/ui/people/posts-table.tsx";
import type { Route } from "./+types/me";

export async function loader({ context }: Route.LoaderArgs) {
  return { record: await findOwnRecord(context.get(workContext).db, viewerOf(context)) };
}

export default function OwnRecordPage({ loaderData: { record } }: Route.ComponentProps) {
  const t = useTranslate();
  if (!record) {
    return (
      <Page title={t("people.me.title")}>
        <Empty>{t("people.me.unlinked")}</Empty>
      </Page>
    );
  }
  return (
    <Page
      title={t("people.me.title")}
      lead={t("people.me.lead")}
      actions={
        <>
          <ButtonLink to="/me/needs" icon="book" look="primary">
            {t("own.title")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <Message tone="note" icon="help">
        {t("people.me.wrong")}
      </Message>
      <Section title={record.fullName}>
        <PersonalFacts cadre={record} showsSensitive />
      </Section>
      <Section title={t("people.page.posts")}>
        {record.posts.length > 0 ? (
          <PostsTable posts={record.posts} cadreId={record.id} />
        ) : (
          <Empty>{t("people.page.noPosts")}</Empty>
        )}
      </Section>
      <Section title={t("people.page.births")}>
        <BirthsTable births={record.births} cadreId={record.id} />
      </Section>
    </Page>
  );
}
