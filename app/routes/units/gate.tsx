import { Outlet } from "react-router";
import { canReadUnits } from "#app/domain/organisation/policy.ts";
import { roles } from "#app/kernel/actor.ts";
import { requireRole } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/gate";

export const middleware: Route.MiddlewareFunction[] = [
  requireRole(...roles.filter((role) => canReadUnits({ role }))),
];

// why: middleware runs in a client navigation only when a loader needs the server
export const loader = () => null;

export default function UnitsGate() {
  return <Outlet />;
}
