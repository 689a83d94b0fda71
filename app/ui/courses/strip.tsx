import { useId } from "react";
import { type Half, halves } from "#app/domain/courses/session.ts";
import { weekdays, weeksOf } from "#app/domain/courses/timetable.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Shown = { day: string; half: Half };

const left = 4;
const column = 24;
const row = 14;
const head = 20;

/** The half-days of a course week by week; every one of them stands in the table below it. */
export function TimetableStrip({ sessions }: { sessions: readonly Shown[] }) {
  const t = useTranslate();
  const weeks = weeksOf(sessions);
  if (weeks.length === 0) return null;
  return (
    <figure className="strip">
      <div className="strip-weeks">
        {weeks.map((week) => (
          <Week key={week.monday} week={week} />
        ))}
      </div>
      <figcaption className="field-help">{t("courses.strip.legend")}</figcaption>
    </figure>
  );
}

function Week({ week: { monday, days } }: { week: ReturnType<typeof weeksOf<Shown>>[number] }) {
  const t = useTranslate();
  const id = useId();
  const name = t("courses.strip.week", { date: formatDate(monday) });
  const count = days.reduce(
    (sum, { cells }) => sum + cells.reduce((here, { sessions }) => here + sessions.length, 0),
    0,
  );
  return (
    <div className="strip-week">
      <p aria-hidden="true">{name}</p>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        width={left * 2 + weekdays.length * column}
        height={head + halves.length * row + 2}
      >
        <title id={`${id}-title`}>{name}</title>
        <desc id={`${id}-text`}>{t("courses.count", { count })}</desc>
        {days.map(({ day, cells }, index) => (
          <g key={day} transform={`translate(${left + index * column} 0)`}>
            <text x={column / 2} y="14" textAnchor="middle" className="strip-day">
              {t(`courses.weekdayShort.d${weekdays[index] ?? 1}`)}
            </text>
            {cells.map(({ half, sessions }, place) => (
              <rect
                key={half}
                x="2"
                y={head + place * row + 1}
                width={column - 4}
                height={row - 3}
                className={sessions.length > 0 ? "strip-taught" : "strip-empty"}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}
