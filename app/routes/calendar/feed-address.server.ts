import { data, type RouterContextProvider } from "react-router";
import { portalContext } from "#app/platform/http/contexts.server.ts";

type Asked = { request: Request; context: Readonly<RouterContextProvider> };

/** Where the portal is reached: at the address that people type, else at the one that was asked. */
export function baseOf({ request, context }: Asked): string {
  return context.get(portalContext).settings.baseUrl ?? new URL(request.url).origin;
}

/** The answer that shows a new address this once; it goes into no address of a page and no cookie. */
export function shownAddress(asked: Asked, token: string) {
  return data({ address: `${baseOf(asked)}/calendars/${token}/timetable.ics` });
}
