import type { LetterShown } from "#app/domain/enrolment/letter-queries.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Who was sent, in the order of the letter, and where each stands now. */
export function SentTable({ rows }: { rows: LetterShown["sent"] }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("sending.letter.sent", { n: rows.length })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("sending.field.name"),
          first: true,
          room: "name",
          cell: ({ id, fullName }) => <a href={`/enrolments/${id}`}>{fullName}</a>,
        },
        {
          key: "birth",
          label: t("sending.field.birth"),
          cell: ({ birthDate }) => formatDate(birthDate),
        },
        {
          key: "place",
          label: t("sending.field.place"),
          room: "place",
          cell: ({ posts }) => <PlaceText posts={posts} />,
        },
        {
          key: "state",
          label: t("sending.field.state"),
          first: true,
          cell: ({ status, returnedTo }) => <StatusBadge status={status} returnedTo={returnedTo} />,
        },
      ]}
    />
  );
}

/** Who was left out, each with the reason in words. */
export function LeftOutTable({ rows }: { rows: LetterShown["leftOut"] }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("sending.letter.leftOut", { n: rows.length })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("sending.field.name"),
          first: true,
          room: "name",
          cell: ({ fullName }) => fullName,
        },
        {
          key: "birth",
          label: t("sending.field.birth"),
          cell: ({ birthDate }) => formatDate(birthDate),
        },
        {
          key: "reason",
          label: t("sending.field.reason"),
          first: "labelled",
          room: "text",
          cell: ({ refusal }) => t(`enrolment.refusal.${refusal}`),
        },
      ]}
    />
  );
}
