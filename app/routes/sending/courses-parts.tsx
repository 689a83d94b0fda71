import type { SendingCourse } from "#app/domain/reporting/sending-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { seatsText } from "#app/routes/seats/course-text.ts";
import { ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The courses that take requests, with how many of the unit's people need each, may come and stand in it. */
export function CoursesTable({
  rows,
  total,
  list,
}: {
  rows: SendingCourse[];
  total: number;
  list: { page: number; pageSize: number; with: (change: Record<string, string | null>) => string };
}) {
  const t = useTranslate();
  const { page, pageSize, with: address } = list;
  return (
    <ListTable
      caption={t("sending.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={{ page, pageSize, with: address }}
      total={total}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<SendingCourse>[] {
  return [
    {
      key: "course",
      label: t("sending.field.course"),
      first: true,
      room: "text",
      cell: ({ id, name, code }) => (
        <>
          <a href={`/sending/${id}`}>{name}</a>
          <div className="field-help">{code}</div>
        </>
      ),
    },
    {
      key: "dates",
      label: t("sending.field.dates"),
      room: "line",
      cell: ({ startsOn, endsOn }) =>
        t("common.fromTo", { from: formatDate(startsOn), to: formatDate(endsOn) }),
    },
    {
      key: "deadline",
      label: t("sending.field.deadline"),
      first: "labelled",
      cell: ({ nominationEndsOn }) => formatDate(nominationEndsOn ?? ""),
    },
    { key: "seats", label: t("sending.field.seats"), cell: (course) => seatsText(t, course) },
    {
      key: "needs",
      label: t("sending.field.needs"),
      numeric: true,
      cell: ({ needs }) => needs ?? t("sending.needsMany"),
    },
    {
      key: "eligible",
      label: t("sending.field.eligible"),
      numeric: true,
      cell: ({ eligible }) => eligible ?? t("sending.needsMany"),
    },
    { key: "sent", label: t("sending.field.sent"), numeric: true, cell: ({ sent }) => sent },
  ];
}
