import { listVersionHistory } from "#app/domain/catalogue/version-history.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { openProgramme } from "#app/routes/catalogue/open.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { versionEventText } from "#app/ui/catalogue/version-text.tsx";
import { historyColumns } from "#app/ui/history-columns.tsx";
import { PrintButton } from "#app/ui/kit/button.tsx";
import { ListTable } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/version-history";

const readAddress = (url: string) => readListAddress(url, { sortable: [], sort: "" });

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, name } = await openProgramme(context, params.programmeId);
  const { page, pageSize } = readAddress(request.url);
  const wanted = { programmeId: id, page, pageSize };
  const found = await listVersionHistory(context.get(workContext).db, viewerOf(context), wanted);
  if (!found) throw notFound();
  return { id, name, url: request.url, ...found };
}

export default function VersionHistoryPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, name, url, rows, total } = loaderData;
  return (
    <Page
      title={t("programmes.history.title", { name })}
      lead={t("programmes.history.lead")}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
      path={<a href={`/programmes/${id}`}>{name}</a>}
    >
      {rows.length === 0 ? (
        <Empty>{t("programmes.history.empty")}</Empty>
      ) : (
        <ListTable
          caption={t("programmes.history.title", { name })}
          rows={rows}
          rowKey={({ seq }) => seq}
          list={readAddress(url)}
          total={total}
          columns={historyColumns(t, (event: (typeof rows)[number]) => versionEventText(t, event), [
            {
              key: "version",
              label: t("programmes.history.version"),
              cell: ({ validFrom }) => formatDate(validFrom ?? ""),
            },
          ])}
        />
      )}
      <PrintSignatures />
    </Page>
  );
}
