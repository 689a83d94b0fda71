import { z } from "zod";
import { savePreferences } from "#app/domain/access/preferences.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, parseForm } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { signedInOf } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/mail";

// why: a box that is not ticked is not sent
const MailForm = z.object({ wantsMail: z.literal("yes").optional() });

export function loader() {
  throw notFound();
}

/** Keeps whether messages also come by e-mail. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, MailForm);
  if (!form.ok) throw notFound();
  const { accountId } = signedInOf(context);
  const wantsMail = form.value.wantsMail === "yes";
  await savePreferences(context.get(workContext), { accountId, wantsMail });
  return redirectWithNotice(context, "/account", { key: "mail.own.done" });
}
