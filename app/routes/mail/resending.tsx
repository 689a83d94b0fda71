import { sendMailAgain } from "#app/domain/messages/send-mail-again.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openMail } from "#app/routes/mail/open.server.ts";
import { againQuestion, refusalText } from "#app/routes/mail/question-parts.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/resending";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { mail: await openMail(context, params.mailId) };
}

/** Puts a mail that failed among those to be sent. */
export async function action({ params, context }: Route.ActionArgs) {
  const { id: mailId } = await openMail(context, params.mailId);
  const result = await sendMailAgain(context.get(workContext), { mailId });
  if (!result.ok) return refused(result.refusal, { values: {} });
  return redirectWithNotice(context, "/admin/mail?view=waiting", { key: "mail.again.done" });
}

export default function ResendingPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <QuestionPage
      question={againQuestion(t, loaderData.mail)}
      answer={actionData}
      cancel="/admin/mail"
      refusal={refusalText(t)}
    />
  );
}
