import { birthSources } from "#app/domain/people/birth.ts";
import { genders } from "#app/domain/people/cadre.ts";
import { RadioField } from "#app/ui/kit/choice.tsx";
import { DateField, SelectField, TextField } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The personal facts of a record. */
export function FactFields({ birthHelp }: { birthHelp?: string }) {
  const t = useTranslate();
  return (
    <>
      <TextField name="fullName" label={t("people.field.fullName")} maxLength={120} />
      <RadioField
        name="gender"
        label={t("people.field.gender")}
        options={genders.map((gender) => ({ value: gender, label: t(`common.gender.${gender}`) }))}
      />
      <DateField
        name="birthDate"
        label={t("people.field.birthDate")}
        partial
        {...(birthHelp === undefined ? {} : { help: birthHelp })}
      />
      <SelectField
        name="birthSource"
        label={t("people.field.birthSource")}
        empty=""
        options={birthSources.map((source) => ({
          value: source,
          label: t(`people.source.${source}`),
        }))}
      />
      <TextField name="ethnicity" label={t("people.field.ethnicity")} maxLength={60} optional />
      <DateField name="partyJoinedOn" label={t("people.field.partyJoinedOn")} partial optional />
      <DateField
        name="partyOfficialOn"
        label={t("people.field.partyOfficialOn")}
        partial
        optional
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={t("people.field.phone")}
        maxLength={20}
        optional
      />
    </>
  );
}
