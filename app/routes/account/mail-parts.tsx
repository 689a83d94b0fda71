import { Message } from "#app/ui/kit/button.tsx";
import { CheckField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type OwnMailProps = {
  account: { email: string | null; wantsMail: boolean; sendsMail: boolean };
};

/** Whether messages also come by e-mail, as the person wishes. */
export function OwnMail({ account: { email, wantsMail, sendsMail } }: OwnMailProps) {
  const t = useTranslate();
  return (
    <Section title={t("mail.own.title")}>
      {sendsMail ? null : (
        <Message tone="note" icon="letter">
          {t("mail.own.off")}
        </Message>
      )}
      <p className="mb-2">
        {email === null ? t("mail.own.noAddress") : t("mail.own.to", { email })}
      </p>
      <Form
        action="/account/mail"
        labels={{ wantsMail: t("mail.own.wants") }}
        initial={{ wantsMail: wantsMail ? "yes" : "" }}
        submit={t("mail.own.submit")}
        look="plain"
      >
        <CheckField name="wantsMail" help={t("mail.own.help")} keeps />
      </Form>
    </Section>
  );
}
