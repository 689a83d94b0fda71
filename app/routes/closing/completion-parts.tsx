import type { CompletionRow } from "#app/domain/completion/record-queries.server.ts";
import { markText } from "#app/domain/teaching/input.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { nameColumn, placeColumn } from "#app/routes/teaching/person-parts.tsx";
import { Badge } from "#app/ui/kit/button.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Props = { courseId: number; rows: CompletionRow[]; keeps: boolean };

/** How everybody's course ended, with the number in the register and, for whoever keeps the course, the way to void it. */
export function CompletionTable({ courseId, rows, keeps }: Props) {
  const t = useTranslate();
  if (rows.length === 0) return <Empty>{t("closing.results.empty")}</Empty>;
  return (
    <Table
      caption={t("closing.results.caption")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columnsOf(t, { courseId, keeps })}
    />
  );
}

const columnsOf = (t: Translate, at: Omit<Props, "rows">): Column<CompletionRow>[] => [
  nameColumn(t),
  placeColumn(t),
  {
    key: "attended",
    label: t("teaching.marks.attended"),
    numeric: true,
    cell: ({ attended, counted }) =>
      counted === 0
        ? t("teaching.marks.nothingCounted")
        : t("closing.results.periods", { n: attended, of: counted }),
  },
  {
    key: "mark",
    label: t("closing.results.mark"),
    numeric: true,
    cell: ({ tenths }) => (tenths === null ? null : markText(tenths)),
  },
  outcomeColumn(t),
  registerColumn(t),
  {
    key: "void",
    label: t("closing.results.voiding"),
    cell: (row) => <Voiding row={row} at={at} />,
  },
];

const outcomeColumn = (t: Translate): Column<CompletionRow> => ({
  key: "outcome",
  label: t("teaching.marks.result"),
  first: true,
  room: "text",
  cell: ({ outcome, reason, band, status }) => (
    <>
      {status === "voided" ? (
        <Badge tone="bad">{t("closing.results.voided")}</Badge>
      ) : (
        <div>{t(`teaching.outcome.${outcome}`)}</div>
      )}
      {band === null ? null : <div className="field-help">{t(`teaching.band.${band}`)}</div>}
      {reason === null ? null : <div className="field-help">{t(`teaching.why.${reason}`)}</div>}
    </>
  ),
});

const registerColumn = (t: Translate): Column<CompletionRow> => ({
  key: "register",
  label: t("closing.results.register"),
  cell: ({ register, certificateId, revokedOn, validTo }) =>
    register === null ? null : (
      <>
        <a href={`/certificates/${certificateId}`}>{register}</a>
        {validTo === null ? null : (
          <div className="field-help">
            {t("closing.results.until", { date: formatDate(validTo) })}
          </div>
        )}
        {revokedOn === null ? null : (
          <div className="field-help">
            {t("closing.results.revoked", { date: formatDate(revokedOn) })}
          </div>
        )}
      </>
    ),
});

function Voiding({ row, at }: { row: CompletionRow; at: Omit<Props, "rows"> }) {
  const t = useTranslate();
  const { id, fullName, outcome, voidId, voidDecision, documentNumber, isOwn } = row;
  const page = `/courses/${at.courseId}/record`;
  if (voidId !== null)
    return (
      <a href={`${page}/voids/${voidId}`} aria-label={t("closing.void.of", { name: fullName })}>
        {voidDecision === null
          ? t("closing.void.waits")
          : t("closing.void.by", { number: documentNumber ?? "" })}
      </a>
    );
  if (!at.keeps || isOwn || outcome !== "completed") return null;
  return (
    <a
      href={`${page}/${id}/void`}
      className="btn btn-outline btn-sm no-print"
      aria-label={t("closing.void.askFor", { name: fullName })}
    >
      {t("closing.void.ask")}
    </a>
  );
}
