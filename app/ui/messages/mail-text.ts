import type { MessageContent } from "#app/domain/messages/message.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { messageText } from "#app/ui/messages/message-text.ts";

type MailFacts = {
  content: MessageContent;
  createdAt: string;
  /** the receiver's */
  name: string;
  /** of the sending body */
  sender: string;
  /** where people open the portal; null = not known */
  baseUrl: string | null;
};

/** A message of the inbox as an e-mail: subject and text, in the reader's language. */
export function mailText(t: Translate, facts: MailFacts): { subject: string; text: string } {
  const { content, createdAt, name, sender, baseUrl } = facts;
  const { subject, sentences } = messageText(t, content, createdAt);
  const paragraphs = [
    t("mail.text.greeting", { name }),
    t("mail.text.subject", { subject }),
    sentences.join(" "),
    baseUrl === null ? t("mail.text.look") : t("mail.text.lookAt", { address: `${baseUrl}/inbox` }),
    `${t("mail.text.ending")}\n${sender}`,
    t("mail.text.automatic"),
  ];
  return { subject, text: `${paragraphs.filter((text) => text !== "").join("\n\n")}\n` };
}
