import { type Cell, cellAddress, type SheetRow } from "#app/kernel/sheet.ts";
import { cellText } from "./cells.ts";
import { type ColumnKey, columnOrder, columnWord, type FormKind } from "./columns.ts";
import type { Layout, LayoutColumn } from "./head.ts";
import type { Place, Problem } from "./verdict.ts";

/** The cells of a row by what they state. */
export type RowCells = {
  row: number;
  cell(key: ColumnKey): Cell | null;
  text(key: ColumnKey): string | null;
  place(key: ColumnKey): Place;
  /** the columns of the file that state a rating */
  ratings(): { column: LayoutColumn; cell: Cell | null }[];
  placeOf(column: LayoutColumn): Place;
};

/** Looks up columns once for all rows of a sheet. */
export function cellReader(layout: Layout): (row: SheetRow) => RowCells {
  const { kind } = layout;
  const columns = new Map(layout.columns.map((column) => [column.key, column]));
  const ratingColumns = layout.columns.filter(({ key }) => key === "rating");

  function placeAt(key: ColumnKey, row: number, column: LayoutColumn | undefined): Place {
    return {
      column: columnWord(kind, key),
      cell: column ? cellAddress(row, column.index) : null,
      header: column?.header ?? null,
    };
  }

  return ({ number, cells }) => {
    const cell = (key: ColumnKey): Cell | null => {
      const column = columns.get(key);
      return column ? (cells[column.index] ?? null) : null;
    };
    return {
      row: number,
      cell,
      text: (key) => cellText(cell(key)),
      place: (key) => placeAt(key, number, columns.get(key)),
      ratings: () => ratingColumns.map((column) => ({ column, cell: cells[column.index] ?? null })),
      placeOf: (column) => placeAt(column.key, number, column),
    };
  };
}

/** Problems in the order of the form's columns; the first is the row's reason. */
export function inColumnOrder(kind: FormKind, problems: readonly Problem[]): Problem[] {
  const rank = ({ column }: Problem): number => columnOrder(kind, column);
  return problems.toSorted((a, b) => rank(a) - rank(b));
}
