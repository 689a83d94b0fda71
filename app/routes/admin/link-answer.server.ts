import { data, type RouterContextProvider } from "react-router";
import type { NewLink } from "#app/domain/access/create-account.server.ts";
import { portalContext } from "#app/platform/http/contexts.server.ts";
import type { OneTimeLink } from "#app/ui/access/one-time-link.tsx";

/** The answer that shows a new link this once; it goes into no address and no cookie. */
export function shownOnce(
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
  link: NonNullable<NewLink["link"]>,
  of: Pick<OneTimeLink, "name" | "userName" | "next">,
) {
  const base = context.get(portalContext).settings.baseUrl ?? new URL(request.url).origin;
  const url = `${base}/invitations/${link.token}`;
  return data({ link: { ...of, url, expiresAt: link.expiresAt } satisfies OneTimeLink });
}
