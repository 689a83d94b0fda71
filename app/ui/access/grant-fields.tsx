import { type Role, roles } from "#app/kernel/actor.ts";
import { RadioField } from "#app/ui/kit/choice.tsx";
import { type Answer, DateField, SelectField, TextField } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** What the server answered to a form with a grant: perhaps with units to choose from. */
export type GrantAnswer = (Answer & { choices?: { id: number; label: string }[] }) | undefined;

type GrantFieldsProps = {
  /** names of units offered while typing */
  unitNames: string[];
  /** units to choose from where the typed name did not decide */
  choices: { id: number; label: string }[];
  /** the first grant of a new account may be left out */
  optional?: boolean;
};

/** Role, unit and dates of a grant. */
export function GrantFields({ unitNames, choices, optional = false }: GrantFieldsProps) {
  const t = useTranslate();
  const label = (role: Role): string => t(`common.role.${role}`);
  return (
    <>
      <SelectField
        name="role"
        label={t("accounts.field.role")}
        help={t("accounts.grant.toConfirm")}
        empty={t(optional ? "accounts.create.noRole" : "accounts.grant.chooseRole")}
        options={roles.map((role) => ({ value: role, label: label(role) }))}
        optional={optional}
      />
      <TextField
        name="unit"
        label={t("accounts.field.unit")}
        help={t("accounts.field.unitHelp")}
        list="unit-names"
        maxLength={300}
        optional={optional}
      />
      <datalist id="unit-names">
        {unitNames.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {choices.length > 0 ? (
        <RadioField
          name="unitId"
          label={t("accounts.field.chooseUnit")}
          options={choices.map(({ id, label: text }) => ({ value: String(id), label: text }))}
        />
      ) : null}
      <DateField name="validFrom" label={t("accounts.field.validFrom")} optional={optional} />
      <DateField
        name="validTo"
        label={t("accounts.field.validTo")}
        help={t("accounts.field.validToHelp")}
        optional
      />
    </>
  );
}
