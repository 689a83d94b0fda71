import { unlinkCadre } from "#app/domain/access/unlink-cadre.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { unlinkQuestion } from "#app/routes/admin/account-question-parts.tsx";
import { openAccount } from "#app/routes/admin/open-account.server.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account-person-removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, displayName, userName } = await openAccount(context, params.accountId);
  return { id, displayName, userName };
}

/** Takes the person off an account. */
export async function action({ params, context }: Route.ActionArgs) {
  const { id: accountId } = await openAccount(context, params.accountId);
  const result = await unlinkCadre(context.get(workContext), { accountId });
  if (!result.ok) return refused(result.refusal, { values: {} });
  return redirectWithNotice(context, accountAddress(accountId), {
    key: "accounts.person.unlinked",
  });
}

export default function PersonRemovalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <QuestionPage
      question={unlinkQuestion(t, loaderData)}
      answer={actionData}
      cancel={accountAddress(loaderData.id)}
      refusal={refusalText(t)}
    />
  );
}
