import type { CourseClash, PersonClash } from "#app/domain/courses/clash-queries.server.ts";
import type { SlotFault } from "#app/domain/courses/session.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Props = { clashes: { courses: CourseClash[]; people: PersonClash[] } };

type Faults = { faults: SlotFault[]; course: { startsOn: string; endsOn: string } };

/** Half-days that cannot be added to their own course, each with its date and why. */
export function FaultWarnings({ faults, course }: Faults) {
  const t = useTranslate();
  const days = { from: formatDate(course.startsOn), to: formatDate(course.endsOn) };
  return (
    <div className="mb-6">
      <Message tone="bad" icon="alert" live>
        <p>{t("clashes.faults", { count: faults.length })}</p>
        <ul className="list-disc pl-5">
          {faults.map(({ kind, slot: { day, startsAt, endsAt } }) => (
            <li key={`${day} ${startsAt}`}>
              {t(`clashes.${kind}`, {
                ...days,
                time: `${startsAt}–${endsAt}`,
                date: formatDate(day),
              })}
            </li>
          ))}
        </ul>
      </Message>
    </div>
  );
}

/** Rooms, lecturers and people that would be in two places at once: a warning, which keeps nobody from saving. */
export function ClashWarnings({ clashes: { courses, people } }: Props) {
  const t = useTranslate();
  const other = t("clashes.other");
  const lines = [
    ...courses.map(({ kind, asked, startsAt, endsAt, day, code }) =>
      t(`clashes.${kind}`, {
        asked,
        time: `${startsAt}–${endsAt}`,
        date: formatDate(day),
        code: code ?? other,
      }),
    ),
    ...people.map(({ fullName, startsAt, day, code }) =>
      t("clashes.person", {
        name: fullName,
        time: startsAt,
        date: formatDate(day),
        code: code ?? other,
      }),
    ),
  ];
  return (
    <div className="mb-6">
      {lines.length === 0 ? (
        <Message tone="good" icon="check" live>
          {t("clashes.none")}
        </Message>
      ) : (
        <Message tone="warn" icon="warning" live>
          <p>{t("clashes.lead")}</p>
          <ul className="list-disc pl-5">
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Message>
      )}
    </div>
  );
}
