import crypto from "node:crypto";
import type { RouterContextProvider } from "react-router";
import { openKeptForm } from "#app/domain/access/kept-form.server.ts";
import { countUnread } from "#app/domain/messages/queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import {
  connectionContext,
  localeContext,
  portalContext,
  workContext,
} from "#app/platform/http/contexts.server.ts";
import type { Notice } from "#app/platform/http/notice.server.ts";
import { type Identity, identityContext } from "#app/routes/gates.server.ts";
import { linksOf } from "#app/routes/navigation.ts";
import type { ShellView } from "#app/ui/shell/shell.tsx";

/** What every page has around it, and what its forms need. */
export async function readShell(request: Request, context: Readonly<RouterContextProvider>) {
  const { demoData } = context.get(portalContext);
  const { cookies } = context.get(connectionContext);
  const { locale, t } = context.get(localeContext);
  const identity = context.get(identityContext);
  const header = request.headers.get("cookie");
  const url = new URL(request.url);
  const here = url.pathname + url.search;
  const theme = identity.signedIn?.theme ?? (await cookies.theme.parse(header));
  const view: ShellView = {
    locale,
    theme: theme === "light" || theme === "dark" ? theme : null,
    demo: demoData,
    here,
    ...personOf(identity, await unreadOf(context), t),
    notice: noticeText(t, await cookies.notice.parse(header)),
  };
  return {
    view,
    kept: await keptFormOf(identity, context, await cookies.kept.parse(header), here),
    accountId: identity.signedIn?.accountId ?? null,
    keys: [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()],
  };
}

async function unreadOf(context: Readonly<RouterContextProvider>): Promise<number> {
  const { actor, db } = context.get(workContext);
  return actor.kind === "account" ? await countUnread(db, actor) : 0;
}

function personOf(
  identity: Identity,
  unread: number,
  t: Translate,
): Pick<ShellView, "person" | "links"> {
  const { signedIn } = identity;
  if (!signedIn) return { person: null, links: [] };
  const active = signedIn.mustChangePassword ? null : signedIn.active;
  return {
    person: {
      name: signedIn.accountName,
      role: active?.role ?? null,
      unitName: active?.unitName ?? "",
      hasRecord: active !== null && signedIn.cadreId !== null,
      otherRoles: signedIn.mustChangePassword ? 0 : Math.max(0, signedIn.grants.length - 1),
    },
    links: active ? linksOf(active.role, unread, t) : [],
  };
}

function noticeText(t: Translate, notice: unknown): string | null {
  if (notice === null || typeof notice !== "object" || !("key" in notice)) return null;
  // why: the cookie comes from redirectWithNotice; a forged key shows as itself, escaped
  const { key, values } = notice as Notice;
  return t(key, values);
}

async function keptFormOf(
  identity: Identity,
  context: Readonly<RouterContextProvider>,
  id: unknown,
  here: string,
): Promise<{ action: string; fields: Record<string, string> } | null> {
  if (typeof id !== "number" || !identity.signedIn || identity.token === null) return null;
  const work = context.get(workContext);
  const { accountId } = identity.signedIn;
  const kept = await openKeptForm(work.db, { id, accountId, token: identity.token, at: work.at });
  return kept?.page === here ? { action: kept.action, fields: kept.fields } : null;
}
