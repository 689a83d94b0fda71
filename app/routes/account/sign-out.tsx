import { endSession } from "#app/domain/access/sign-out.server.ts";
import { connectionContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { signedInOf } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/sign-out";

export function loader() {
  throw notFound();
}

export async function action({ context }: Route.ActionArgs) {
  const { sessionId, accountId } = signedInOf(context);
  await endSession(context.get(workContext), { sessionId, accountId, reason: "signed_out" });
  const { cookies } = context.get(connectionContext);
  const gone = await cookies.session.serialize("", { maxAge: 0 });
  return redirectWithNotice(context, "/", { key: "access.signIn.signedOut" }, [gone]);
}
