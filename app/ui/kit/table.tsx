import type { ReactNode } from "react";
import { Icon } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export type Column<Row> = {
  key: string;
  label: string;
  /** the cell; plain values are quickest */
  cell: (row: Row) => ReactNode;
  /** numbers stand right */
  numeric?: boolean;
  /** may be sorted by */
  sortable?: boolean;
  /** one of the two facts that stand first on a phone */
  first?: boolean;
};

export type Sorting = { by: string; descending: boolean };

type TableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  sorting?: Sorting;
  /** address of this page with other filters, order or page */
  address?: (change: Record<string, string | null>) => string;
};

/** Rows as a table; on a phone as a list of cards with the first facts on top. */
export function Table<Row>({ caption, columns, rows, rowKey, sorting, address }: TableProps<Row>) {
  return (
    <div className="table-frame">
      <table className="data">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} address={address} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} data-label={column.label} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  if (column.numeric) return column.first ? "num first" : "num";
  return column.first ? "first" : undefined;
}

function Head<Row>({
  column,
  sorting,
  address,
}: {
  column: Column<Row>;
  sorting: Sorting | undefined;
  address: TableProps<Row>["address"];
}) {
  const t = useTranslate();
  const className = column.numeric ? "num" : undefined;
  if (!column.sortable || !address) {
    return (
      <th scope="col" className={className}>
        {column.label}
      </th>
    );
  }
  const active = sorting?.by === column.key;
  const descending = active && !sorting.descending;
  const hint = t(descending ? "common.table.sortDescending" : "common.table.sortAscending", {
    column: column.label,
  });
  return (
    <th
      scope="col"
      className={className}
      aria-sort={active ? (sorting.descending ? "descending" : "ascending") : undefined}
    >
      <a
        href={address({ sort: descending ? `-${column.key}` : column.key, page: null })}
        title={hint}
        className="sort"
      >
        {column.label}
        <Icon
          name={active ? "down" : "sort"}
          className={active && !sorting.descending ? "size-3.5 rotate-180" : "size-3.5"}
        />
      </a>
    </th>
  );
}

/** Where one is in a long list, and how to go on. */
export function Pagination({
  page,
  pageSize,
  total,
  address,
}: {
  page: number;
  pageSize: number;
  total: number;
  address: (change: Record<string, string | null>) => string;
}) {
  const t = useTranslate();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  return (
    <nav className="pagination" aria-label={t("common.table.pages")}>
      <span>{t("common.table.count", { n: total })}</span>
      <span className="pagination-steps">
        {page > 1 ? (
          <a
            href={address({ page: page === 2 ? null : String(page - 1) })}
            rel="prev"
            className="btn btn-ghost btn-sm"
          >
            <Icon name="previous" />
            {t("common.table.previous")}
          </a>
        ) : null}
        <span aria-current="page">{t("common.table.page", { page, pages })}</span>
        {page < pages ? (
          <a href={address({ page: String(page + 1) })} rel="next" className="btn btn-ghost btn-sm">
            {t("common.table.next")}
            <Icon name="next" />
          </a>
        ) : null}
      </span>
    </nav>
  );
}

/** Filters in one row, kept in the address; without JavaScript a button applies them. */
export function Filters({
  children,
  hidden = {},
}: {
  children: ReactNode;
  hidden?: Record<string, string | null>;
}) {
  const t = useTranslate();
  return (
    <form method="get" className="filters" role="search" aria-label={t("common.table.filters")}>
      {Object.entries(hidden).map(([name, value]) =>
        value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <button type="submit" className="btn btn-outline">
        <Icon name="filter" />
        {t("common.action.apply")}
      </button>
    </form>
  );
}

type FilterFieldProps = { name: string; label: string; value: string };

export function FilterText({
  name,
  label,
  value,
  search = false,
}: FilterFieldProps & { search?: boolean }) {
  return (
    <label className={search ? "filter filter-wide" : "filter"}>
      <span>{label}</span>
      <input
        type={search ? "search" : "text"}
        name={name}
        defaultValue={value}
        className="input"
        maxLength={200}
        autoComplete="off"
        data-search={search || undefined}
      />
    </label>
  );
}

/** A day typed dd/mm/yyyy; what is not one stays, with the sentence beside it. */
export function FilterDate({
  name,
  label,
  value,
  error,
}: FilterFieldProps & { error: string | null }) {
  const id = `filter-${name}`;
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        name={name}
        defaultValue={value}
        className="input"
        maxLength={200}
        autoComplete="off"
        placeholder="dd/mm/yyyy"
        aria-invalid={error === null ? undefined : true}
        aria-describedby={error === null ? undefined : `${id}-error`}
      />
      {error === null ? null : (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

export function FilterSelect({
  name,
  label,
  value,
  options,
}: FilterFieldProps & { options: { value: string; label: string }[] }) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select name={name} defaultValue={value} className="select">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The filters in force, each with a way to take it off. */
export function FilterChips({ chips }: { chips: { label: string; without: string }[] }) {
  const t = useTranslate();
  if (chips.length === 0) return null;
  return (
    <ul className="chips">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <a
            href={without}
            aria-label={t("common.table.removeFilter", { filter: label })}
            className="chip"
          >
            {label}
            <Icon name="close" className="size-3.5" />
          </a>
        </li>
      ))}
    </ul>
  );
}
