import type { MarkBand } from "#app/domain/teaching/mark.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

type Certified = {
  courseName: string;
  startsOn: string;
  endsOn: string;
  band: MarkBand | null;
  recognitionNumber: string;
  recognitionDate: string;
  hostName: string;
  issuedOn: string;
};

/** What a certificate says of the course, its recognition and its issuing, as facts of a page. */
export const courseItems = (t: Translate, paper: Certified) => [
  { term: t("certificates.page.course"), value: paper.courseName },
  {
    term: t("certificates.page.days"),
    value: t("certificates.page.fromTo", {
      from: formatDate(paper.startsOn),
      to: formatDate(paper.endsOn),
    }),
  },
  ...(paper.band === null
    ? []
    : [{ term: t("certificates.page.band"), value: t(`teaching.band.${paper.band}`) }]),
  {
    term: t("certificates.page.decision"),
    value: t("certificates.page.decisionOf", {
      number: paper.recognitionNumber,
      date: formatDate(paper.recognitionDate),
    }),
  },
  { term: t("certificates.page.issuer"), value: paper.hostName },
  { term: t("certificates.page.issued"), value: formatDate(paper.issuedOn) },
];
