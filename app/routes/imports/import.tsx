import { isUnderWay } from "#app/domain/importing/import-state.ts";
import { canImport } from "#app/domain/importing/policy.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { CheckedFile } from "#app/routes/imports/check-parts.tsx";
import { ImportFacts } from "#app/routes/imports/facts-parts.tsx";
import { ImportActions, Progress, StateMessage } from "#app/routes/imports/import-parts.tsx";
import { openImport } from "#app/routes/imports/open-import.server.ts";
import { readBlocked, readProgress, readRows } from "#app/routes/imports/read-import.server.ts";
import { ImportBadge } from "#app/ui/importing/badges.tsx";
import { Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/import";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const shown = await openImport(context, params.importId);
  return {
    shown,
    url: request.url,
    mayImport: canImport(viewerOf(context)),
    progress: await readProgress(context, shown),
    checked: await readRows(request, context, shown),
    upon: await readBlocked(context, shown),
  };
}

export default function ImportPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { shown, checked } = loaderData;
  return (
    <Page
      title={shown.fileName}
      lead={
        <>
          {t("imports.page.lead", {
            kind: t(`imports.kind.${shown.kind}`),
            date: formatDate(shown.asOf),
          })}{" "}
          <ImportBadge state={shown.state} />
        </>
      }
      path={<a href="/imports">{t("imports.history.title")}</a>}
      actions={<ImportActions loaderData={loaderData} />}
    >
      {isUnderWay(shown.state) ? (
        <Progress loaderData={loaderData} />
      ) : (
        <StateMessage loaderData={loaderData} />
      )}
      {checked ? <CheckedFile loaderData={loaderData} checked={checked} /> : null}
      <ImportFacts shown={shown} />
      <PrintSignatures />
    </Page>
  );
}
