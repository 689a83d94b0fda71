import { Outlet } from "react-router";
import { requestAnswerers } from "#app/domain/data-requests/data-request.ts";
import { requireRole } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/answer-gate";

export const middleware: Route.MiddlewareFunction[] = [requireRole(...requestAnswerers)];

// why: middleware runs in a client navigation only when a loader needs the server
export const loader = () => null;

export default function AnswerGate() {
  return <Outlet />;
}
