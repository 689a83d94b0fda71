import { NavLink } from "react-router";
import { FilterSelect, FilterText, Filters } from "#app/ui/kit/list.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The reports beside each other. */
export function ReportTabs() {
  const t = useTranslate();
  return (
    <nav className="reference-nav" aria-label={t("reports.nav")}>
      <NavLink to="/reports/needs" className="reference-link">
        {t("needs.nav")}
      </NavLink>
      <NavLink to="/reports/year" className="reference-link">
        {t("yearReport.nav")}
      </NavLink>
    </nav>
  );
}

type Props = {
  years: readonly number[];
  year: number;
  /** what was typed, or the name of the unit; null = units are no filter here */
  unit: string | null;
  hidden?: Record<string, string | null>;
};

/** Year and unit of a report. */
export function ReportFilters({ years, year, unit, hidden = {} }: Props) {
  const t = useTranslate();
  return (
    <Filters hidden={hidden}>
      <FilterSelect
        name="year"
        label={t("reports.year")}
        value={String(year)}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {unit === null ? null : <FilterText name="in" label={t("reports.unit")} value={unit} />}
    </Filters>
  );
}
