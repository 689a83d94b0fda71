import { data } from "react-router";
import {
  checkCertificate,
  type PublicCertificate,
} from "#app/domain/certificates/check-certificate.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { connectionContext, workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { courseItems } from "#app/ui/certificates/course-items.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Facts, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/certificate";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { address } = context.get(connectionContext);
  const work = context.get(workContext);
  const { certificateNumber: number, certificateToken: token } = params;
  const checked = await checkCertificate(work, { number, token, address });
  const status = { found: 200, none: 404, locked: 429 }[checked.kind];
  return data({ checked, today: work.today }, { status });
}

export default function CheckPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { checked, today } = loaderData;
  if (checked.kind !== "found")
    return (
      <Page title={t("certificates.check.title")}>
        <Message tone="warn" icon="warning">
          {checked.kind === "none"
            ? t("certificates.check.none")
            : t("certificates.check.locked", { time: formatInstant(checked.until) })}
        </Message>
      </Page>
    );
  const { certificate } = checked;
  return (
    <Page
      title={t("certificates.check.title")}
      lead={t("certificates.check.asOf", { date: formatDate(today) })}
    >
      <Message
        tone={certificate.stand === "valid" ? "good" : "warn"}
        icon={certificate.stand === "valid" ? "check" : "warning"}
      >
        {verdictText(t, certificate)}
      </Message>
      <PaperFacts certificate={certificate} />
    </Page>
  );
}

/** Whether the certificate is good today, in one sentence. */
function verdictText(t: Translate, certificate: PublicCertificate): string {
  const { stand, number, hostName, issuedOn, validTo, revocation, replacedBy } = certificate;
  const kind = t(`certificates.kind.${certificate.kind}`);
  switch (stand) {
    case "valid":
      return t("certificates.check.valid", {
        kind,
        number,
        issuer: hostName,
        date: formatDate(issuedOn),
      });
    case "expired":
      return t("certificates.check.expired", { kind, number, date: formatDate(validTo ?? "") });
    case "revoked":
      return t("certificates.check.revoked", {
        kind,
        number,
        decision: revocation?.documentNumber ?? "",
        date: formatDate(revocation?.documentDate ?? ""),
      });
    case "replaced":
      return t("certificates.check.replaced", { number: replacedBy ?? "" });
  }
}

/** What the paper says, and nothing besides. */
function PaperFacts({ certificate }: { certificate: PublicCertificate }) {
  const t = useTranslate();
  const { validTo } = certificate;
  return (
    <Facts
      items={[
        { term: t("certificates.page.register"), value: certificate.number },
        { term: t("certificates.page.name"), value: certificate.fullName },
        { term: t("certificates.page.born"), value: formatDate(certificate.birthDate) },
        ...courseItems(t, certificate),
        ...(validTo === null
          ? []
          : [{ term: t("certificates.page.until"), value: formatDate(validTo) }]),
      ]}
    />
  );
}
