import { ButtonLink, CopyButton, Message } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Shows the address of one's calendar, this once. */
export function NewAddressPage({ address }: { address: string }) {
  const t = useTranslate();
  return (
    <Page title={t("calendar.shown.title")} lead={t("calendar.lead")}>
      <Message tone="warn" icon="alert" live>
        {t("calendar.shown.once")}
      </Message>
      <p className="field-help">{t("calendar.shown.address")}</p>
      <p className="mb-4">
        <code className="font-semibold break-all select-all">{address}</code>
      </p>
      <p className="mb-4 flex flex-wrap items-center gap-3">
        <CopyButton text={address} copied={t("calendar.shown.copied")}>
          {t("calendar.shown.copy")}
        </CopyButton>
        <ButtonLink to={address.replace(/^https?:/, "webcal:")} icon="calendar">
          {t("calendar.shown.subscribe")}
        </ButtonLink>
      </p>
      <p className="narrow mb-4">{t("calendar.how")}</p>
      <p className="narrow mb-6">{t("calendar.careful")}</p>
      <ButtonLink to="/me/calendar">{t("calendar.shown.back")}</ButtonLink>
    </Page>
  );
}
