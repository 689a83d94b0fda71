import { requestAcceptance } from "#app/domain/importing/ask-import.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { openImport } from "#app/routes/imports/open-import.server.ts";
import { acceptanceQuestion, refusalText } from "#app/routes/imports/question-parts.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/acceptance";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { shown: await openImport(context, params.importId) };
}

/** Asks for a checked import to be accepted; it lands whole when its turn comes. */
export async function action({ params, context }: Route.ActionArgs) {
  const { id, fileName: file } = await openImport(context, params.importId);
  const result = await requestAcceptance(context.get(workContext), { id });
  if (!result.ok) return refused(result.refusal, { values: {} });
  context.get(portalContext).imports.wake();
  const notice = { key: "imports.acceptance.done", values: { file } } as const;
  return redirectWithNotice(context, importAddress(id), notice);
}

export default function AcceptancePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { shown } = loaderData;
  const page = importAddress(shown.id);
  return (
    <QuestionPage
      question={acceptanceQuestion(t, shown)}
      answer={actionData}
      cancel={page}
      refusal={refusalText(t)}
      path={<a href={page}>{shown.fileName}</a>}
    />
  );
}
