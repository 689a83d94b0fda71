import type { MessageKey } from "#app/i18n/locales.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** A link as the answer to the form that made it: it stands in no address, no cookie and no table. */
export type OneTimeLink = {
  url: string;
  name: string;
  userName: string;
  /** instant */
  expiresAt: string;
  next: { to: string; label: MessageKey };
};

/** Shows a one-time link, this once. */
export function OneTimeLinkPage({ link }: { link: OneTimeLink }) {
  const t = useTranslate();
  const { url, name, userName, expiresAt, next } = link;
  return (
    <Page
      title={t("accounts.link.title")}
      lead={t("accounts.link.lead", { name, userName })}
      actions={<PrintButton>{t("accounts.link.print")}</PrintButton>}
    >
      <Message tone="warn" icon="alert" live>
        {t("accounts.link.once")}
      </Message>
      <p className="field-help">{t("accounts.link.address")}</p>
      <p>
        <code className="font-semibold break-all select-all">{url}</code>
      </p>
      <p className="narrow mt-4">{t("accounts.link.handOver")}</p>
      <p className="narrow mt-2 mb-6">
        {t("accounts.link.expires", { time: formatInstant(expiresAt) })}
      </p>
      <ButtonLink to={next.to}>{t(next.label)}</ButtonLink>
    </Page>
  );
}
