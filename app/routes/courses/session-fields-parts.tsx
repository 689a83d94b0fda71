import { halves } from "#app/domain/courses/session.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { DateField, SelectField, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export type Lecturer = { id: number; name: string };

export const sharedLabels = (t: Translate) => ({
  topic: t("courses.field.topic"),
  lecturerName: t("courses.field.lecturerName"),
  lecturerId: t("courses.field.lecturerId"),
  room: t("courses.field.room"),
  link: t("courses.field.link"),
});

export const sessionLabels = (t: Translate) => ({
  day: t("courses.field.day"),
  half: t("courses.field.half"),
  startsAt: t("courses.field.startsAt"),
  endsAt: t("courses.field.endsAt"),
  periods: t("courses.field.periods"),
  ...sharedLabels(t),
});

/** What is taught, by whom and where. */
export function SharedFields({ lecturers }: { lecturers: Lecturer[] }) {
  const t = useTranslate();
  return (
    <>
      <TextField name="topic" maxLength={300} optional />
      <TextField
        name="lecturerName"
        help={t("courses.help.lecturerName")}
        maxLength={120}
        suggestions={lecturers.map(({ name }) => name)}
        optional
      />
      <SelectField
        name="lecturerId"
        empty={t("courses.noAccount")}
        options={lecturers.map(({ id, name }) => ({ value: String(id), label: name }))}
        optional
      />
      <TextField name="room" maxLength={100} optional />
      <TextField name="link" help={t("courses.help.link")} maxLength={500} optional />
    </>
  );
}

/** A half-day with all that stands on the timetable. */
export function SessionFields({ lecturers }: { lecturers: Lecturer[] }) {
  const t = useTranslate();
  return (
    <>
      <DateField name="day" />
      <SelectField
        name="half"
        options={halves.map((value) => ({ value, label: t(`courses.half.${value}`) }))}
      />
      <TextField name="startsAt" help={t("courses.help.time")} maxLength={5} />
      <TextField name="endsAt" help={t("courses.help.time")} maxLength={5} />
      <TextField name="periods" inputMode="numeric" maxLength={2} />
      <SharedFields lecturers={lecturers} />
    </>
  );
}
