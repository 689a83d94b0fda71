import { findYearReport } from "#app/domain/reporting/year-report.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { UnitChoices } from "#app/routes/planning/filter-parts.tsx";
import { reportUnit } from "#app/routes/reports/open.server.ts";
import { ReportFilters, ReportTabs } from "#app/routes/reports/tabs-parts.tsx";
import { readYear, reportYears } from "#app/routes/reports/wanted.ts";
import { GroupTable, ProgrammeTable, WholeFacts } from "#app/routes/reports/year-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/year";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const { list, wanted, typedUnit } = readYear(request.url, viewer.today);
  const unit = await reportUnit(context, list, { ...wanted, typedUnit });
  const asked = { ...wanted, unitId: unit.unitId };
  const report = await findYearReport(db, viewer, asked);
  if (report === null) throw notFound();
  return { report, ...unit, year: wanted.year, typedUnit, url: request.url, today: viewer.today };
}

export default function YearReportPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { report, year, unitName, typedUnit, url, today } = loaderData;
  const { list } = readYear(url, today);
  const { turns, people } = report.whole;
  const text = { year: String(year) };
  return (
    <Page
      wide
      title={
        unitName === null
          ? t("yearReport.title", text)
          : t("yearReport.titleOf", { ...text, unit: unitName })
      }
      lead={t("yearReport.lead", { turns, people, date: formatDate(today) })}
      actions={
        <>
          {turns > 0 ? (
            <ButtonLink to={`/reports/year/f8.xlsx${new URL(url).search}`} icon="download">
              {t("yearReport.file")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <ReportTabs />
      <ReportFilters years={reportYears(today)} year={year} unit={typedUnit || (unitName ?? "")} />
      <UnitChoices typed={typedUnit} choices={loaderData.unitChoices} address={list.with} />
      <p className="field-help mb-2">{t("yearReport.how")}</p>
      {turns === 0 ? (
        <Empty>{t("yearReport.empty", text)}</Empty>
      ) : (
        <>
          <WholeFacts report={report} />
          <Section title={t("yearReport.byGroup")}>
            <p className="field-help mb-2">{t("yearReport.groupHow")}</p>
            <GroupTable report={report} />
          </Section>
          <Section title={t("yearReport.byProgramme")}>
            <ProgrammeTable report={report} />
          </Section>
        </>
      )}
      <PrintSignatures />
    </Page>
  );
}
