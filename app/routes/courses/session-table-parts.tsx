import type { CoursePage, SessionRow } from "#app/domain/courses/course-queries.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { weekdayOfDay } from "#app/ui/courses/weekday-text.ts";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Props = { course: Pick<CoursePage, "id" | "sessions">; edits: boolean };

/** The half-days of a course in order, with their number and periods in all. */
export function SessionTable({ course: { id, sessions }, edits }: Props) {
  const t = useTranslate();
  const periods = sessions.reduce((sum, session) => sum + session.periods, 0);
  const columns: Column<SessionRow>[] = [
    {
      key: "day",
      label: t("courses.field.day"),
      first: true,
      room: "line",
      cell: (session) => <Day session={session} page={edits ? `/courses/${id}` : null} />,
    },
    {
      key: "time",
      label: t("courses.field.half"),
      first: true,
      room: "line",
      cell: ({ half, startsAt, endsAt }) => `${t(`courses.half.${half}`)}, ${startsAt}–${endsAt}`,
    },
    {
      key: "periods",
      label: t("courses.field.periods"),
      numeric: true,
      cell: (session) => session.periods,
    },
    {
      key: "topic",
      label: t("courses.field.topic"),
      room: "text",
      cell: ({ topic }) => topic ?? t("courses.page.notSet"),
    },
    {
      key: "lecturer",
      label: t("courses.field.lecturerName"),
      room: "name",
      cell: ({ lecturerName }) => lecturerName ?? t("courses.nobody"),
    },
    { key: "room", label: t("courses.field.room"), cell: (session) => <Room session={session} /> },
  ];
  return (
    <>
      <Table
        caption={t("courses.strip.caption")}
        rows={sessions}
        rowKey={(session) => session.id}
        columns={columns}
      />
      <p className="field-help">
        {`${t("courses.count", { count: sessions.length })}, ${t("courses.periodsTotal", { count: periods })}`}
      </p>
    </>
  );
}

/** The day, which leads to the half-day where it may be corrected. */
function Day({ session, page }: { session: SessionRow; page: string | null }) {
  const t = useTranslate();
  const { id, day, half } = session;
  const text = `${weekdayOfDay(t, day)}, ${formatDate(day)}`;
  if (page === null) return text;
  const label = t("courses.page.editSessionOf", { day: text, half: t(`courses.half.${half}`) });
  return (
    <a href={`${page}/sessions/${id}`} aria-label={label}>
      {text}
    </a>
  );
}

function Room({ session: { room, link } }: { session: SessionRow }) {
  const t = useTranslate();
  if (room === null && link === null) return t("courses.page.notSet");
  return (
    <>
      {room}
      {link === null ? null : (
        <>
          {room === null ? null : ", "}
          <a href={link}>{link}</a>
        </>
      )}
    </>
  );
}
