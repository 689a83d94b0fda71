import { Outlet } from "react-router";
import { keepers } from "#app/domain/evidence/policy.ts";
import { requireRole } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/evidence-gate";

export const middleware: Route.MiddlewareFunction[] = [requireRole(...keepers)];

// why: middleware runs in a client navigation only when a loader needs the server
export const loader = () => null;

export default function EvidenceGate() {
  return <Outlet />;
}
