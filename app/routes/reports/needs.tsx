import { listYears } from "#app/domain/reporting/needs.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { UnitChoices } from "#app/routes/planning/filter-parts.tsx";
import { NeedsTable, UnitNeedsTable } from "#app/routes/reports/needs-parts.tsx";
import { openNeeds } from "#app/routes/reports/open.server.ts";
import { ReportFilters, ReportTabs } from "#app/routes/reports/tabs-parts.tsx";
import { readNeeds } from "#app/routes/reports/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { ChoiceChips } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/needs";

export async function loader({ request, context }: Route.LoaderArgs) {
  const found = await openNeeds(context, request.url);
  return { ...found, url: request.url, today: viewerOf(context).today };
}

export default function NeedsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, units, people, wanted, day, url, unitName } = loaderData;
  const year = String(wanted.year);
  const title = unitName === null ? "needs.title" : "needs.titleOf";
  return (
    <Page
      wide
      title={t(title, { year, unit: unitName ?? "" })}
      lead={t("needs.lead", { count: people, n: people, date: formatDate(day) })}
      actions={
        <>
          {rows.length > 0 ? (
            <ButtonLink to={`/reports/needs/f4.xlsx${new URL(url).search}`} icon="download">
              {t("needs.file")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <ReportTabs />
      <NeedsFilters loaderData={loaderData} />
      <p className="field-help mb-2">{t("needs.how")}</p>
      {rows.length === 0 ? (
        <Empty>{t("needs.empty", { year })}</Empty>
      ) : units === null ? (
        <NeedsTable loaderData={loaderData} />
      ) : (
        <UnitNeedsTable loaderData={loaderData} units={units} />
      )}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

/** Year and unit, and whether the list goes by contents or by units; units only for whoever may narrow by them. */
function NeedsFilters({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { wanted, today, url, unitName, typedUnit, showsUnits } = loaderData;
  const { list, byUnit } = readNeeds(url, today);
  return (
    <>
      <ReportFilters
        years={listYears(today)}
        year={wanted.year}
        unit={showsUnits ? typedUnit || (unitName ?? "") : null}
        hidden={{ by: byUnit ? "unit" : null }}
      />
      <UnitChoices typed={typedUnit} choices={loaderData.unitChoices} address={list.with} />
      {showsUnits ? (
        <ChoiceChips
          name="by"
          label={t("needs.by.label")}
          address={list.with}
          choices={[
            { value: null, label: t("needs.by.content"), chosen: !byUnit },
            { value: "unit", label: t("needs.by.unit"), chosen: byUnit },
          ]}
        />
      ) : null}
    </>
  );
}
