import { Outlet } from "react-router";
import { requireEveryUnit, requireRole } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/publish-gate";

export const middleware: Route.MiddlewareFunction[] = [requireRole("planner"), requireEveryUnit];

// why: middleware runs in a client navigation only when a loader needs the server
export const loader = () => null;

export default function PublishStandardsGate() {
  return <Outlet />;
}
