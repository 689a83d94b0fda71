import { giveUpMail } from "#app/domain/messages/give-up-mail.server.ts";
import { GiveUpForm } from "#app/domain/messages/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openMail } from "#app/routes/mail/open.server.ts";
import { mailAddress, mailValues, refusalText } from "#app/routes/mail/question-parts.ts";
import { TextArea } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/giving-up";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { mail: await openMail(context, params.mailId) };
}

/** Ends a mail without sending it. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: mailId } = await openMail(context, params.mailId);
  const form = await parseForm(request, GiveUpForm);
  if (!form.ok) return invalid(form);
  const result = await giveUpMail(context.get(workContext), { ...form.value, mailId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, "/admin/mail", { key: "mail.giveUp.done" });
}

export default function GivingUpPage({ loaderData: { mail }, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <Page title={t("mail.giveUp.title")} lead={t("mail.giveUp.lead", mailValues(t, mail))}>
      <div className="narrow mb-4">
        <p>{t("mail.giveUp.what")}</p>
      </div>
      <Form
        action={`${mailAddress(mail.id)}/giving-up`}
        answer={actionData}
        labels={{ reason: t("mail.field.reason") }}
        submit={t("mail.giveUp.submit")}
        cancel="/admin/mail"
        refusal={refusalText(t)}
        look="danger"
      >
        <TextArea name="reason" maxLength={500} />
      </Form>
    </Page>
  );
}
