import { ownResults } from "#app/domain/completion/own-results.server.ts";
import { findOwnRecord } from "#app/domain/people/cadre-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { PersonalFacts } from "#app/routes/people/cadre-parts.tsx";
import { OwnCertificates } from "#app/routes/trainee/result-parts.tsx";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BirthsTable } from "#app/ui/people/births-table.tsx";
import { PostsTable } from "#app/ui/people/posts-table.tsx";
import type { Route } from "./+types/me";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(workContext);
  const record = await findOwnRecord(db, viewerOf(context));
  const results =
    record === null ? [] : await ownResults(db.sql, record.id, { today, courseIds: null });
  const certificates = results.flatMap(({ certificates: issued, courseId, courseName }) =>
    issued.map((certificate) => ({ ...certificate, courseId, courseName })),
  );
  return { record, certificates };
}

export default function OwnRecordPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { record, certificates } = loaderData;
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
      <Section title={t("results.certificates")}>
        {certificates.length > 0 ? (
          <OwnCertificates certificates={certificates} />
        ) : (
          <Empty>{t("results.noCertificates")}</Empty>
        )}
      </Section>
      <Section title={t("people.page.births")}>
        <BirthsTable births={record.births} cadreId={record.id} />
      </Section>
    </Page>
  );
}
