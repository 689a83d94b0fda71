import { startRecovery } from "#app/domain/access/start-recovery.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { readForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { recoveryQuestion } from "#app/routes/admin/account-question-parts.tsx";
import { shownOnce } from "#app/routes/admin/link-answer.server.ts";
import { openAccount } from "#app/routes/admin/open-account.server.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { OneTimeLinkPage } from "#app/ui/access/one-time-link.tsx";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account-recovery";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, displayName, userName } = await openAccount(context, params.accountId);
  return { id, displayName, userName };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const {
    id: accountId,
    displayName: name,
    userName,
  } = await openAccount(context, params.accountId);
  const key = (await readForm(request)).get("_key");
  const once = typeof key === "string" ? key : null;
  const result = await startRecovery(context.get(workContext), { accountId, once });
  if (!result.ok) return refused(result.refusal, { values: {} });
  const address = accountAddress(accountId);
  const { link } = result.value;
  if (!link) return redirectWithNotice(context, address, { key: "accounts.recovery.repeated" });
  const next = { to: address, label: "accounts.link.toAccount" as const };
  return shownOnce({ request, context }, link, { name, userName, next });
}

export default function RecoveryPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  if (actionData && "link" in actionData) return <OneTimeLinkPage link={actionData.link} />;
  return (
    <QuestionPage
      question={recoveryQuestion(t, loaderData)}
      answer={actionData}
      cancel={accountAddress(loaderData.id)}
      refusal={refusalText(t)}
    />
  );
}
