import type { Translate } from "#app/i18n/locales.ts";
import { DateField, RadioField, TextField } from "#app/ui/kit/fields.tsx";
import { type Answer, HiddenField } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** What the server answers to a post that was not accepted: it may ask which unit is meant. */
export type PostAnswer = NonNullable<Answer> & { choices?: { id: number; label: string }[] };

type Props = {
  /** names of units to offer while typing; none for a large scope */
  unitNames: string[];
  /** units to choose from where what was typed did not name one */
  choices: { id: number; label: string }[];
  /** what was typed, once it was not accepted: a unit chosen earlier stays chosen while its name stands */
  typed: Record<string, string> | undefined;
  /** a first post is held: it has no last day */
  ends: boolean;
};

export const postLabels = (t: Translate) => ({
  postName: t("people.field.postName"),
  unit: t("people.field.unit"),
  unitId: t("people.post.choose"),
  validFrom: t("people.field.validFrom"),
  validTo: t("people.field.validTo"),
  decision: t("people.field.decision"),
});

/** A post with its unit and days. */
export function PostFields({ unitNames, choices, typed, ends }: Props) {
  const t = useTranslate();
  return (
    <>
      <TextField name="postName" help={t("people.post.nameHelp")} maxLength={200} />
      <UnitField
        help={t("people.post.unitHelp")}
        unitNames={unitNames}
        choices={choices}
        typed={typed}
      />
      <DateField name="validFrom" help={t("people.post.fromHelp")} optional />
      {ends ? <DateField name="validTo" help={t("people.post.toHelp")} optional /> : null}
      <TextField name="decision" help={t("people.post.decisionHelp")} maxLength={200} optional />
    </>
  );
}

/** The unit as text, with the units it may be. */
export function UnitField({
  help,
  unitNames,
  choices,
  typed = {},
}: Omit<Props, "ends"> & { help: string }) {
  const t = useTranslate();
  return (
    <>
      <TextField name="unit" help={help} maxLength={300} suggestions={unitNames} />
      {choices.length > 0 ? (
        <RadioField
          name="unitId"
          options={[
            ...choices.map(({ id, label }) => ({ value: `${id} ${label}`, label })),
            { value: "", label: t("people.post.asTyped") },
          ]}
        />
      ) : typed["unitId"] ? (
        <>
          <HiddenField name="unitId" value={typed["unitId"]} />
          <HiddenField name="unitFor" value={typed["unitFor"] ?? ""} />
        </>
      ) : null}
    </>
  );
}
