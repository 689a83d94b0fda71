import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { useReference } from "#app/ui/shell/reference.tsx";

type ErrorPageProps = { status: number; signedIn: boolean };

/** A calm page for what cannot be shown: not found, not allowed, or a fault with its number. */
export function ErrorPage({ status, signedIn }: ErrorPageProps) {
  const t = useTranslate();
  const reference = useReference();
  const home = (
    <p>
      <ButtonLink to="/" icon="home">
        {t("shell.error.notFound.home")}
      </ButtonLink>
    </p>
  );
  if (status === 404) {
    return (
      <Page title={t("shell.error.notFound.title")}>
        <p>{t(signedIn ? "shell.error.notFound.body" : "shell.error.notFound.publicBody")}</p>
        {signedIn ? <p className="my-3">{t("shell.error.notFound.advice")}</p> : null}
        {home}
      </Page>
    );
  }
  if (status === 403) {
    return (
      <Page title={t("shell.error.forbidden.title")}>
        <p className="mb-3">{t("shell.error.forbidden.body")}</p>
        {home}
      </Page>
    );
  }
  if (status === 400 || status === 405) {
    return (
      <Page title={t("shell.error.badRequest.title")}>
        <p className="mb-3">{t("shell.error.badRequest.body")}</p>
        {home}
      </Page>
    );
  }
  return (
    <Page title={t("shell.error.unexpected.title")}>
      <p>{t("shell.error.unexpected.body", { reference })}</p>
      <p className="my-3">{t("shell.error.unexpected.advice")}</p>
      {home}
    </Page>
  );
}
