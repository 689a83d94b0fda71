import { canImport } from "#app/domain/importing/policy.ts";
import { listImports } from "#app/domain/importing/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ImportChips, ImportFilters, ImportTable } from "#app/routes/imports/list-parts.tsx";
import { readImportList } from "#app/routes/imports/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/list";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { wanted } = readImportList(request.url);
  const found = await listImports(context.get(workContext).db, viewer, wanted);
  if (found === null) throw notFound();
  return { ...found, wanted, url: request.url, mayImport: canImport(viewer) };
}

export default function ImportListPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, wanted, mayImport } = loaderData;
  const filtered = wanted.kind !== null || wanted.state !== null;
  const upload = (
    <ButtonLink to="/imports/new" icon="upload" look="primary">
      {t("imports.action.upload")}
    </ButtonLink>
  );
  const clear = <ButtonLink to="/imports">{t("common.action.clear")}</ButtonLink>;
  const empty = mayImport ? "imports.history.empty" : "imports.history.emptyReader";
  return (
    <Page
      title={t("imports.history.title")}
      lead={t("imports.history.lead", { count: total, n: total })}
      actions={
        <>
          {mayImport ? upload : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <ImportFilters loaderData={loaderData} />
      <ImportChips loaderData={loaderData} />
      {rows.length > 0 ? (
        <ImportTable loaderData={loaderData} />
      ) : (
        <Empty action={filtered ? clear : mayImport ? upload : undefined}>
          {t(filtered ? "imports.history.emptyFiltered" : empty)}
        </Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}
