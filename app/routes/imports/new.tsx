import { beginImport } from "#app/domain/importing/begin-import.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { removeUpload } from "#app/platform/http/upload.server.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { UploadForm, WhatIsImported } from "#app/routes/imports/new-parts.tsx";
import { receiveImportFile } from "#app/routes/imports/receive.server.ts";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/new";

const megabyte = 1024 * 1024;

export function loader({ context }: Route.LoaderArgs) {
  const { standalone, sheetLimits } = context.get(portalContext).settings;
  const { today } = context.get(workContext);
  return { today, standalone, limit: sheetLimits.fileBytes / megabyte };
}

export async function action({ request, context }: Route.ActionArgs) {
  const received = await receiveImportFile(request, context);
  if (!received.ok) return received.answer;
  const { form, file } = received;
  const { settings } = context.get(portalContext);
  const begun = await beginImport(context.get(workContext), {
    ...form.value,
    fileName: file.name,
    filePath: file.path,
    fileHash: file.hash,
    fileSize: file.size,
  }).catch(async (error: unknown) => {
    // why: a file that no import knows would lie there for ever
    await removeUpload(settings.uploadFolder, file.path);
    throw error;
  });
  if (!begun.ok) {
    await removeUpload(settings.uploadFolder, file.path);
    return refused(begun.refusal, form);
  }
  const notice = { key: "imports.begun", values: { file: file.name } } as const;
  context.get(portalContext).imports.wake();
  return redirectWithNotice(context, importAddress(begun.value.id), notice);
}

export default function NewImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <Page
      title={t("imports.new.title")}
      lead={t("imports.new.lead")}
      path={<a href="/imports">{t("imports.history.title")}</a>}
    >
      <UploadForm loaderData={loaderData} actionData={actionData} />
      <WhatIsImported />
    </Page>
  );
}
