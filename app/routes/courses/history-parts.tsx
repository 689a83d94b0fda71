import type { CourseHistoryEntry } from "#app/domain/courses/course-queries.server.ts";
import { clocks } from "#app/domain/courses/course.ts";
import type { ChangedField, CourseEvent } from "#app/domain/courses/history.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { isDay } from "#app/kernel/calendar.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { Empty } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The fields of a change that a page names; others say nothing to a reader. */
const namedFields = [
  "code",
  "name",
  "place",
  "link",
  "startsOn",
  "endsOn",
  "policy",
  "offerHours",
  ...clocks,
  "day",
  "half",
  "startsAt",
  "endsAt",
  "periods",
  "room",
  "topic",
  "lecturerName",
] as const;

const eventWord = (action: CourseEvent) =>
  // why: every event of courses is named "course." and a word
  action.slice("course.".length) as CourseEvent extends `course.${infer Word}` ? Word : never;

function eventText(t: Translate, entry: CourseHistoryEntry): string {
  const { action, from, count, day, startsAt, kind, number, reason } = entry;
  return t(`courses.event.${eventWord(action)}`, {
    from: from ?? "",
    count: count ?? 0,
    day: day === null ? "" : formatDate(day),
    time: startsAt ?? "",
    kind: kind === null ? "" : t(`courses.paperKind.${kind}`),
    number: number ?? "",
    reason: reason ?? "",
  });
}

function changeText(t: Translate, { field, before, after }: ChangedField): string | null {
  const known = namedFields.find((one) => one === field);
  if (known === undefined) return null;
  const say = (value: string): string => valueText(t, known, value);
  return t("courses.event.change", {
    field: t(`courses.field.${known}`),
    before: say(before),
    after: say(after),
  });
}

function valueText(t: Translate, field: (typeof namedFields)[number], value: string): string {
  if (value === "") return t("courses.page.notSet");
  if (isDay(value)) return formatDate(value);
  // why: check constraints name the words
  if (field === "policy") return t(`courses.policy.${value as "open"}`);
  return field === "half" ? t(`courses.half.${value as "morning"}`) : value;
}

/** What was done to a course, by whom and when, the newest first. */
export function CourseHistory({ entries }: { entries: CourseHistoryEntry[] }) {
  const t = useTranslate();
  if (entries.length === 0) return <Empty>{t("courses.event.none")}</Empty>;
  return (
    <Table
      caption={t("courses.page.history")}
      rows={entries}
      rowKey={({ seq }) => seq}
      columns={[
        {
          key: "at",
          label: t("courses.event.when"),
          first: true,
          room: "line",
          cell: ({ at }) => formatInstant(at),
        },
        {
          key: "who",
          label: t("courses.event.who"),
          room: "name",
          cell: ({ actorName }) => actorName || t("courses.event.system"),
        },
        {
          key: "what",
          label: t("courses.event.what"),
          first: true,
          room: "text",
          cell: (entry) => <What entry={entry} />,
        },
      ]}
    />
  );
}

function What({ entry }: { entry: CourseHistoryEntry }) {
  const t = useTranslate();
  const changes = entry.changes
    .map((change) => changeText(t, change))
    .filter((one) => one !== null);
  return (
    <>
      {eventText(t, entry)}
      {changes.length === 0 ? null : (
        <ul className="plain-list">
          {changes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
