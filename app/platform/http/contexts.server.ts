import { createContext } from "react-router";
import type { Locale, Translate } from "#app/i18n/locales.ts";
import type { PortalCookies } from "#app/platform/http/cookies.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import type { Work } from "#app/platform/work.server.ts";

/** What the server knows of a request before anybody has looked at its cookies. */
export type Connection = {
  requestId: string;
  nonce: string;
  address: string;
  userAgent: string;
  cookies: PortalCookies;
};

export const portalContext = createContext<Portal>();
export const connectionContext = createContext<Connection>();
/** The work of this request: who asks, now. */
export const workContext = createContext<Work>();
export const localeContext = createContext<{ locale: Locale; t: Translate }>();
