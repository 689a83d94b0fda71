import { birthSources } from "#app/domain/people/birth.ts";
import { genders } from "#app/domain/people/cadre.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { DateField, RadioField, SelectField, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export const factLabels = (t: Translate) => ({
  fullName: t("people.field.fullName"),
  gender: t("people.field.gender"),
  birthDate: t("people.field.birthDate"),
  birthSource: t("people.field.birthSource"),
  ethnicity: t("people.field.ethnicity"),
  partyJoinedOn: t("people.field.partyJoinedOn"),
  partyOfficialOn: t("people.field.partyOfficialOn"),
  phone: t("people.field.phone"),
});

/** The personal facts of a record. */
export function FactFields({ birthHelp }: { birthHelp?: string }) {
  const t = useTranslate();
  return (
    <>
      <TextField name="fullName" maxLength={120} />
      <RadioField
        name="gender"
        options={genders.map((gender) => ({ value: gender, label: t(`common.gender.${gender}`) }))}
      />
      <DateField
        name="birthDate"
        partial
        {...(birthHelp === undefined ? {} : { help: birthHelp })}
      />
      <SelectField
        name="birthSource"
        empty=""
        options={birthSources.map((source) => ({
          value: source,
          label: t(`people.source.${source}`),
        }))}
      />
      <TextField name="ethnicity" maxLength={60} optional />
      <DateField name="partyJoinedOn" partial optional />
      <DateField name="partyOfficialOn" partial optional />
      <TextField name="phone" type="tel" inputMode="tel" maxLength={20} optional />
    </>
  );
}
