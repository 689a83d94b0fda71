import {
  createContext,
  type MiddlewareFunction,
  redirect,
  type RouterContextProvider,
} from "react-router";
import { readSession, type SignedIn, touchSession } from "#app/domain/access/session.server.ts";
import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import type { Actor, Role, Viewer } from "#app/kernel/actor.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import {
  connectionContext,
  localeContext,
  portalContext,
  workContext,
} from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { chooseLocale } from "#app/platform/i18n/locale.server.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { forgetSent, isForm, keepTyped, pageOf } from "#app/routes/kept-forms.server.ts";

/** Who a request comes from. */
export type Identity = {
  /** of the cookie, also when its session has ended */
  token: string | null;
  signedIn: SignedIn | null;
  /** whose session it was, when it has ended */
  endedAccountId: number | null;
};

export const identityContext = createContext<Identity>();

type Context = Readonly<RouterContextProvider>;

/** Outermost middleware: reads the session once, sets who works and in which language. */
export const identify: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const portal = context.get(portalContext);
  const { cookies } = context.get(connectionContext);
  const header = request.headers.get("cookie");
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  const token = text(await cookies.session.parse(header));
  const now = portal.clock();
  const at = { now, today: dayOf(now), idleMinutes: portal.settings.sessionIdleMinutes };
  const session = token === null ? null : await readSession(portal.db, token, at);
  const signedIn = session?.state === "open" ? session.signedIn : null;
  const endedAccountId = session?.state === "ended" ? session.accountId : null;
  context.set(identityContext, { token, signedIn, endedAccountId });

  const work = portal.work(signedIn ? actorOf(signedIn, at.today) : { kind: "visitor" }, now);
  context.set(workContext, work);
  if (signedIn) await touchSession(work, signedIn);

  const cookieLocale = text(await cookies.locale.parse(header));
  const locale = chooseLocale(
    signedIn?.locale ?? null,
    cookieLocale,
    request.headers.get("accept-language"),
  );
  context.set(localeContext, { locale, t: translator(locale) });

  const typed = signedIn && request.method === "POST" && isForm(request) ? copyOf(request) : null;
  const response = await next();
  if (typed && signedIn && token !== null) {
    await afterForm(typed, context, { token, accountId: signedIn.accountId }, response);
  }
  await forgetNotice(request, context, response);
  // why: pages hold personal data; no cache may keep one
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
  // why: what is read by a program speaks the language of the account that it belongs to
  if (!response.headers.has("Content-Language")) response.headers.set("Content-Language", locale);
  return response;
};

/** The action reads the body; a copy is there in case nothing comes of it. */
function copyOf(request: Request): Request {
  const { url, method, headers } = request;
  // why: a copy of an upload would hold the whole file in memory; a form has at most a megabyte
  const isUpload = Number(headers.get("content-length") ?? 0) > 1_000_000;
  return isUpload ? new Request(url, { method, headers }) : request.clone();
}

/** A page has shown the sentence of the step before: the next one shows it no more. */
async function forgetNotice(request: Request, context: Context, response: Response): Promise<void> {
  const { cookies } = context.get(connectionContext);
  const shown = (await cookies.notice.parse(request.headers.get("cookie"))) !== null;
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (!shown || !isPage) return;
  response.headers.append("Set-Cookie", await cookies.notice.serialize("", { maxAge: 0 }));
}

/** A form that went through forgets what was kept of it; one that met a fault is kept, as the error page says. */
async function afterForm(
  typed: Request,
  context: Context,
  holder: { token: string; accountId: number },
  response: Response,
): Promise<void> {
  const { pathname } = new URL(typed.url);
  if (pathname === "/preferences") return;
  const cookie =
    response.status >= 500 && typed.body !== null
      ? (await keepTyped(typed, context, holder)).cookie
      : response.status < 400
        ? await forgetSent(typed, context, holder)
        : null;
  if (cookie !== null) response.headers.append("Set-Cookie", cookie);
}

function actorOf(signedIn: SignedIn, today: string): Actor {
  const { accountId, accountName, cadreId, active } = signedIn;
  if (!active || signedIn.mustChangePassword)
    return { kind: "guest", accountId, accountName, cadreId };
  const { id: grantId, role, unitId } = active;
  return { kind: "account", accountId, accountName, cadreId, grantId, role, unitId, today };
}

/** The signed-in person; loaders and actions behind a gate may rely on it. */
export function signedInOf(context: Context): SignedIn {
  const { signedIn } = context.get(identityContext);
  if (!signedIn) throw notFound();
  return signedIn;
}

/** The viewer of a page behind `requireRole`. */
export function viewerOf(context: Context): Viewer {
  const { actor } = context.get(workContext);
  if (actor.kind !== "account") throw notFound();
  return actor;
}

/** Gate of an audience: not signed in, the sign-in page; without the role, 404. */
export function requireRole(...allowed: Role[]): MiddlewareFunction<Response> {
  return async ({ request, context }, next) => {
    const { signedIn } = context.get(identityContext);
    if (!signedIn) return toSignIn(request, context);
    if (signedIn.mustChangePassword) return redirect("/account/password");
    if (!allowed.includes(viewerOf(context).role)) throw notFound();
    return next();
  };
}

/** Gate of what is kept for the whole province, behind `requireRole`: 404 for a grant that leaves a unit out. */
export const requireEveryUnit: MiddlewareFunction<Response> = async ({ context }, next) => {
  const { db } = context.get(workContext);
  if (!(await coversEveryUnit(db, viewerOf(context)))) throw notFound();
  return next();
};

/** Gate of one's own account: any signed-in person, also without a grant. */
export const requireSignIn: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { signedIn } = context.get(identityContext);
  if (!signedIn) return toSignIn(request, context);
  const { pathname } = new URL(request.url);
  if (
    signedIn.mustChangePassword &&
    !/^\/(account\/password|sign-out|preferences)/.test(pathname)
  ) {
    return redirect("/account/password");
  }
  return next();
};

/** To the sign-in page; what a form had typed when the session ended is kept for the same account. */
async function toSignIn(request: Request, context: Context): Promise<Response> {
  const { token, endedAccountId } = context.get(identityContext);
  const url = new URL(request.url);
  const here = `${url.pathname.replace(/\.data$/, "")}${url.search}`;
  const ended = endedAccountId === null ? "" : "&ended=1";
  if (request.method === "GET") return redirect(`/sign-in?to=${encodeURIComponent(here)}${ended}`);

  if (!isForm(request)) return redirect(`/sign-in?to=%2F${ended}`, 303);
  const headers = new Headers();
  let page: string;
  if (token !== null && endedAccountId !== null) {
    const kept = await keepTyped(request, context, { token, accountId: endedAccountId });
    page = kept.page;
    if (kept.cookie !== null) headers.append("Set-Cookie", kept.cookie);
  } else {
    page = await pageOf(request);
  }
  // why: without a session that is known nobody can say whose the typed text is
  const why = ended || "&lost=1";
  return redirect(`/sign-in?to=${encodeURIComponent(page)}${why}`, { status: 303, headers });
}
