import { listMails, readSending } from "#app/domain/messages/mail-queries.server.ts";
import { mailDaysShown } from "#app/domain/messages/mail.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { MailServerFacts, MailTable, MailViews } from "#app/routes/mail/mail-parts.tsx";
import { mailSetup } from "#app/routes/mail/open.server.ts";
import { readMailList } from "#app/routes/mail/wanted.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/mail";

export async function loader({ request: { url }, context }: Route.LoaderArgs) {
  const { db, at } = context.get(workContext);
  const { wanted } = readMailList(url);
  const found = await listMails(db, viewerOf(context), wanted);
  if (!found) throw notFound();
  return { ...found, ...(await readSending(db)), setup: mailSetup(context), wanted, at, url };
}

export default function MailPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, wanted, at, url } = loaderData;
  const { list } = readMailList(url);
  return (
    <Page
      title={t("mail.page.title")}
      lead={t("mail.page.lead", { time: formatInstant(at) })}
      actions={
        <ButtonLink to={list.with({})} icon="refresh">
          {t("mail.page.refresh")}
        </ButtonLink>
      }
    >
      <MailServerFacts loaderData={loaderData} />
      <Section title={t("mail.page.mails")}>
        <MailViews loaderData={loaderData} />
        {rows.length > 0 ? (
          <MailTable loaderData={loaderData} />
        ) : (
          <Empty>{t(`mail.page.none.${wanted.view}`, { n: mailDaysShown })}</Empty>
        )}
        <p className="field-help mt-4">{t("mail.page.note", { n: mailDaysShown })}</p>
      </Section>
    </Page>
  );
}
