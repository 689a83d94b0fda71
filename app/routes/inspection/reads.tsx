import { data } from "react-router";
import { listReads } from "#app/domain/reporting/read-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idsOf, shownRead } from "#app/routes/inspection/read-row.ts";
import { ReadChips, ReadFilters, ReadsTable } from "#app/routes/inspection/reads-parts.tsx";
import { InspectionTabs } from "#app/routes/inspection/tabs-parts.tsx";
import { readReads } from "#app/routes/inspection/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/reads";

export async function loader({ request: { url }, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { period, wanted } = readReads(url, viewer.today);
  const page = { url, today: viewer.today };
  if (period === null) return data({ ...page, rows: [], total: 0 }, { status: 400 });
  const found = await listReads(context.get(workContext).db, viewer, { ...wanted, ...period });
  if (found === null) throw notFound();
  const ids = idsOf(found.rows);
  const { pathname, search } = new URL(url);
  const query = pathname + search;
  if (ids.length > 0)
    recordRead(context, { action: "read.inspection", subjectType: "cadre", ids, query });
  return data({ ...page, rows: found.rows.map(shownRead), total: found.total }, { status: 200 });
}

export default function ReadsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, url, today } = loaderData;
  const { period, list } = readReads(url, today);
  const { search } = new URL(url);
  const lead = period && {
    n: total,
    count: total,
    from: formatDate(period.from),
    to: formatDate(period.to),
  };
  return (
    <Page
      title={t("inspection.reads.title")}
      lead={lead ? t("inspection.reads.lead", lead) : null}
      actions={
        <>
          {total > 0 ? (
            <ButtonLink to={`/inspection/reads/export.xlsx${search}`} icon="download">
              {t("inspection.reads.export")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <InspectionTabs here="reads" />
      <ReadFilters loaderData={loaderData} />
      <ReadChips loaderData={loaderData} />
      {period === null ? <Empty>{t("inspection.reads.noPeriod")}</Empty> : null}
      {period !== null && rows.length === 0 ? (
        <Empty
          action={<ButtonLink to="/inspection/reads">{t("planning.filter.clear")}</ButtonLink>}
        >
          {t("inspection.reads.empty")}
        </Empty>
      ) : null}
      {rows.length > 0 ? <ReadsTable rows={rows} total={total} list={list} /> : null}
      <p className="field-help mt-4">{t("inspection.reads.note")}</p>
      {total > 0 ? <p className="field-help no-print">{t("inspection.reads.exportNote")}</p> : null}
      <PrintSignatures />
    </Page>
  );
}
