import { endSession } from "#app/domain/access/sign-out.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openOwnAccount } from "#app/routes/account/own-sessions.server.ts";
import { signInEndQuestion } from "#app/routes/account/sign-in-end-parts.ts";
import { signedInOf } from "#app/routes/gates.server.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/sign-in-end";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { sessions } = await openOwnAccount(context);
  const { sessionId: own } = signedInOf(context);
  const session = sessions.find(({ id }) => String(id) === params.sessionId && id !== own);
  if (!session) throw notFound();
  return { session };
}

/** Signs one of one's own devices out. */
export async function action({ params, context }: Route.ActionArgs) {
  if (!/^\d{1,9}$/.test(params.sessionId)) throw notFound();
  const sessionId = Number(params.sessionId);
  const { accountId } = signedInOf(context);
  const result = await endSession(context.get(workContext), {
    sessionId,
    accountId,
    reason: "revoked",
  });
  if (!result.ok) throw notFound();
  return redirectWithNotice(context, "/account", { key: "access.account.revoked" });
}

export default function SignInEndPage({ loaderData: { session } }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <QuestionPage
      question={signInEndQuestion(t, session)}
      answer={undefined}
      cancel="/account"
      path={<a href="/account">{t("access.account.title")}</a>}
    />
  );
}
