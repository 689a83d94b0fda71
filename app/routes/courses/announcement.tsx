import { ActPage } from "#app/routes/courses/act-parts.tsx";
import { carryOut, loadAct } from "#app/routes/courses/acts.server.ts";
import type { Route } from "./+types/announcement";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  loadAct(context, params.courseId, "announce");

export const action = ({ request, params, context }: Route.ActionArgs) =>
  carryOut(context, request, { courseId: params.courseId, act: "announce" });

export default function CourseAnnouncementPage({ loaderData, actionData }: Route.ComponentProps) {
  return <ActPage act="announce" shown={loaderData} answer={actionData} />;
}
