import { DateField, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The letter by which a unit sends people: number, day and signatory, all or none. */
export function LetterFields() {
  const t = useTranslate();
  return (
    <fieldset className="form">
      <legend className="font-semibold">{t("sending.course.letter")}</legend>
      <p className="field-help">{t("sending.course.letterHelp")}</p>
      <TextField name="letterNumber" maxLength={100} optional />
      <DateField name="letterDate" optional />
      <TextField
        name="signatory"
        help={t("sending.course.signatoryHelp")}
        maxLength={200}
        optional
      />
    </fieldset>
  );
}
