import type { RouterContextProvider } from "react-router";
import { findMail, type MailShown } from "#app/domain/messages/mail-queries.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { idOf } from "#app/routes/admin/account-address.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The mail of an address; 404 where its receiver lies outside of the viewer's scope. */
export async function openMail(context: Context, mailId: string): Promise<MailShown> {
  const { db } = context.get(workContext);
  const mail = await findMail(db, viewerOf(context), idOf(mailId));
  if (!mail) throw notFound();
  return mail;
}

/** How this server sends, as far as a page shows it: never a password, never a user name. */
export function mailSetup(context: Context) {
  const { mail } = context.get(portalContext).settings;
  if (mail === null) return null;
  const from = `${mail.from.name} <${mail.from.address}>`;
  if (mail.to === "folder") return { to: mail.to, from, folder: mail.folder };
  const { host, port, security } = mail.server;
  return { to: mail.to, from, host, port, security };
}

export type MailSetup = ReturnType<typeof mailSetup>;
