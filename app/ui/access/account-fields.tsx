import { passwordLength } from "#app/domain/access/password.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The labels of the fields that the forms about accounts share. */
export const signInLabels = (t: Translate) => ({
  userName: t("accounts.field.userName"),
  email: t("accounts.field.email"),
});
export const reasonLabels = (t: Translate) => ({ reason: t("accounts.field.reason") });
export const newPasswordLabels = (t: Translate) => ({
  newPassword: t("access.password.next"),
  repeatPassword: t("access.password.repeat"),
});

/** What a person signs in with. */
export function SignInFields() {
  const t = useTranslate();
  return (
    <>
      <TextField name="userName" help={t("accounts.field.userNameHelp")} maxLength={60} />
      <EmailField />
    </>
  );
}

export function EmailField() {
  const t = useTranslate();
  return (
    <TextField
      name="email"
      type="email"
      help={t("accounts.field.emailHelp")}
      maxLength={200}
      optional
    />
  );
}

/** Why it is done, as the history of the account will say. */
export function ReasonField({ optional = false }: { optional?: boolean }) {
  const t = useTranslate();
  return (
    <TextArea
      name="reason"
      help={t("accounts.field.reasonHelp")}
      maxLength={500}
      optional={optional}
    />
  );
}

/** A new password, twice. */
export function NewPasswordFields() {
  const t = useTranslate();
  return (
    <>
      <TextField
        name="newPassword"
        type="password"
        help={t("access.password.help", { n: passwordLength.min })}
        autoComplete="new-password"
      />
      <TextField name="repeatPassword" type="password" autoComplete="new-password" />
    </>
  );
}
