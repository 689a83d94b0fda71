import { readId, UnmergeForm } from "#app/domain/people/input.ts";
import { canMerge } from "#app/domain/people/policy.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { forbidden, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openCadre } from "#app/routes/people/record.server.ts";
import { unmergeQuestion } from "#app/routes/people/unmerge-parts.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/unmerge";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const cadre = await openCadre(context, params.cadreId);
  const aliasId = readId(new URL(request.url).searchParams.get("alias") ?? "");
  const alias = cadre.aliases.find(({ id }) => id === aliasId);
  if (!alias) throw notFound();
  if (!canMerge(viewerOf(context), cadre)) throw forbidden();
  return { cadre: { id: cadre.id, fullName: cadre.fullName }, alias };
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

export default function UnmergePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { cadre, alias } = loaderData;
  const page = `/cadres/${cadre.id}`;
  return (
    <QuestionPage
      question={unmergeQuestion(t, cadre, alias)}
      answer={actionData}
      cancel={page}
      refusal={(word) => t(`people.refusal.${word as "two_accounts"}`)} // why: unmergeCadres's own words
      path={<a href={page}>{cadre.fullName}</a>}
    />
  );
}
