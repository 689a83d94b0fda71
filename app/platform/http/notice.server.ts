import { redirect, type RouterContextProvider } from "react-router";
import type { MessageKey } from "#app/i18n/locales.ts";
import { connectionContext } from "#app/platform/http/contexts.server.ts";

/** A sentence shown once on the next page. */
export type Notice = { key: MessageKey; values?: Record<string, string | number> };

/** Goes on to `path` with a notice; further cookies may ride along. */
export async function redirectWithNotice(
  context: Readonly<RouterContextProvider>,
  path: string,
  notice: Notice,
  setCookies: string[] = [],
): Promise<Response> {
  const { cookies } = context.get(connectionContext);
  const headers = new Headers(setCookies.map((cookie) => ["Set-Cookie", cookie]));
  headers.append("Set-Cookie", await cookies.notice.serialize(notice));
  return redirect(path, { status: 303, headers });
}
