import type { OwnCertificate, OwnResult } from "#app/domain/completion/own-results.server.ts";
import { markText } from "#app/domain/teaching/input.ts";
import type { Attempt } from "#app/domain/teaching/mark.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { CertificateStandBadge } from "#app/routes/certificates/stand-parts.tsx";
import { Message } from "#app/ui/kit/button.tsx";
import { Facts } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Whole } from "#app/ui/kit/whole.tsx";
import { attemptText } from "#app/ui/teaching/attempt-text.ts";

/** "Đạt, Khá", "Không đạt: Điểm chưa đạt". */
export function outcomeText(
  t: Translate,
  { outcome, reason, band }: Pick<OwnResult, "outcome" | "reason" | "band">,
): string {
  const said = t(`teaching.outcome.${outcome}`);
  if (reason !== null) return t("results.because", { said, why: t(`teaching.why.${reason}`) });
  return band === null ? said : t("results.with", { said, band: t(`teaching.band.${band}`) });
}

/** How a closed course ended for oneself: how much was attended, every mark, why not, and by which decision. */
export function OwnResultFacts({
  result,
  attempts,
}: {
  result: OwnResult;
  attempts: readonly Attempt[];
}) {
  const t = useTranslate();
  const { attended, counted, recognitionNumber: number, recognitionDate, voidedBy } = result;
  const marks = attempts.map(({ attempt, tenths }) =>
    t("results.attempt", {
      attempt: attemptText(t, attempt),
      mark: tenths === null ? t("teaching.marks.notThere") : markText(tenths),
    }),
  );
  return (
    <>
      {voidedBy === null ? null : (
        <Message tone="warn" icon="warning">
          {t("results.voided", { number: voidedBy.number, date: formatDate(voidedBy.date) })}
        </Message>
      )}
      <Facts
        items={[
          { term: t("results.field.outcome"), value: outcomeText(t, result) },
          {
            term: t("results.field.attended"),
            value:
              counted === 0
                ? t("teaching.marks.nothingCounted")
                : t("closing.results.periods", { n: attended, of: counted }),
          },
          ...(marks.length === 0
            ? []
            : [{ term: t("results.field.marks"), value: marks.join("; ") }]),
          {
            term: t("results.field.decision"),
            value: t("certificates.page.decisionOf", { number, date: formatDate(recognitionDate) }),
          },
        ]}
      />
    </>
  );
}

type Shown = OwnCertificate & { courseId?: number; courseName?: string };

/** Certificates by their numbers, each with where it is and whether it is good. */
export function OwnCertificates({ certificates }: { certificates: readonly Shown[] }) {
  const t = useTranslate();
  const namesCourse = certificates.some(({ courseId }) => courseId !== undefined);
  return (
    <Table
      caption={t("results.certificates")}
      rows={[...certificates]}
      rowKey={({ id }) => id}
      columns={[registerColumn(t), ...(namesCourse ? [courseColumn(t)] : []), ...paperColumns(t)]}
    />
  );
}

const registerColumn = (t: Translate): Column<Shown> => ({
  key: "register",
  label: t("certificates.page.register"),
  first: true,
  cell: ({ register, check, kind }) => (
    <>
      <a href={check}>
        <Whole>{register}</Whole>
      </a>
      <p className="field-help font-normal">{t(`certificates.kind.${kind}`)}</p>
    </>
  ),
});

const courseColumn = (t: Translate): Column<Shown> => ({
  key: "course",
  label: t("certificates.page.course"),
  cell: ({ courseName }) => courseName,
});

const paperColumns = (t: Translate): Column<Shown>[] => [
  {
    key: "issued",
    label: t("certificates.page.issued"),
    cell: ({ issuedOn, validTo }) => (
      <>
        {formatDate(issuedOn)}
        {validTo === null ? null : (
          <p className="field-help">{t("closing.results.until", { date: formatDate(validTo) })}</p>
        )}
      </>
    ),
  },
  {
    key: "blank",
    label: t("certificates.page.blanks"),
    cell: ({ blankNumber }) => blankNumber ?? t("certificates.page.noBlank"),
  },
  {
    key: "received",
    label: t("certificates.page.received"),
    cell: ({ receivedOn }) =>
      receivedOn === null
        ? t("certificates.page.notReceived")
        : t("results.received", { date: formatDate(receivedOn) }),
  },
  {
    key: "stand",
    label: t("certificates.register.stand"),
    first: true,
    cell: ({ stand, revokedBy }) => (
      <>
        <CertificateStandBadge stand={stand} />
        {revokedBy === null ? null : (
          <p className="field-help font-normal">
            {t("results.revoked", { number: revokedBy.number, date: formatDate(revokedBy.date) })}
          </p>
        )}
      </>
    ),
  },
];

/** What a row of a list says of a course that is over. */
export function ResultLine({ result }: { result: OwnResult }) {
  const t = useTranslate();
  const standing = result.certificates.at(-1);
  return (
    <p>
      {outcomeText(t, result)}
      {standing === undefined ? null : (
        <>
          {" · "}
          <a href={standing.check}>
            {t("certificates.page.title", {
              kind: t(`certificates.kind.${standing.kind}`),
              number: standing.register,
            })}
          </a>
        </>
      )}
    </p>
  );
}
