import { percentOf } from "#app/domain/teaching/attendance.ts";
import { markText } from "#app/domain/teaching/input.ts";
import type { OwnAttendance as Attendance } from "#app/domain/teaching/marks-queries.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { weekdayOfDay } from "#app/ui/courses/weekday-text.ts";
import { Facts } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { shareText } from "#app/ui/teaching/share-text.ts";

type Session = { id: number; day: string; half: "morning" | "afternoon" | "evening" };

type Props = { attendance: Attendance; sessions: readonly Session[] };
/** the record is closed: nothing can be missed any more, and marks stand with the result */
type Closed = { isClosed: boolean };

/** How much one has attended, what may still be missed, one's marks, and what was recorded of each half-day. */
export function OwnAttendance({ attendance, sessions, isClosed }: Props & Closed) {
  const t = useTranslate();
  return (
    <>
      {isClosed
        ? null
        : attendance.shares.map((share) => (
            <p key={share.subject ?? ""} className="mb-2">
              <strong>{shareText(t, share)}</strong>
              {percentOf(share) === null
                ? null
                : `. ${t("teaching.own.attended", { n: share.attended, of: share.counted })}`}
            </p>
          ))}
      {attendance.graded && !isClosed ? <OwnMarks attendance={attendance} /> : null}
      <OwnRolls attendance={attendance} sessions={sessions} />
      {isClosed ? null : <p className="field-help">{t("teaching.own.wrong")}</p>}
    </>
  );
}

function OwnMarks({ attendance: { attempts } }: Pick<Props, "attendance">) {
  const t = useTranslate();
  const marks = attempts.map(({ tenths }) =>
    tenths === null ? t("teaching.marks.notThere") : markText(tenths),
  );
  const value = marks.length === 0 ? t("teaching.own.noMark") : marks.join("; ");
  return (
    <>
      <Facts items={[{ term: t("teaching.own.marks"), value }]} />
      {marks.length === 0 ? null : <p className="field-help">{t("teaching.own.provisional")}</p>}
    </>
  );
}

function OwnRolls({ attendance, sessions }: Props) {
  const t = useTranslate();
  const states = new Map(attendance.states);
  const rolled = sessions.flatMap((session) => {
    const state = states.get(session.id);
    return state === undefined ? [] : { ...session, state };
  });
  if (rolled.length === 0) return <p className="field-help">{t("teaching.own.noRoll")}</p>;
  return (
    <Table
      caption={t("teaching.own.caption")}
      rows={rolled}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "day",
          label: t("study.timetable.day"),
          first: true,
          cell: ({ day }) => `${weekdayOfDay(t, day)} ${formatDate(day)}`,
        },
        {
          key: "half",
          label: t("courses.field.half"),
          first: true,
          cell: ({ half }) => t(`courses.half.${half}`),
        },
        {
          key: "state",
          label: t("teaching.rollDay.state"),
          cell: ({ state }) => t(`teaching.state.${state}`),
        },
      ]}
    />
  );
}
