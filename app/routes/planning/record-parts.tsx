import type { RecordHistoryEntry } from "#app/domain/planning/history-queries.server.ts";
import type { ListedRecord } from "#app/domain/planning/record-rows.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { type CheckLine, checkLines, type Checks } from "#app/routes/planning/check-lines.ts";
import { historyColumns } from "#app/ui/history-columns.tsx";
import { Badge, Message } from "#app/ui/kit/button.tsx";
import { Facts } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { birthText } from "#app/ui/people/birth-text.ts";
import { unitText } from "#app/ui/people/post-text.ts";
import { PresentPosts } from "#app/ui/planning/record-lines.tsx";
import { decisionText, RecordStatusBadge, validityText } from "#app/ui/planning/states.tsx";
import { warningText } from "#app/ui/planning/warning-text.ts";

/** Why a record needs to be looked at again. */
export function Reviews({ record }: { record: ListedRecord }) {
  const t = useTranslate();
  const { review, ruleSetName: ruleSet, unitEnd } = record;
  return review.map((reason) => (
    <Message key={reason} tone="warn" icon="warning">
      {t(`planning.reviewText.${reason}`, { ruleSet, date: formatDate(unitEnd ?? "") })}
    </Message>
  ));
}

export function RecordFacts({ record }: { record: ListedRecord }) {
  const t = useTranslate();
  const { asOf, roundId, signatory, importRow, listOrder, note } = record;
  const round = t("planning.round.lead", { term: record.term, date: formatDate(asOf) });
  const decision =
    signatory === null
      ? decisionText(t, record)
      : `${decisionText(t, record)}, ${t("planning.signedBy", { signatory })}`;
  return (
    <Facts
      items={[
        {
          term: t("planning.field.birth"),
          value: `${birthText(t, record.birthDate)}, ${t(`common.gender.${record.gender}`)}`,
        },
        { term: t("planning.field.post"), value: <PresentPosts person={record} /> },
        { term: t("planning.field.title"), value: record.titleText },
        { term: t("planning.field.titleUnit"), value: unitText(t, record) },
        { term: t("planning.field.term"), value: record.term },
        { term: t("planning.field.status"), value: <RecordStatusBadge record={record} /> },
        { term: t("planning.field.validity"), value: validityText(t, record) },
        {
          term: t("planning.field.round"),
          value: <a href={`/planning/${roundId}`}>{round}</a>,
        },
        { term: t("planning.field.decision"), value: decision },
        {
          term: t("planning.field.listOrder"),
          value: listOrder === null ? t("common.none") : listOrder,
        },
        {
          term: t("planning.field.origin"),
          value:
            importRow === null
              ? t("planning.round.byHand")
              : t("planning.round.importRow", { row: String(importRow) }),
        },
        ...(note === null ? [] : [{ term: t("planning.field.note"), value: note }]),
      ]}
    />
  );
}

/** Each check with how it was counted, the limit, its source and the result. */
export function RecordChecksTable({ record, checks }: { record: ListedRecord; checks: Checks }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("planning.record.checks")}
      rows={checkLines(t, record, checks)}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "check",
          label: t("planning.record.check"),
          first: true,
          cell: ({ label }) => label,
        },
        {
          key: "computed",
          label: t("planning.record.computed"),
          cell: ({ computed }) => computed,
        },
        {
          key: "limit",
          label: t("planning.record.limit"),
          cell: ({ limit, noLimit }) =>
            limit === null ? (
              noLimit
            ) : (
              <>
                {limit.text}
                <p className="field-help">{t("planning.source", { source: limit.source })}</p>
              </>
            ),
        },
        {
          key: "verdict",
          label: t("planning.record.verdict"),
          cell: (line) => <Verdict line={line} />,
        },
      ]}
    />
  );
}

function Verdict({ line: { limit, warning } }: { line: CheckLine }) {
  const t = useTranslate();
  if (warning !== null) {
    return (
      <>
        <Badge tone="warn" icon="warning">
          {t("planning.record.attention")}
        </Badge>
        <p className="field-help">{warningText(t, warning)}</p>
      </>
    );
  }
  return limit === null ? (
    <Badge tone="neutral" icon="help">
      {t("planning.record.unjudged")}
    </Badge>
  ) : (
    <Badge tone="good" icon="check">
      {t("planning.record.fine")}
    </Badge>
  );
}

/** Who changed a record when, and by which paper; the newest first. */
export function RecordHistory({ entries }: { entries: RecordHistoryEntry[] }) {
  const t = useTranslate();
  if (entries.length === 0) return <p>{t("planning.record.noHistory")}</p>;
  return (
    <Table
      caption={t("planning.record.history")}
      rows={entries}
      rowKey={({ seq }) => seq}
      columns={historyColumns(t, (entry: (typeof entries)[number]) => eventText(t, entry))}
    />
  );
}

function eventText(t: Translate, { action, ...event }: RecordHistoryEntry): string {
  if (action === "planning.record_added") return t("planning.record.event.record_added");
  if (action === "planning.record_reopened") return t("planning.record.event.record_reopened");
  return t("planning.record.event.record_ended", {
    reason: event.reason === null ? "" : t(`planning.endReasonWithin.${event.reason}`),
    date: formatDate(event.validTo ?? ""),
    document: event.document ?? "",
  });
}
