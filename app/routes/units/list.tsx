import { data } from "react-router";
import { listUnits } from "#app/domain/organisation/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { statusOf } from "#app/routes/units/as-of.ts";
import { UnitChips, UnitFilters, UnitTable } from "#app/routes/units/list-parts.tsx";
import { readUnitList } from "#app/routes/units/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/list";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const { asOf, wanted } = readUnitList(request.url, viewer.today);
  const { day } = asOf;
  const found =
    day === null ? { rows: [], total: 0 } : await listUnits(db, viewer, { ...wanted, asOf: day });
  return data(
    { asOf, today: viewer.today, url: request.url, wanted, ...found },
    { status: statusOf(asOf) },
  );
}

export default function UnitListPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { asOf, wanted, rows, total } = loaderData;
  const date = asOf.day === null ? null : formatDate(asOf.day);
  const filtered = wanted.q !== "" || wanted.kind !== null;
  const lead = filtered ? "units.list.found" : "units.list.lead";
  return (
    <Page
      title={t("units.list.title")}
      lead={date === null ? null : t(lead, { count: total, date })}
      actions={
        <>
          <ButtonLink to="/units/tree" icon="tree">
            {t("units.unit.openTree")}
          </ButtonLink>
          {rows.length > 0 ? (
            <ButtonLink to={`/units/export.xlsx${new URL(loaderData.url).search}`} icon="download">
              {t("common.action.export")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <UnitFilters loaderData={loaderData} />
      <UnitChips loaderData={loaderData} />
      {rows.length > 0 ? (
        <UnitTable loaderData={loaderData} />
      ) : date === null ? (
        <Empty>{t("units.list.noDay")}</Empty>
      ) : (
        <Empty
          action={
            filtered ? <ButtonLink to="/units">{t("common.action.clear")}</ButtonLink> : undefined
          }
        >
          {t(filtered ? "units.list.empty" : "units.list.emptyScope", { date })}
        </Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}
