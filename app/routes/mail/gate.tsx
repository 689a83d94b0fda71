import { Outlet } from "react-router";
import { requireRole } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/gate";

export const middleware: Route.MiddlewareFunction[] = [requireRole("system_admin")];

// why: middleware runs in a client navigation only when a loader needs the server
export const loader = () => null;

export default function MailGate() {
  return <Outlet />;
}
