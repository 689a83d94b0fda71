import { type Cookie, createCookie } from "react-router";
import type { Settings } from "#app/platform/settings.server.ts";

/** The portal's cookies. Under https they carry the __Host- prefix and Secure. */
export function portalCookies(settings: Pick<Settings, "baseUrl">) {
  const secure = settings.baseUrl?.startsWith("https://") ?? false;
  const prefix = secure ? "__Host-" : "";
  const shared = { path: "/", sameSite: "lax" as const, httpOnly: true, secure };
  return {
    session: createCookie(`${prefix}session`, shared),
    /** the browser is known to whoever signed in here */
    device: createCookie(`${prefix}device`, { ...shared, maxAge: 90 * 24 * 3600 }),
    /** id of what was typed when the session ended */
    kept: createCookie(`${prefix}kept`, { ...shared, maxAge: 30 * 60 }),
    /** the sentence shown once on the next page */
    notice: createCookie(`${prefix}notice`, { ...shared, maxAge: 60 }),
    locale: createCookie("locale", { ...shared, maxAge: 365 * 24 * 3600 }),
    theme: createCookie("theme", { ...shared, maxAge: 365 * 24 * 3600 }),
  };
}

export type PortalCookies = ReturnType<typeof portalCookies>;

/** The text a request's cookie holds; null without one. */
export async function cookieText(cookie: Cookie, request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof value === "string" && value !== "" ? value : null;
}
