import { listStandards } from "#app/domain/standards/standard-list.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import {
  StandardChips,
  StandardFilters,
  StandardTable,
} from "#app/routes/standards/standards-parts.tsx";
import { readStandardList } from "#app/routes/standards/standards-wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/standards";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, today } = context.get(workContext);
  const { wanted } = readStandardList(request.url);
  const found = await listStandards(db, viewerOf(context), wanted);
  if (!found) throw notFound();
  return { ...found, wanted, today, url: request.url };
}

export default function StandardsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, today } = loaderData;
  const lead = t("versions.lead", { count: total, date: formatDate(today) });
  return (
    <Page
      title={t("versions.title")}
      lead={`${lead} ${t("versions.use")}`}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
    >
      <StandardFilters loaderData={loaderData} />
      <StandardChips loaderData={loaderData} />
      {rows.length > 0 ? (
        <StandardTable loaderData={loaderData} />
      ) : (
        <Empty action={<ButtonLink to="/standards">{t("common.action.clear")}</ButtonLink>}>
          {t("versions.empty")}
        </Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}
