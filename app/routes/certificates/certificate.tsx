import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { certificateTitle } from "#app/routes/certificates/certificate-parts.tsx";
import { checkPath, openCertificate } from "#app/routes/certificates/open.server.ts";
import { CertificateStandBadge } from "#app/routes/certificates/stand-parts.tsx";
import { courseItems } from "#app/ui/certificates/course-items.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Facts, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/certificate";

export async function loader({ params, context }: Route.LoaderArgs) {
  const certificate = await openCertificate(context, params.certificateId);
  return { certificate, check: checkPath(certificate) };
}

type Parts = Pick<Route.ComponentProps, "loaderData">;

export default function CertificateRoute({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { certificate } = loaderData;
  const { id, courseId, code, stand } = certificate;
  return (
    <Page
      title={certificateTitle(t, certificate)}
      lead={<CertificateStandBadge stand={stand} />}
      path={<a href={`/courses/${courseId}/record`}>{t("teaching.roll.course", { code })}</a>}
      actions={
        <>
          {stand === "revoked" || stand === "replaced" ? null : (
            <ButtonLink to={`/certificates/${id}/certificate.pdf`} icon="download" look="primary">
              {t("certificates.page.forBlank")}
            </ButtonLink>
          )}
          <ButtonLink to={`/certificates/${id}/certificate.pdf?whole=1`} icon="download">
            {t("certificates.page.preview")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <p className="mb-3">{t("certificates.page.note")}</p>
      <Section title={t("certificates.page.facts")}>
        <PaperFacts loaderData={loaderData} />
      </Section>
      <Section title={t("certificates.page.acts")}>
        <WhatWasDone loaderData={loaderData} />
        <Acts loaderData={loaderData} />
      </Section>
      <PrintSignatures />
    </Page>
  );
}

function PaperFacts({ loaderData: { certificate, check } }: Parts) {
  const t = useTranslate();
  const { place, validTo } = certificate;
  return (
    <Facts
      items={[
        { term: t("certificates.page.register"), value: certificate.register },
        { term: t("certificates.page.name"), value: certificate.fullName },
        { term: t("certificates.page.born"), value: formatDate(certificate.birthDate) },
        ...(place === null ? [] : [{ term: t("certificates.page.place"), value: place }]),
        ...courseItems(t, certificate),
        {
          term: t("certificates.page.until"),
          value: validTo === null ? t("certificates.page.forGood") : formatDate(validTo),
        },
        { term: t("certificates.page.check"), value: <a href={check}>{check}</a> },
      ]}
    />
  );
}

function WhatWasDone({ loaderData: { certificate } }: Parts) {
  const t = useTranslate();
  const { receivedBy, receivedOn } = certificate;
  return (
    <Facts
      items={[
        { term: t("certificates.page.blanks"), value: <Blanks certificate={certificate} /> },
        {
          term: t("certificates.page.received"),
          value:
            receivedOn === null
              ? t("certificates.page.notReceived")
              : t("certificates.page.receivedBy", {
                  name: receivedBy ?? "",
                  date: formatDate(receivedOn),
                }),
        },
        ...otherNumbers(t, certificate),
        ...revocation(t, certificate),
      ]}
    />
  );
}

type Certificate = Parts["loaderData"]["certificate"];

function Blanks({ certificate: { prints } }: { certificate: Certificate }) {
  const t = useTranslate();
  if (prints.length === 0) return t("certificates.page.noBlank");
  return (
    <ul className="plain-list">
      {prints.map(({ id, blankNumber: number, reason, printedAt }) => (
        <li key={id}>
          {reason === null
            ? t("certificates.page.blankAt", { number, time: formatInstant(printedAt) })
            : t("certificates.page.blankWhy", { number, reason, time: formatInstant(printedAt) })}
        </li>
      ))}
    </ul>
  );
}

/** Those that it stands instead of, or that stand instead of it. */
const otherNumbers = (
  t: Translate,
  { replaces, replacedBy, replacedById, reissueReason }: Certificate,
) => [
  ...(replaces === null || reissueReason === null
    ? []
    : [
        {
          term: t("certificates.page.replaces"),
          value: `${replaces}: ${t(`certificates.reissue.why.${reissueReason}`)}`,
        },
      ]),
  ...(replacedBy === null
    ? []
    : [
        {
          term: t("certificates.page.replacedBy"),
          value: <a href={`/certificates/${replacedById}`}>{replacedBy}</a>,
        },
      ]),
];

const revocation = (t: Translate, { documentNumber, documentDate, revokedReason }: Certificate) =>
  documentNumber === null || documentDate === null
    ? []
    : [
        {
          term: t("certificates.page.revoked"),
          value: t("certificates.page.revokedBy", {
            number: documentNumber,
            date: formatDate(documentDate),
            reason: revokedReason ?? "",
          }),
        },
      ];

function Acts({ loaderData: { certificate } }: Parts) {
  const t = useTranslate();
  const { id, keeps, prints, receivedOn } = certificate;
  if (!keeps) return null;
  const page = `/certificates/${id}`;
  return (
    <div className="form-actions no-print mt-4">
      <ButtonLink to={`${page}/printing`} icon="edit">
        {t(prints.length === 0 ? "certificates.print.act" : "certificates.print.again")}
      </ButtonLink>
      {receivedOn === null && prints.length > 0 ? (
        <ButtonLink to={`${page}/handover`} icon="check">
          {t("certificates.handOver.act")}
        </ButtonLink>
      ) : null}
      <ButtonLink to={`${page}/reissue`} icon="add">
        {t("certificates.reissue.act")}
      </ButtonLink>
      <ButtonLink to={`${page}/revocation`} icon="close" look="danger">
        {t("certificates.revoke.act")}
      </ButtonLink>
    </div>
  );
}
