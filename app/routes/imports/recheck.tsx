import { recheckImport } from "#app/domain/importing/ask-import.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { openImport } from "#app/routes/imports/open-import.server.ts";
import type { Route } from "./+types/recheck";

export function loader() {
  throw notFound();
}

/** Has the file of an import read and judged once more. */
export async function action({ params, context }: Route.ActionArgs) {
  const { id, fileName: file } = await openImport(context, params.importId);
  const result = await recheckImport(context.get(workContext), { id });
  if (!result.ok && result.refusal !== "not_checked")
    return refused(result.refusal, { values: {} });
  if (result.ok) context.get(portalContext).imports.wake();
  const notice = result.ok
    ? ({ key: "imports.recheck.done", values: { file } } as const)
    : ({ key: "imports.refusal.not_checked" } as const);
  return redirectWithNotice(context, importAddress(id), notice);
}
