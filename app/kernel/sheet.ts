/** A cell of a spreadsheet with something in it; a formula is its stored result. */
export type Cell = {
  /** as shown without its format: "1990", "HTTNV", "#N/A"; a date as dd/mm/yyyy, mm/yyyy or yyyy */
  text: string;
  kind: "text" | "number" | "date" | "error";
  /** of a real date, only as exact as its format shows it: yyyy-mm-dd, yyyy-mm or yyyy */
  date: string | null;
};

/** A row with its number on the sheet, from 1; `cells[0]` is column A, null is a blank cell. */
export type SheetRow = { number: number; cells: (Cell | null)[] };

/** "B45" of row 45 and column index 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "A" of column index 0, "AA" of 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
