import type { ReactNode } from "react";
import type { CourseClash, PersonClash } from "#app/domain/courses/clash-queries.server.ts";
import { halfFactField, halfField, weekdayField } from "#app/domain/courses/input.ts";
import { halves, type SlotFault, usualHalf } from "#app/domain/courses/session.ts";
import { type PlannedSession, weekdays } from "#app/domain/courses/timetable.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ClashWarnings, FaultWarnings } from "#app/routes/courses/clash-parts.tsx";
import { type Lecturer, SharedFields } from "#app/routes/courses/session-fields-parts.tsx";
import { TimetableStrip } from "#app/ui/courses/strip.tsx";
import { weekdayOfDay, weekdayText } from "#app/ui/courses/weekday-text.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { CheckGroup, DateField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

const facts = ["startsAt", "endsAt", "periods"] as const;

/** The labels of the pattern in the order of its form. */
export const timetableLabels = (t: Translate): Record<string, string> => ({
  from: t("courses.timetable.from"),
  count: t("courses.timetable.count"),
  until: t("courses.timetable.until"),
  weekdays: t("courses.timetable.weekdays"),
  halves: t("courses.timetable.halves"),
  ...Object.fromEntries(
    halves.flatMap((half) =>
      facts.map((fact) => [
        halfFactField(half, fact),
        t(`courses.timetable.${fact}`, { half: t(`courses.half.${half}`) }),
      ]),
    ),
  ),
  leftOut: t("courses.timetable.leftOut"),
});

/** What the pattern says before anything is typed: from the first day on, at the usual times. */
export const timetableInitial = ({ startsOn }: { startsOn: string }): Record<string, string> => ({
  from: formatDate(startsOn),
  ...Object.fromEntries(
    halves.flatMap((half) =>
      facts.map((fact) => [halfFactField(half, fact), String(usualHalf[half][fact])]),
    ),
  ),
});

type Props = {
  /** what was typed, once the form has come back: boxes stay as they were ticked */
  typed: Record<string, string> | null;
  lecturers: Lecturer[];
};

const onWorkdays = (weekday: number): boolean => weekday <= 5;

/** The pattern of a timetable, and what its half-days share. */
export function TimetableFields({ typed, lecturers }: Props) {
  const t = useTranslate();
  const isTicked = (name: string, usual: boolean): boolean =>
    typed === null ? usual : typed[name] === "yes";
  return (
    <>
      <DateField name="from" />
      <TextField
        name="count"
        help={t("courses.help.count")}
        inputMode="numeric"
        maxLength={3}
        optional
      />
      <DateField name="until" optional />
      <CheckGroup
        name="weekdays"
        options={weekdays.map((weekday) => ({
          name: weekdayField(weekday),
          label: weekdayText(t, weekday),
          ticked: isTicked(weekdayField(weekday), onWorkdays(weekday)),
        }))}
      />
      <CheckGroup
        name="halves"
        options={halves.map((half) => ({
          name: halfField(half),
          label: t(`courses.half.${half}`),
          ticked: isTicked(halfField(half), half !== "evening"),
        }))}
      />
      <HalfTimes />
      <TextArea name="leftOut" help={t("courses.help.leftOut")} maxLength={2000} optional />
      <SharedFields lecturers={lecturers} />
    </>
  );
}

/** When each part of the day begins and ends; only the parts that are chosen count. */
function HalfTimes() {
  const t = useTranslate();
  return (
    <fieldset className="field">
      <legend>{t("courses.timetable.times")}</legend>
      <p className="field-help">{t("courses.timetable.timesLead")}</p>
      {halves.map((half) => (
        <div key={half} className="half-times">
          {facts.map((fact) => (
            <TextField key={fact} name={halfFactField(half, fact)} maxLength={5} />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

type Shown = {
  sessions: PlannedSession[];
  /** those that cannot be added */
  faults: SlotFault[];
  clashes: { courses: CourseClash[]; people: PersonClash[] };
};

/** The half-days that would be added, and what they clash with; nothing has been saved. */
export function TimetablePreview({
  shown: { sessions, faults, clashes },
  course,
  children,
}: {
  shown: Shown;
  course: { startsOn: string; endsOn: string };
  /** the form that adds them; none where some cannot be added */
  children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <Section title={t("courses.timetable.previewTitle", { count: sessions.length })}>
      <div className="mb-4">
        <Message tone="note" icon="help" live>
          {t("courses.timetable.previewLead")}
        </Message>
      </div>
      {faults.length > 0 ? <FaultWarnings faults={faults} course={course} /> : null}
      {faults.length > 0 && clashes.courses.length + clashes.people.length === 0 ? null : (
        <ClashWarnings clashes={clashes} />
      )}
      <TimetableStrip sessions={sessions} />
      <Table
        caption={t("courses.strip.caption")}
        rows={sessions}
        rowKey={({ day, startsAt }) => `${day} ${startsAt}`}
        narrow
        columns={[
          {
            key: "day",
            label: t("courses.field.day"),
            first: true,
            cell: ({ day }) => `${weekdayOfDay(t, day)}, ${formatDate(day)}`,
          },
          {
            key: "half",
            label: t("courses.field.half"),
            cell: ({ half, startsAt, endsAt }) =>
              `${t(`courses.half.${half}`)}, ${startsAt}–${endsAt}`,
          },
        ]}
      />
      {faults.length > 0 ? null : <div className="mt-4">{children}</div>}
    </Section>
  );
}
