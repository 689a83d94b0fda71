import { ActPage } from "#app/routes/courses/act-parts.tsx";
import { carryOut, loadAct } from "#app/routes/courses/acts.server.ts";
import type { Route } from "./+types/settlement";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  loadAct(context, params.courseId, "settle");

export const action = ({ request, params, context }: Route.ActionArgs) =>
  carryOut(context, request, { courseId: params.courseId, act: "settle" });

export default function CourseSettlementPage({ loaderData, actionData }: Route.ComponentProps) {
  return <ActPage act="settle" shown={loaderData} answer={actionData} />;
}
