import { data, redirect } from "react-router";
import { SignInForm } from "#app/domain/access/input.ts";
import { signIn } from "#app/domain/access/sign-in.server.ts";
import {
  connectionContext,
  portalContext,
  workContext,
} from "#app/platform/http/contexts.server.ts";
import { cookieText } from "#app/platform/http/cookies.server.ts";
import { invalid, localPath, parseForm } from "#app/platform/http/form.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { identityContext } from "#app/routes/gates.server.ts";
import { carryKept } from "#app/routes/kept-forms.server.ts";
import { SignInPage } from "#app/routes/public/sign-in-parts.tsx";
import type { Route } from "./+types/sign-in";

/** Why somebody is sent here: the session ended and what was typed is kept, or there was none and nothing could be. */
const whys = ["ended", "lost"] as const;

export function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const to = localPath(searchParams.get("to"), "/");
  if (context.get(identityContext).signedIn) throw redirect(to);
  const why = whys.find((word) => searchParams.has(word)) ?? null;
  return { to, why };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, SignInForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const { address, userAgent, cookies } = context.get(connectionContext);
  const { sessionMaxMinutes: maxMinutes } = context.get(portalContext).settings;
  const { token: oldToken } = context.get(identityContext);
  const deviceToken = await cookieText(cookies.device, request);
  const device = { address, userAgent, maxMinutes, oldToken, deviceToken };
  const result = await signIn(work, { ...form.value, ...device });
  if (!result.ok) {
    const lockedUntil = result.lockedUntil ? formatInstant(result.lockedUntil) : undefined;
    const values = { user: form.value.user, to: form.value.to ?? "" };
    const status = result.refusal === "locked" ? 429 : 401;
    return data({ values, fieldErrors: {}, refusal: result.refusal, lockedUntil }, { status });
  }
  const { accountId, token: newToken } = result.value;
  await carryKept(request, context, { accountId, oldToken, newToken });
  const headers = new Headers({ "Set-Cookie": await cookies.session.serialize(newToken) });
  headers.append("Set-Cookie", await cookies.device.serialize(result.value.deviceToken));
  return redirect(localPath(form.value.to, "/"), { status: 303, headers });
}

export default function SignInRoute({ loaderData, actionData }: Route.ComponentProps) {
  const lockedUntil =
    actionData && "lockedUntil" in actionData ? actionData.lockedUntil : undefined;
  return (
    <SignInPage
      to={loaderData.to}
      why={actionData ? null : loaderData.why}
      answer={actionData}
      lockedUntil={lockedUntil}
    />
  );
}
