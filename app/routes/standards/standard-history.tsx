import { listStandardHistory } from "#app/domain/standards/standard-history.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openTitle } from "#app/routes/standards/open.server.ts";
import { historyColumns } from "#app/ui/history-columns.tsx";
import { PrintButton } from "#app/ui/kit/button.tsx";
import { ListTable } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { eventText } from "#app/ui/standards/version-text.tsx";
import type { Route } from "./+types/standard-history";

const readAddress = (url: string) => readListAddress(url, { sortable: [], sort: "" });

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, name } = await openTitle(context, params.titleId);
  const { page, pageSize } = readAddress(request.url);
  const wanted = { titleId: id, page, pageSize };
  const found = await listStandardHistory(context.get(workContext).db, viewerOf(context), wanted);
  if (!found) throw notFound();
  return { id, name, url: request.url, ...found };
}

export default function StandardHistoryPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, name, url, rows, total } = loaderData;
  return (
    <Page
      title={t("versions.history.title", { title: name })}
      lead={t("versions.history.lead")}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
      path={<a href={`/titles/${id}`}>{name}</a>}
    >
      {rows.length === 0 ? (
        <Empty>{t("versions.history.empty")}</Empty>
      ) : (
        <ListTable
          caption={t("versions.history.title", { title: name })}
          rows={rows}
          rowKey={({ seq }) => seq}
          list={readAddress(url)}
          total={total}
          columns={historyColumns(t, (event: (typeof rows)[number]) => eventText(t, event), [
            {
              key: "version",
              label: t("versions.history.version"),
              cell: ({ validFrom }) => formatDate(validFrom ?? ""),
            },
          ])}
        />
      )}
      <PrintSignatures />
    </Page>
  );
}
