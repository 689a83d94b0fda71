import { endSession } from "#app/domain/access/sign-out.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { signedInOf } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/sign-in-end";

export function loader() {
  throw notFound();
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
