import { Message } from "#app/ui/kit/button.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type SignInPageProps = {
  /** where to go after signing in */
  to: string;
  /** why they have to sign in, where that is worth a sentence */
  why: "ended" | "lost" | null;
  answer?: Answer | undefined;
  lockedUntil?: string | undefined;
};

export function SignInPage({ to, why, answer, lockedUntil }: SignInPageProps) {
  const t = useTranslate();
  return (
    <Page title={t("access.signIn.title")} lead={t("access.signIn.lead")}>
      {why === null ? null : (
        <Message tone="note" icon="clock" live>
          {t(why === "ended" ? "access.signIn.expired" : "access.signIn.lost")}
        </Message>
      )}
      <Form
        action="/sign-in"
        answer={answer}
        labels={{ user: t("access.signIn.user"), password: t("access.signIn.password") }}
        submit={t("access.signIn.submit")}
        refusal={(word) =>
          word === "locked"
            ? t("access.signIn.refusal.locked", { time: lockedUntil ?? "" })
            : t("access.signIn.refusal.wrong")
        }
      >
        <HiddenField name="to" value={answer?.values["to"] ?? to} />
        <TextField name="user" autoComplete="username" maxLength={200} />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={500}
        />
      </Form>
      <p className="narrow mt-6">{t("access.signIn.forgotten")}</p>
    </Page>
  );
}
