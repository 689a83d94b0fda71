import type { Translate } from "#app/i18n/locales.ts";
import { type Role, roles } from "#app/kernel/actor.ts";
import { DateField, RadioField, SelectField, TextField } from "#app/ui/kit/fields.tsx";
import type { Answer } from "#app/ui/kit/form.tsx";
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

export const grantLabels = (t: Translate) => ({
  role: t("accounts.field.role"),
  unit: t("accounts.field.unit"),
  unitId: t("accounts.field.chooseUnit"),
  validFrom: t("accounts.field.validFrom"),
  validTo: t("accounts.field.validTo"),
});

/** Role, unit and dates of a grant. */
export function GrantFields({ unitNames, choices, optional = false }: GrantFieldsProps) {
  const t = useTranslate();
  const label = (role: Role): string => t(`common.role.${role}`);
  return (
    <>
      <SelectField
        name="role"
        help={t("accounts.grant.toConfirm")}
        empty={t(optional ? "accounts.create.noRole" : "accounts.grant.chooseRole")}
        options={roles.map((role) => ({ value: role, label: label(role) }))}
        optional={optional}
      />
      <TextField
        name="unit"
        help={t("accounts.field.unitHelp")}
        suggestions={unitNames}
        maxLength={300}
        optional={optional}
      />
      {choices.length > 0 ? (
        <RadioField
          name="unitId"
          options={choices.map(({ id, label: text }) => ({ value: String(id), label: text }))}
        />
      ) : null}
      <DateField name="validFrom" optional={optional} />
      <DateField name="validTo" help={t("accounts.field.validToHelp")} optional />
    </>
  );
}
