import { ActPage } from "#app/routes/courses/act-parts.tsx";
import { carryOut, loadAct } from "#app/routes/courses/acts.server.ts";
import type { Route } from "./+types/end";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  loadAct(context, params.courseId, "finish");

export const action = ({ request, params, context }: Route.ActionArgs) =>
  carryOut(context, request, { courseId: params.courseId, act: "finish" });

export default function CourseEndPage({ loaderData, actionData }: Route.ComponentProps) {
  return <ActPage act="finish" shown={loaderData} answer={actionData} />;
}
