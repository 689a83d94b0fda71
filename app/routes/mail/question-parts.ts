import type { MailShown } from "#app/domain/messages/mail-queries.server.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import type { Question } from "#app/ui/kit/question.tsx";

export const mailAddress = (id: number): string => `/admin/mail/${id}`;

type Asked = Pick<MailShown, "id" | "displayName" | "address" | "topic">;

/** Whose mail it is and what it is about, as sentences name it. */
export const mailValues = (t: Translate, { displayName: name, address, topic }: Asked) => ({
  name,
  address,
  topic: t(`mail.topic.${topic}`),
});

/** Whether a mail is to be sent again. */
export function againQuestion(t: Translate, mail: Asked): Question {
  return {
    to: `${mailAddress(mail.id)}/resending`,
    title: t("mail.again.title"),
    lead: t("mail.again.lead", mailValues(t, mail)),
    body: t("mail.again.what"),
    submit: t("mail.again.submit"),
  };
}

/** The sentence of a refusal of a command about mails. */
export function refusalText(t: Translate): (word: string) => string {
  // why: the words come from the commands, each with its sentence in the catalogue
  return (word) => t(`mail.refusal.${word}` as MessageKey);
}
