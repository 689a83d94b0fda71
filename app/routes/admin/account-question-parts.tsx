import { href } from "react-router";
import type { Translate } from "#app/i18n/locales.ts";
import type { Question } from "#app/ui/kit/question.tsx";

type Named = { id: number; displayName: string; userName: string };

/** Whether the person is to be taken off an account. */
export function unlinkQuestion(t: Translate, { id, displayName: name, userName }: Named): Question {
  return {
    to: href("/accounts/:accountId/person/removal", { accountId: String(id) }),
    title: t("accounts.person.unlink"),
    lead: t("accounts.end.lead", { name, userName }),
    body: t("accounts.person.unlinkWhat"),
    submit: t("accounts.person.unlink"),
    look: "danger",
  };
}

/** Whether a new link to set a password is to be made. */
export function recoveryQuestion(
  t: Translate,
  { id, displayName: name, userName }: Named,
): Question {
  return {
    to: href("/accounts/:accountId/recovery", { accountId: String(id) }),
    title: t("accounts.recovery.title"),
    lead: t("accounts.recovery.lead", { name, userName }),
    body: (
      <>
        <p>{t("accounts.recovery.what")}</p>
        <ul className="list-disc pl-5">
          <li>{t("accounts.recovery.sessions")}</li>
          <li>{t("accounts.recovery.roles")}</li>
          <li>{t("accounts.recovery.links")}</li>
          <li>{t("accounts.recovery.password")}</li>
        </ul>
      </>
    ),
    submit: t("accounts.recovery.submit"),
    once: true,
  };
}
