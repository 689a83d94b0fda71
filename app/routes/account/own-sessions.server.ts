import type { RouterContextProvider } from "react-router";
import { findOwnAccount } from "#app/domain/access/own-account.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { deviceName } from "#app/platform/http/device.server.ts";
import { signedInOf } from "#app/routes/gates.server.ts";

/** One's own account with its open sessions, each with the name of its device. */
export async function openOwnAccount(context: Readonly<RouterContextProvider>) {
  const work = context.get(workContext);
  const { accountId } = signedInOf(context);
  const { sessionIdleMinutes: idleMinutes } = context.get(portalContext).settings;
  const account = await findOwnAccount(work.db, { accountId, now: work.now, idleMinutes });
  const sessions = account.sessions.map(({ userAgent, ...session }) => ({
    ...session,
    device: deviceName(userAgent),
  }));
  return { ...account, sessions };
}
