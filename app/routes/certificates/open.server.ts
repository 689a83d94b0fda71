import type { RouterContextProvider } from "react-router";
import { findCertificate } from "#app/domain/certificates/certificate-queries.server.ts";
import { inAddress } from "#app/domain/certificates/certificate.ts";
import { keepsRolls } from "#app/domain/teaching/policy.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { forbidden, notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The certificate of an address; out of scope 404. */
export async function openCertificate(context: Context, id: string | undefined) {
  const { db } = context.get(workContext);
  const certificate = await findCertificate(db, viewerOf(context), idOf(id));
  if (certificate === null) throw notFound();
  return certificate;
}

/** The same for whoever acts on it. */
export async function openKeptCertificate(context: Context, id: string | undefined) {
  const certificate = await openCertificate(context, id);
  if (!keepsRolls(viewerOf(context))) throw forbidden();
  return certificate;
}

/** The page that says whether a certificate is good, within the portal. */
export const checkPath = ({ register, token }: { register: string; token: string }): string =>
  `/certificates/check/${inAddress(register)}/${token}`;

/** The same as a QR code carries it: at the address that people type, else at the one that was asked. */
export function checkAddress(
  context: Context,
  request: Request,
  certificate: { register: string; token: string },
): string {
  const base = context.get(portalContext).settings.baseUrl ?? new URL(request.url).origin;
  return `${base}${checkPath(certificate)}`;
}
