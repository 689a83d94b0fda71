import { clocks, coursePolicies } from "#app/domain/courses/course.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { CheckField, DateField, RadioField, TextField } from "#app/ui/kit/fields.tsx";
import { HiddenField } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export const courseLabels = (t: Translate) => ({
  code: t("courses.field.code"),
  name: t("courses.field.name"),
  place: t("courses.field.place"),
  link: t("courses.field.link"),
  startsOn: t("courses.field.startsOn"),
  endsOn: t("courses.field.endsOn"),
  policy: t("courses.field.policy"),
  nominationEndsOn: t("courses.field.nominationEndsOn"),
  approvalEndsOn: t("courses.field.approvalEndsOn"),
  promotionStopsOn: t("courses.field.promotionStopsOn"),
  withdrawalEndsOn: t("courses.field.withdrawalEndsOn"),
  offerHours: t("courses.field.offerHours"),
});

/** Code, name, place and dates of a course. */
export function CourseFields() {
  const t = useTranslate();
  return (
    <>
      <TextField name="code" help={t("courses.help.code")} maxLength={60} />
      <TextField name="name" help={t("courses.help.name")} maxLength={200} optional />
    </>
  );
}

/** Where and when it is held. */
export function PlaceFields() {
  const t = useTranslate();
  return (
    <>
      <TextField name="place" maxLength={300} optional />
      <TextField name="link" help={t("courses.help.link")} maxLength={500} optional />
      <DateField name="startsOn" />
      <DateField name="endsOn" />
    </>
  );
}

/** How people come in; one way only where the programme rests on planning, or the course has been announced. */
export function PolicyField({ only }: { only: { policy: string; why: string } | null }) {
  const t = useTranslate();
  if (only !== null)
    return (
      <>
        <HiddenField name="policy" value={only.policy} />
        <p className="field-help">{only.why}</p>
      </>
    );
  return (
    <RadioField
      name="policy"
      options={coursePolicies.map((value) => ({ value, label: t(`courses.policy.${value}`) }))}
    />
  );
}

/** The four deadlines, and how long an offer lives. */
export function ClockFields({ optional }: { optional: boolean }) {
  const t = useTranslate();
  return (
    <>
      {optional ? <p className="field-help">{t("courses.help.clocks")}</p> : null}
      {clocks.map((clock) => (
        <DateField key={clock} name={clock} optional={optional} />
      ))}
      <TextField
        name="offerHours"
        help={t("courses.help.offerHours")}
        inputMode="numeric"
        maxLength={3}
      />
    </>
  );
}

/** How many seats: a number, or the box beneath it; never nothing. */
export function CapacityFields() {
  const t = useTranslate();
  return (
    <>
      <TextField
        name="capacity"
        help={t("courses.help.capacity")}
        inputMode="numeric"
        maxLength={4}
      />
      <CheckField name="unlimited" keeps />
    </>
  );
}
