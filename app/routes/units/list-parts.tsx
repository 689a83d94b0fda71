import { unitKinds } from "#app/domain/organisation/unit.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { unitAddress } from "#app/routes/units/addresses.ts";
import { readUnitList } from "#app/routes/units/wanted.ts";
import { FilterChips, FilterSelect, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { AsOfFilter } from "#app/ui/organisation/as-of-filter.tsx";
import { validityText } from "#app/ui/organisation/validity.ts";
import type { Route } from "./+types/list";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

export function UnitFilters({ loaderData: { asOf, wanted } }: Parts) {
  const t = useTranslate();
  const sort = wanted.sort === "name" ? null : wanted.sort;
  return (
    <ListFilters
      search={{ label: t("units.list.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: wanted.pageSize }}
      hidden={{ sort }}
    >
      <FilterSelect
        name="kind"
        label={t("units.field.kind")}
        value={wanted.kind}
        any={t("units.list.anyKind")}
        options={unitKinds.map((kind) => ({ value: kind, label: t(`units.kind.${kind}`) }))}
      />
      <AsOfFilter asOf={asOf} />
    </ListFilters>
  );
}

export function UnitChips({ loaderData: { asOf, today, url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readUnitList(url, today);
  const { q, kind } = wanted;
  const chip = kind && t("units.list.chipKind", { kind: t(`units.kind.${kind}`) });
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("units.list.chipQuery", { q }), names: ["q"] },
        chip === null ? null : { label: chip, names: ["kind"] },
        asOf.day === null || asOf.day === today
          ? null
          : { label: t("units.list.chipDay", { date: formatDate(asOf.day) }), names: ["asOf"] },
      ]}
    />
  );
}

export function UnitTable({ loaderData: { asOf, today, url, rows, total } }: Parts) {
  const t = useTranslate();
  const { list } = readUnitList(url, today);
  const linkedDay = asOf.day === today ? null : asOf.day;
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: t("units.field.name"),
      sortable: true,
      first: true,
      cell: ({ id, name }) => <a href={unitAddress(id, { asOf: linkedDay })}>{name}</a>,
    },
    { key: "parent", label: t("units.field.parent"), first: true, cell: (unit) => unit.parentName },
    { key: "code", label: t("units.field.code"), sortable: true, cell: (unit) => unit.code },
    {
      key: "kind",
      label: t("units.field.kind"),
      sortable: true,
      cell: ({ kind }) => t(`units.kind.${kind}`),
    },
    { key: "validity", label: t("units.field.validity"), cell: (unit) => validityText(unit, t) },
    { key: "people", label: t("units.field.people"), numeric: true, cell: (unit) => unit.people },
  ];
  return (
    <ListTable
      exported
      caption={t("units.list.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={columns}
    />
  );
}
