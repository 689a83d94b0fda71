import type { TimetableRow, TimetableWeek } from "#app/domain/enrolment/own-enrolment.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { weekdayOfDay } from "#app/ui/courses/weekday-text.ts";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Half-days week by week; what was only asked for and what clashes says so in words. */
export function TimetableWeeks({ weeks }: { weeks: readonly TimetableWeek[] }) {
  const t = useTranslate();
  return weeks.map(({ monday, sunday, rows }) => {
    const title = t("study.timetable.week", { from: formatDate(monday), to: formatDate(sunday) });
    return (
      <Section key={monday} title={title}>
        <Table caption={title} rows={rows} rowKey={({ id }) => id} columns={columnsOf(t)} />
      </Section>
    );
  });
}

const columnsOf = (t: Translate): Column<TimetableRow>[] => [
  {
    key: "day",
    label: t("study.timetable.day"),
    first: true,
    room: "line",
    cell: ({ day }) => `${weekdayOfDay(t, day)} ${formatDate(day)}`,
  },
  {
    key: "time",
    label: t("study.timetable.time"),
    first: true,
    room: "line",
    cell: ({ half, startsAt, endsAt }) =>
      t("study.timetable.halfTime", {
        half: t(`courses.half.${half}`),
        from: startsAt,
        to: endsAt,
      }),
  },
  {
    key: "course",
    label: t("study.timetable.course"),
    room: "place",
    cell: ({ courseId, name, code }) => (
      <a href={`/catalogue/${courseId}`}>{`${name} (${code})`}</a>
    ),
  },
  { key: "topic", label: t("study.timetable.topic"), cell: ({ topic }) => topic },
  {
    key: "place",
    label: t("study.timetable.place"),
    room: "place",
    cell: (session) => <Where session={session} />,
  },
  {
    key: "lecturer",
    label: t("study.timetable.lecturer"),
    room: "name",
    cell: ({ lecturerName }) => lecturerName,
  },
  {
    key: "state",
    label: t("study.timetable.state"),
    cell: ({ status, clashes }) => (
      <>
        <StatusBadge status={status} />
        {clashes.length > 0 ? (
          <p className="note-clash">{t("study.timetable.clash", { codes: clashes.join("; ") })}</p>
        ) : null}
      </>
    ),
  },
];

/** Room and place of a half-day, and where it is held online. */
export function Where({
  session: { place, room, link },
}: {
  session: Pick<TimetableRow, "place" | "room" | "link">;
}) {
  const t = useTranslate();
  const where = [room, place].filter((text) => text !== null).join(", ");
  return (
    <>
      {where}
      {link === null ? null : (
        <>
          {where === "" ? null : " · "}
          <a href={link}>{t("study.timetable.online")}</a>
        </>
      )}
    </>
  );
}
