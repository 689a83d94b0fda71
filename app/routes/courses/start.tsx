import { ActPage } from "#app/routes/courses/act-parts.tsx";
import { carryOut, loadAct } from "#app/routes/courses/acts.server.ts";
import type { Route } from "./+types/start";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  loadAct(context, params.courseId, "start");

export const action = ({ request, params, context }: Route.ActionArgs) =>
  carryOut(context, request, { courseId: params.courseId, act: "start" });

export default function CourseStartPage({ loaderData, actionData }: Route.ComponentProps) {
  return <ActPage act="start" shown={loaderData} answer={actionData} />;
}
