import type { CertificatePage } from "#app/domain/certificates/certificate-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";

type Named = Pick<CertificatePage, "kind" | "register">;

/** A certificate by its kind and number. */
export const certificateTitle = (t: Translate, { kind, register }: Named): string =>
  t("certificates.page.title", { kind: t(`certificates.kind.${kind}`), number: register });
