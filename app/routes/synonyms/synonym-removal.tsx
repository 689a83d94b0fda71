import type { RouterContextProvider } from "react-router";
import { removeSynonym } from "#app/domain/importing/remove-synonym.server.ts";
import { findSynonym } from "#app/domain/importing/synonym-queries.server.ts";
import { readId } from "#app/domain/people/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { refusalText } from "#app/routes/synonyms/refusals.ts";
import { meaningOf } from "#app/routes/synonyms/synonyms-parts.tsx";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/synonym-removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { synonym: await openSynonym(context, params.synonymId) };
}

export async function action({ params, context }: Route.ActionArgs) {
  const { id: synonymId, text } = await openSynonym(context, params.synonymId);
  const result = await removeSynonym(context.get(workContext), { synonymId });
  if (!result.ok) return refused(result.refusal, { values: {} });
  const notice = { key: "synonyms.removal.done", values: { text } } as const;
  return redirectWithNotice(context, "/admin/synonyms", notice);
}

async function openSynonym(context: Readonly<RouterContextProvider>, synonymId: string) {
  const { db } = context.get(workContext);
  const synonym = await findSynonym(db, viewerOf(context), readId(synonymId) ?? 0);
  if (!synonym) throw notFound();
  return synonym;
}

export default function SynonymRemovalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { synonym } = loaderData;
  return (
    <QuestionPage
      question={{
        to: `/admin/synonyms/${synonym.id}/removal`,
        title: t("synonyms.removal.title"),
        lead: t("synonyms.removal.lead", { text: synonym.text, target: meaningOf(t, synonym) }),
        body: <p>{t("synonyms.removal.body")}</p>,
        submit: t("synonyms.removal.submit"),
        look: "danger",
      }}
      answer={actionData}
      cancel="/admin/synonyms"
      refusal={refusalText(t)}
    />
  );
}
