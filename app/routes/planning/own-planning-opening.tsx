import { OwnPlanningForm } from "#app/domain/planning/input.ts";
import { openOwnPlanning } from "#app/domain/planning/switch-own-planning.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { OwnPlanningPage } from "#app/routes/planning/own-planning-parts.tsx";
import { openRoundToKeep } from "#app/routes/planning/round.server.ts";
import type { Route } from "./+types/own-planning-opening";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { round: await openRoundToKeep(context, params.roundId) };
}

/** Lets the people on a published list see their own titles. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: roundId } = await openRoundToKeep(context, params.roundId);
  const form = await parseForm(request, OwnPlanningForm);
  if (!form.ok) return invalid(form);
  const result = await openOwnPlanning(context.get(workContext), { ...form.value, roundId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/planning/${roundId}`, { key: "publication.opening.done" });
}

export default function OpeningPage({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnPlanningPage round={loaderData.round} act="opening" answer={actionData} />;
}
