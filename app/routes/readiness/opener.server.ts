import type { RouterContextProvider } from "react-router";
import { signedInOf } from "#app/routes/gates.server.ts";

/** Another grant of the same account that may open courses; null = none. Who reads planning opens none under that grant. */
export function openerOf(context: Readonly<RouterContextProvider>): number | null {
  const grant = signedInOf(context).grants.find(({ role }) => role === "course_admin");
  return grant?.id ?? null;
}
