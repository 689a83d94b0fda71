import type { Route } from "./+types/account-reopening";
import { reopenAccount } from "#app/domain/access/reopen-account.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { accountAddress, idOf } from "#app/routes/admin/account-address.ts";
import { RefusalPage } from "#app/routes/admin/refusal-parts.tsx";

export function loader({ request }: Route.LoaderArgs) {
  // why: after a refusal the page of this address is shown; nobody comes here by a link
  if (request.method === "GET") throw notFound();
  return null;
}

/** Opens an ended account again. */
export async function action({ params, context }: Route.ActionArgs) {
  const accountId = idOf(params.accountId);
  const result = await reopenAccount(context.get(workContext), { accountId });
  if (!result.ok) return refused(result.refusal, { values: {} });
  return redirectWithNotice(context, accountAddress(accountId), { key: "accounts.reopen.done" });
}

export default function ReopeningPage({ params, actionData }: Route.ComponentProps) {
  const back = accountAddress(idOf(params.accountId));
  return <RefusalPage title="accounts.page.reopen" word={actionData?.refusal} back={back} />;
}
