import { Outlet } from "react-router";
import { importers } from "#app/domain/importing/policy.ts";
import { requireRole } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/importer-gate";

export const middleware: Route.MiddlewareFunction[] = [requireRole(...importers)];

// why: middleware runs in a client navigation only when a loader needs the server
export const loader = () => null;

export default function ImporterGate() {
  return <Outlet />;
}
