import { discardImport } from "#app/domain/importing/ask-import.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { removeUpload } from "#app/platform/http/upload.server.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { openImport } from "#app/routes/imports/open-import.server.ts";
import { refusalText, removalQuestion } from "#app/routes/imports/question-parts.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { shown: await openImport(context, params.importId) };
}

/** Throws a file away that was not imported. */
export async function action({ params, context }: Route.ActionArgs) {
  const { id, fileName: file } = await openImport(context, params.importId);
  const result = await discardImport(context.get(workContext), { id });
  if (!result.ok) return refused(result.refusal, { values: {} });
  const { filePath } = result.value;
  const { uploadFolder } = context.get(portalContext).settings;
  if (filePath !== null) await removeUpload(uploadFolder, filePath);
  context.get(portalContext).imports.wake();
  return redirectWithNotice(context, "/imports", {
    key: "imports.removal.done",
    values: { file },
  });
}

export default function RemovalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { shown } = loaderData;
  const page = importAddress(shown.id);
  return (
    <QuestionPage
      question={removalQuestion(t, shown)}
      answer={actionData}
      cancel={page}
      refusal={refusalText(t)}
      path={<a href={page}>{shown.fileName}</a>}
    />
  );
}
