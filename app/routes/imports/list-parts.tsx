import { formKinds } from "#app/domain/importing/columns.ts";
import { importStates } from "#app/domain/importing/import-state.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { readImportList } from "#app/routes/imports/wanted.ts";
import { ImportBadge } from "#app/ui/importing/badges.tsx";
import { resultText, uploaderText } from "#app/ui/importing/import-text.ts";
import { FilterChips, Filters, FilterSelect, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/list";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

export function ImportFilters({ loaderData: { wanted } }: Parts) {
  const t = useTranslate();
  const any = t("people.filter.any");
  const sort = wanted.sort === "-at" ? null : wanted.sort;
  return (
    <Filters hidden={{ sort }}>
      <FilterSelect
        name="kind"
        label={t("imports.field.kind")}
        value={wanted.kind}
        any={any}
        options={formKinds.map((kind) => ({ value: kind, label: t(`imports.kind.${kind}`) }))}
      />
      <FilterSelect
        name="state"
        label={t("imports.field.status")}
        value={wanted.state}
        any={any}
        options={importStates.map((state) => ({
          value: state,
          label: t(`imports.status.${state}`),
        }))}
      />
      <FilterSelect
        name="size"
        label={t("common.table.pageSize")}
        value={String(wanted.pageSize)}
        options={pageSizes.map((rows) => ({ value: String(rows), label: String(rows) }))}
      />
    </Filters>
  );
}

export function ImportChips({ loaderData: { wanted, url } }: Parts) {
  const t = useTranslate();
  const { list } = readImportList(url);
  const { kind, state } = wanted;
  return (
    <FilterChips
      address={list.with}
      chips={[
        kind && { label: t(`imports.kind.${kind}`), names: ["kind"] },
        state && { label: t(`imports.status.${state}`), names: ["state"] },
      ]}
    />
  );
}

export function ImportTable({ loaderData: { rows, total, url } }: Parts) {
  const t = useTranslate();
  const { list } = readImportList(url);
  const columns: Column<Row>[] = [
    {
      key: "file",
      label: t("imports.history.file"),
      first: true,
      cell: ({ id, fileName }) => <a href={importAddress(id)}>{fileName}</a>,
    },
    {
      key: "kind",
      label: t("imports.field.kind"),
      cell: ({ kind }) => t(`imports.kind.${kind}`),
    },
    {
      key: "asOf",
      label: t("imports.field.asOf"),
      sortable: true,
      cell: ({ asOf }) => formatDate(asOf),
    },
    {
      key: "state",
      label: t("imports.field.status"),
      cell: ({ state }) => <ImportBadge state={state} />,
    },
    {
      key: "result",
      label: t("imports.history.result"),
      cell: (row) => resultText(t, row),
    },
    { key: "by", label: t("imports.history.by"), cell: (row) => uploaderText(t, row) },
    {
      key: "at",
      label: t("imports.history.at"),
      sortable: true,
      cell: ({ createdAt }) => formatInstant(createdAt),
    },
  ];
  return (
    <ListTable
      caption={t("imports.history.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={columns}
    />
  );
}
