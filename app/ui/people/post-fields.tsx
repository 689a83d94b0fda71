import { RadioField } from "#app/ui/kit/choice.tsx";
import { type Answer, DateField, HiddenField, TextField } from "#app/ui/kit/form.tsx";
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

/** A post with its unit and days. */
export function PostFields({ unitNames, choices, typed, ends }: Props) {
  const t = useTranslate();
  return (
    <>
      <TextField
        name="postName"
        label={t("people.field.postName")}
        help={t("people.post.nameHelp")}
        maxLength={200}
      />
      <UnitField unitNames={unitNames} choices={choices} typed={typed} />
      <DateField
        name="validFrom"
        label={t("people.field.validFrom")}
        help={t("people.post.fromHelp")}
        optional
      />
      {ends ? (
        <DateField
          name="validTo"
          label={t("people.field.validTo")}
          help={t("people.post.toHelp")}
          optional
        />
      ) : null}
      <TextField
        name="decision"
        label={t("people.field.decision")}
        help={t("people.post.decisionHelp")}
        maxLength={200}
        optional
      />
    </>
  );
}

/** The unit as text, with the units it may be. */
function UnitField({ unitNames, choices, typed = {} }: Omit<Props, "ends">) {
  const t = useTranslate();
  return (
    <>
      <TextField
        name="unit"
        label={t("people.field.unit")}
        help={t("people.post.unitHelp")}
        maxLength={300}
        {...(unitNames.length > 0 ? { list: "unit-names" } : {})}
      />
      {unitNames.length > 0 ? (
        <datalist id="unit-names">
          {unitNames.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      ) : null}
      {choices.length > 0 ? (
        <RadioField
          name="unitId"
          label={t("people.post.choose")}
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
