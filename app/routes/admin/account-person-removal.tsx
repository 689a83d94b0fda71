import type { Route } from "./+types/account-person-removal";
import { unlinkCadre } from "#app/domain/access/unlink-cadre.server.ts";
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

/** Takes the person off an account. */
export async function action({ params, context }: Route.ActionArgs) {
  const accountId = idOf(params.accountId);
  const result = await unlinkCadre(context.get(workContext), { accountId });
  if (!result.ok) return refused(result.refusal, { values: {} });
  return redirectWithNotice(context, accountAddress(accountId), { key: "accounts.person.unlinked" });
}

export default function PersonRemovalPage({ params, actionData }: Route.ComponentProps) {
  const back = accountAddress(idOf(params.accountId));
  return <RefusalPage title="accounts.person.unlink" word={actionData?.refusal} back={back} />;
}
