import type { RouterContextProvider } from "react-router";
import { findAccount } from "#app/domain/access/account-queries.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { idOf } from "#app/routes/admin/account-address.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** The account of an address, for its page and for each act on it; 404 where the viewer does not see it. */
export async function openAccount(context: Readonly<RouterContextProvider>, accountId: string) {
  const { db, now } = context.get(workContext);
  const { sessionIdleMinutes: idleMinutes } = context.get(portalContext).settings;
  const wanted = { id: idOf(accountId), now, idleMinutes };
  const account = await findAccount(db, viewerOf(context), wanted);
  if (!account) throw notFound();
  return account;
}
