import { redirect } from "react-router";
import { z } from "zod";
import { savePreferences } from "#app/domain/access/preferences.server.ts";
import { connectionContext, workContext } from "#app/platform/http/contexts.server.ts";
import { localPath, notFound, parseForm } from "#app/platform/http/form.server.ts";
import { identityContext } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/preferences";

const PreferencesForm = z.object({
  locale: z.enum(["vi", "en"]).optional(),
  theme: z.enum(["system", "light", "dark"]).optional(),
  to: z.string().max(2000).optional(),
});

export function loader() {
  throw notFound();
}

/** Language and appearance: in the account of who is signed in, in a cookie for everybody. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, PreferencesForm);
  if (!form.ok) return redirect("/");
  const { locale, theme, to } = form.value;
  const { cookies } = context.get(connectionContext);
  const { signedIn } = context.get(identityContext);
  const headers = new Headers();
  if (locale) headers.append("Set-Cookie", await cookies.locale.serialize(locale));
  if (theme) headers.append("Set-Cookie", await cookies.theme.serialize(theme));
  if (signedIn && (locale || theme)) {
    await savePreferences(context.get(workContext), {
      accountId: signedIn.accountId,
      ...(locale ? { locale } : {}),
      ...(theme ? { theme: theme === "system" ? null : theme } : {}),
    });
  }
  return redirect(localPath(to, "/"), { status: 303, headers });
}
