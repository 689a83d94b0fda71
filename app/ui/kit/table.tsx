import type { ReactNode } from "react";
import { Icon } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { keptWhole } from "#app/ui/kit/whole.tsx";

export type Column<Row> = {
  key: string;
  label: string;
  /** the cell; plain values are quickest */
  cell: (row: Row) => ReactNode;
  /** numbers stand right */
  numeric?: boolean;
  /** may be sorted by */
  sortable?: boolean;
  /** one of the two facts that stand first on a phone; the first of them names the row, the second may need its label */
  first?: boolean | "labelled";
  /** the least width beside columns of long text: of a name, a place, a text; a line is never broken */
  room?: "name" | "place" | "text" | "line";
};

export type Sorting = { by: string; descending: boolean };

export type TableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  sorting?: Sorting;
  /** few and short columns, which a phone shows as a table too */
  narrow?: boolean;
  /** many short columns, which a small screen moves sideways beside the names of the rows */
  pinned?: boolean;
  /** arrow keys go from the links of one cell to those of another */
  arrows?: boolean;
  /** address of this page with other filters, order or page */
  address?: (change: Record<string, string | null>) => string;
};

/** Rows as a table; on a phone as a list of cards with the first facts on top. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, sorting, address, arrows } = props;
  const naming = columns.find(({ first }) => first)?.key;
  return (
    <div className="table-frame" {...(props.pinned || props.narrow ? scrolls(caption) : {})}>
      <table className={tableClass(props)} data-arrows={arrows || undefined}>
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
              {columns.map((column) =>
                column.key === naming ? (
                  <th key={column.key} scope="row" className={cellClass(column)}>
                    {keptWhole(column.cell(row))}
                  </th>
                ) : (
                  <td key={column.key} data-label={column.label} className={cellClass(column)}>
                    {keptWhole(column.cell(row))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a small screen moves sideways is reached and moved by keyboard, and says what it is. */
const scrolls = (caption: string) => ({ role: "group", "aria-label": caption, tabIndex: 0 });

function tableClass({ narrow, pinned }: { narrow?: boolean; pinned?: boolean }): string {
  if (pinned) return "data data-narrow data-pinned";
  return narrow ? "data data-narrow" : "data";
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const classes = [
    column.numeric ? "num" : null,
    column.first ? "first" : null,
    column.first === "labelled" ? "labelled" : null,
    column.room ? `room-${column.room}` : null,
  ].filter((name) => name !== null);
  return classes.length === 0 ? undefined : classes.join(" ");
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
