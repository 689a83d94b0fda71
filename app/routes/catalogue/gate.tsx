import { Outlet } from "react-router";
import { requireRole } from "#app/routes/gates.server.ts";
import { referenceOf } from "#app/routes/standards/reference.server.ts";
import { ReferenceNav } from "#app/ui/standards/reference-nav.tsx";
import type { Route } from "./+types/gate";

export const middleware: Route.MiddlewareFunction[] = [
  requireRole("unit_officer", "course_admin", "planner", "leader", "system_admin", "inspector"),
];

// why: middleware runs in a client navigation only when a loader needs the server
export async function loader({ context }: Route.LoaderArgs) {
  return { lists: await referenceOf(context) };
}

export default function ProgrammesGate({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <ReferenceNav items={loaderData.lists} />
      <Outlet />
    </>
  );
}
