import { UnmergeForm } from "#app/domain/people/input.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openCadre } from "#app/routes/people/record.server.ts";
import type { Route } from "./+types/unmerge";

export function loader() {
  throw notFound();
}

/** Takes a merge back. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: survivorId } = await openCadre(context, params.cadreId);
  const form = await parseForm(request, UnmergeForm);
  // why: the button carries the id; a form without it was not made here
  if (!form.ok) throw notFound();
  const { aliasId } = form.value;
  const result = await unmergeCadres(context.get(workContext), { survivorId, aliasId });
  if (!result.ok && result.refusal !== "not_merged") return refused(result.refusal, form);
  const notice = result.ok
    ? ({ key: "people.merge.undone", values: { id: String(aliasId) } } as const)
    : ({ key: "people.refusal.not_merged" } as const);
  return redirectWithNotice(context, `/cadres/${survivorId}`, notice);
}
