import { requestUndo } from "#app/domain/importing/ask-import.server.ts";
import { whatStandsOn } from "#app/domain/importing/take-back.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { BuiltUpon } from "#app/routes/imports/built-upon-parts.tsx";
import { openImport } from "#app/routes/imports/open-import.server.ts";
import { refusalText, undoQuestion } from "#app/routes/imports/question-parts.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/undo";

export async function loader({ params, context }: Route.LoaderArgs) {
  const shown = await openImport(context, params.importId);
  const { db } = context.get(workContext);
  return { shown, upon: shown.state === "accepted" ? await whatStandsOn(db.sql, shown.id) : [] };
}

/** Asks for an accepted import to be taken back. */
export async function action({ params, context }: Route.ActionArgs) {
  const { id, fileName: file } = await openImport(context, params.importId);
  const result = await requestUndo(context.get(workContext), { id });
  if (!result.ok) return refused(result.refusal, { values: {} });
  context.get(portalContext).imports.wake();
  const notice = { key: "imports.undo.done", values: { file } } as const;
  return redirectWithNotice(context, importAddress(id), notice);
}

export default function UndoPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { shown, upon } = loaderData;
  const page = importAddress(shown.id);
  if (upon.length > 0) return <BuiltUpon shown={shown} upon={upon} />;
  return (
    <QuestionPage
      question={undoQuestion(t, shown)}
      answer={actionData}
      cancel={page}
      refusal={refusalText(t)}
      path={<a href={page}>{shown.fileName}</a>}
    />
  );
}
