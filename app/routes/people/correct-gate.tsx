import { Outlet } from "react-router";
import { correctors } from "#app/domain/people/policy.ts";
import { requireRole } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/correct-gate";

export const middleware: Route.MiddlewareFunction[] = [requireRole(...correctors)];

// why: middleware runs in a client navigation only when a loader needs the server
export const loader = () => null;

export default function CorrectGate() {
  return <Outlet />;
}
