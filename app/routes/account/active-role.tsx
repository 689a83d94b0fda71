import { z } from "zod";
import { switchRole } from "#app/domain/access/switch-role.server.ts";
import {
  connectionContext,
  localeContext,
  workContext,
} from "#app/platform/http/contexts.server.ts";
import { notFound, parseForm } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { identityContext, signedInOf } from "#app/routes/gates.server.ts";
import { carryKept } from "#app/routes/kept-forms.server.ts";
import { homeAddress } from "#app/routes/navigation.ts";
import type { Route } from "./+types/active-role";

/** Pages that offer to go on under another role; anything else leads to the home of the role. */
const offered = /^\/courses\/new\?programme=\d{1,9}&gap=[a-z_]{1,30}$/;

const SwitchForm = z.object({
  grantId: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  next: z.string().optional(),
});

export function loader() {
  throw notFound();
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, SwitchForm);
  if (!form.ok) throw notFound();
  const { sessionId, accountId, grants } = signedInOf(context);
  const { address, userAgent, cookies } = context.get(connectionContext);
  const result = await switchRole(context.get(workContext), {
    sessionId,
    accountId,
    grantId: form.value.grantId,
    address,
    userAgent,
  });
  const grant = grants.find(({ id }) => id === form.value.grantId);
  if (!result.ok || !grant) throw notFound();
  const { token: newToken } = result.value;
  const { token: oldToken } = context.get(identityContext);
  await carryKept(request, context, { accountId, oldToken, newToken });
  const { t } = context.get(localeContext);
  const values = { role: t(`common.role.${grant.role}`), unit: grant.unitName };
  const session = await cookies.session.serialize(newToken);
  const { next = "" } = form.value;
  const to = offered.test(next) ? next : homeAddress;
  return redirectWithNotice(context, to, { key: "access.account.switched", values }, [session]);
}
