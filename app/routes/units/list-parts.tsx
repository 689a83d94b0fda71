import { unitKinds } from "#app/domain/organisation/unit.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { unitAddress } from "#app/routes/units/addresses.ts";
import { readUnitList } from "#app/routes/units/wanted.ts";
import {
  type Column,
  FilterChips,
  FilterDate,
  Filters,
  FilterSelect,
  FilterText,
  Pagination,
  Table,
} from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { validityText } from "#app/ui/organisation/validity.ts";
import type { Route } from "./+types/list";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

export function UnitFilters({ loaderData: { asOf, wanted } }: Parts) {
  const t = useTranslate();
  const sort = wanted.sort === "name" ? null : wanted.sort;
  return (
    <Filters hidden={{ sort }}>
      <FilterText name="q" label={t("units.list.search")} value={wanted.q} search />
      <FilterSelect
        name="kind"
        label={t("units.field.kind")}
        value={wanted.kind ?? ""}
        options={[
          { value: "", label: t("units.list.anyKind") },
          ...unitKinds.map((kind) => ({ value: kind, label: t(`units.kind.${kind}`) })),
        ]}
      />
      <FilterDate
        name="asOf"
        label={t("units.field.asOf")}
        value={asOf.typed}
        error={asOf.day === null ? t("form.error.not_a_date", { value: asOf.typed }) : null}
      />
      <FilterSelect
        name="size"
        label={t("common.table.pageSize")}
        value={String(wanted.pageSize)}
        options={pageSizes.map((size) => ({ value: String(size), label: String(size) }))}
      />
    </Filters>
  );
}

export function UnitChips({ loaderData: { asOf, today, url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readUnitList(url, today);
  const { q, kind } = wanted;
  const chips = [
    q === "" ? null : { label: t("units.list.chipQuery", { q }), name: "q" },
    kind === null
      ? null
      : { label: t("units.list.chipKind", { kind: t(`units.kind.${kind}`) }), name: "kind" },
    asOf.day === null || asOf.day === today
      ? null
      : { label: t("units.list.chipDay", { date: formatDate(asOf.day) }), name: "asOf" },
  ].filter((chip) => chip !== null);
  return (
    <FilterChips
      chips={chips.map(({ label, name }) => ({
        label,
        without: list.with({ [name]: null, page: null }),
      }))}
    />
  );
}

export function UnitTable({ loaderData: { asOf, today, url, wanted, rows, total } }: Parts) {
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
    <>
      <Table
        caption={t("units.list.title")}
        rows={rows}
        rowKey={({ id }) => id}
        sorting={list.sort}
        address={list.with}
        columns={columns}
      />
      <Pagination page={wanted.page} pageSize={wanted.pageSize} total={total} address={list.with} />
    </>
  );
}
