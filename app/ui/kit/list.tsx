import type { ReactNode } from "react";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { type Sorting, Table, type TableProps } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Address = (change: Record<string, string | null>) => string;
type ListTableProps<Row> = Omit<TableProps<Row>, "sorting" | "address"> & {
  /** what the address of the list says */
  list: { page: number; pageSize: number; sort?: Sorting; with: Address };
  /** how many rows there are on all pages */
  total: number;
  /** the page offers the whole list as a file */
  exported?: boolean;
};

/** One page of a long list, in the order and at the page that its address says. */
export function ListTable<Row>({ list, total, exported, ...table }: ListTableProps<Row>) {
  const t = useTranslate();
  const { page, pageSize } = list;
  const pages = Math.ceil(total / pageSize);
  if (page > pages && total > 0) {
    return (
      <Empty
        action={
          <ButtonLink to={list.with({ page: String(pages) })}>{t("common.table.last")}</ButtonLink>
        }
      >
        {t("common.table.beyond", { page, pages })}
      </Empty>
    );
  }
  return (
    <>
      <Table {...table} {...(list.sort ? { sorting: list.sort } : {})} address={list.with} />
      <Pagination {...{ page, pageSize, total, exported }} address={list.with} />
    </>
  );
}

type PaginationProps = {
  page: number;
  pageSize: number;
  total: number;
  exported?: boolean | undefined;
  address: Address;
};

/** Where one is in a long list, and how to go on; on paper, which rows these are and where the others are found. */
export function Pagination({ page, pageSize, total, exported, address }: PaginationProps) {
  const t = useTranslate();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  return (
    <nav className="pagination" aria-label={t("common.table.pages")}>
      <span className={pages > 1 ? "no-print" : undefined}>
        {t("common.table.count", { count: total, n: total })}
      </span>
      {pages > 1 ? (
        <span className="print-only">
          {t("common.print.rows", {
            page,
            pages,
            first: (page - 1) * pageSize + 1,
            last: Math.min(page * pageSize, total),
            n: total,
          })}
          {exported ? ` ${t("common.print.whole")}` : null}
        </span>
      ) : null}
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
  apply,
}: {
  children: ReactNode;
  hidden?: Record<string, string | null>;
  /** the words of the button, where it does not filter a list */
  apply?: string;
}) {
  const t = useTranslate();
  return (
    <form method="get" className="filters" role="search" aria-label={t("common.table.filters")}>
      {Object.entries(hidden).map(([name, value]) =>
        value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <button type="submit" className="btn btn-outline">
        {apply === undefined ? <Icon name="filter" /> : null}
        {apply ?? t("common.action.apply")}
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

/** One of several; `any` is the choice that leaves them all in. */
export function FilterSelect({
  name,
  label,
  value,
  any,
  options,
}: Omit<FilterFieldProps, "value"> & {
  value: string | null;
  any?: string;
  options: { value: string; label: string }[];
}) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ""} className="select">
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type ListFiltersProps = {
  /** the words beside the search field, and what is searched for */
  search: { label: string; q: string };
  size: { sizes: readonly number[]; pageSize: number };
  hidden?: Record<string, string | null>;
  /** the filters between search and page size */
  children: ReactNode;
};

/** The row of filters over a list: search first, the number of rows last. */
export function ListFilters({ search, size, hidden = {}, children }: ListFiltersProps) {
  const t = useTranslate();
  return (
    <Filters hidden={hidden}>
      <FilterText name="q" label={search.label} value={search.q} search />
      {children}
      <FilterSelect
        name="size"
        label={t("common.table.pageSize")}
        value={String(size.pageSize)}
        options={size.sizes.map((rows) => ({ value: String(rows), label: String(rows) }))}
      />
    </Filters>
  );
}

/** A filter in force, and the parameters of the address that say it. */
type Chip = { label: string; names: string[] };

/** The filters in force, each with a way to take it off. */
export function FilterChips({
  chips,
  address,
}: {
  chips: (Chip | null | undefined)[];
  address: Address;
}) {
  const t = useTranslate();
  const shown = chips.filter((chip) => chip !== null && chip !== undefined);
  if (shown.length === 0) return null;
  return (
    <ul className="chips">
      {shown.map(({ label, names }) => (
        <li key={label}>
          <a
            href={address(Object.fromEntries([...names, "page"].map((name) => [name, null])))}
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

/** A choice of rows with its number, as a link that the address keeps. */
type Choice = { value: string | null; label: string; chosen: boolean };

/** Choices of which one is in force: one parameter of the address, whose page begins anew. */
export function ChoiceChips({
  name,
  label,
  choices,
  address,
}: {
  name: string;
  label: string;
  choices: Choice[];
  address: Address;
}) {
  return (
    <nav className="chips" aria-label={label}>
      {choices.map(({ value, label: text, chosen }) => (
        <a
          key={value ?? ""}
          href={address({ [name]: value, page: null })}
          aria-current={chosen ? "true" : undefined}
          className="chip"
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
