import { formatDate } from "#app/platform/i18n/formats.ts";
import { treeAddress } from "#app/routes/units/addresses.ts";
import {
  lastDayOf2024State,
  december2024,
  lastDayOfDistricts,
  july2025,
} from "#app/starter/plan.ts";
import { Filters, FilterSelect } from "#app/ui/kit/list.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { AsOfFilter } from "#app/ui/organisation/as-of-filter.tsx";
import type { Route } from "./+types/tree";

type Parts = Pick<Route.ComponentProps, "loaderData">;

const milestones = [lastDayOf2024State, december2024, lastDayOfDistricts, july2025];

export function TreeFilters({ loaderData: { asOf, byFormer, units } }: Parts) {
  const t = useTranslate();
  const merged = byFormer || units.some(({ formerProvinces }) => formerProvinces.length > 0);
  return (
    <Filters>
      <AsOfFilter asOf={asOf} />
      {merged ? (
        <FilterSelect
          name="group"
          label={t("units.tree.group")}
          value={byFormer ? "former" : ""}
          options={[
            { value: "", label: t("units.tree.groupNow") },
            { value: "former", label: t("units.tree.groupFormer") },
          ]}
        />
      ) : null}
    </Filters>
  );
}

/** The days on which the map of the province changed, each one link away. */
export function Milestones({ loaderData: { asOf, today } }: Parts) {
  const t = useTranslate();
  const links = [
    ...milestones.map((day) => ({ day, label: formatDate(day), to: treeAddress({ asOf: day }) })),
    { day: today, label: t("units.tree.today"), to: treeAddress({ asOf: null }) },
  ];
  return (
    <nav className="milestones" aria-label={t("units.tree.milestones")}>
      {links.map(({ day, label, to }) => (
        <a key={to} href={to} className="chip" aria-current={day === asOf.day ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
