import type { CourseClash, PersonClash } from "#app/domain/courses/clash-queries.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Props = { clashes: { courses: CourseClash[]; people: PersonClash[] } };

/** Rooms, lecturers and people that would be in two places at once: a warning, which keeps nobody from saving. */
export function ClashWarnings({ clashes: { courses, people } }: Props) {
  const t = useTranslate();
  const other = t("courses.clash.other");
  const lines = [
    ...courses.map(({ kind, asked, startsAt, endsAt, day, code }) =>
      t(`courses.clash.${kind}`, {
        asked,
        time: `${startsAt}–${endsAt}`,
        date: formatDate(day),
        code: code ?? other,
      }),
    ),
    ...people.map(({ fullName, startsAt, day, code }) =>
      t("courses.clash.person", {
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
          {t("courses.clash.none")}
        </Message>
      ) : (
        <Message tone="warn" icon="warning" live>
          <p>{t("courses.clash.lead")}</p>
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
