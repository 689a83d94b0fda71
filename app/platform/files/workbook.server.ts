import { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { type Style, WorkbookWriter } from "@cj-tech-master/excelts";
import { linesOf, rowHeight } from "./row-height.ts";

/** A sheet to write: title and lines above, one header row, rows of text and numbers. */
export type Sheet = {
  name: string;
  title: string;
  /** lines beneath the title: as of when, who made it, how many rows */
  lines: string[];
  /**
   * width in characters; columns of one group that stand beside each other have it above them, in a row of its own;
   * numbers with one decimal always have it; short signs stand in the middle
   */
  columns: {
    header: string;
    width: number;
    group?: string;
    oneDecimal?: boolean;
    centred?: boolean;
  }[];
  rows: (string | number | null)[][];
  /** the least height of a row in points: room to sign in */
  rowHeight?: number;
  /** lines beneath the table */
  footer?: string[];
};

const border = { style: "thin" as const };
const allBorders = { top: border, left: border, bottom: border, right: border };

type Page = ReturnType<WorkbookWriter["addWorksheet"]>;

/** Rows written before others get their turn: a file of thousands must not keep everybody's pages waiting. */
const rowsInTurn = 100;

/** Writes sheets as .xlsx, row by row. A text is always a text: what begins with "=" never becomes a formula. */
export async function writeWorkbook(...sheets: [Sheet, ...Sheet[]]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  // why: a workbook that stands in memory whole takes some kilobytes for each of its rows
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  for (const sheet of sheets) await writeSheet(workbook, sheet);
  await workbook.commit();
  return new Uint8Array(Buffer.concat(chunks));
}

async function writeSheet(workbook: WorkbookWriter, sheet: Sheet): Promise<void> {
  const page = workbook.addWorksheet(sheet.name, {
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: "&R&P / &N" },
    // why: the title, the lines, an empty row and the head stay in sight; it must be said before the first row
    views: [{ state: "frozen", ySplit: sheet.lines.length + 2 + rowsOfHead(sheet.columns) }],
  });
  const widths = sheet.columns.map(({ width }) => width);
  for (const [index, width] of widths.entries()) page.getColumn(index + 1).width = width;
  page.addRow([sheet.title]).font = { bold: true, size: 14 };
  for (const line of sheet.lines) page.addRow([line]);
  page.addRow([]);
  const { first, last } = addHead(page, sheet.columns);
  page.pageSetup.printTitlesRow = `${first}:${last}`;
  // why: a style that is one object for the whole column is written down once, not once for each cell
  const styles = sheet.columns.map(styleOf);
  for (const [index, values] of sheet.rows.entries()) {
    const row = page.addRow(values.map(plainValue));
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.style = styles[column - 1] ?? {};
    });
    const height = Math.max(rowHeight(values, widths) ?? 0, sheet.rowHeight ?? 0);
    if (height > 0) row.height = height;
    row.commit();
    if (index % rowsInTurn === rowsInTurn - 1) await setImmediate();
  }
  for (const line of sheet.footer ?? []) page.addRow([line]);
  page.commit();
}

const styleOf = ({ oneDecimal, centred }: Sheet["columns"][number]): Partial<Style> => ({
  border: allBorders,
  alignment: { wrapText: true, vertical: "top", ...(centred ? { horizontal: "center" } : {}) },
  ...(oneDecimal ? { numFmt: "0.0" } : {}),
});

const rowsOfHead = (columns: Sheet["columns"]): 1 | 2 =>
  columns.some(({ group }) => group !== undefined) ? 2 : 1;

/** The head of the table: one row, or two where columns stand in groups; repeated on every printed page. */
function addHead(page: Page, columns: Sheet["columns"]): { first: number; last: number } {
  const isGrouped = rowsOfHead(columns) === 2;
  const rows = [
    ...(isGrouped ? [page.addRow(columns.map(({ header, group }) => group ?? header))] : []),
    page.addRow(columns.map(({ header }) => header)),
  ];
  for (const row of rows) {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { bold: true };
      cell.border = allBorders;
      cell.alignment = isGrouped
        ? { wrapText: true, vertical: "middle", horizontal: "center" }
        : { wrapText: true, vertical: "middle" };
    });
  }
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
  const heights = headLines(columns).map((lines) => lines * headLineHeight);
  for (const [at, row] of rows.entries()) row.height = heights.at(at - rows.length) ?? 0;
  if (isGrouped) mergeHead(page, columns, { first, last });
  return { first, last };
}

// why: bold letters are higher, and wider, than those of the rows
const headLineHeight = 16;
const headWidth = 0.9;

/** Lines that the rows of a head need; what stands in no group has both rows. */
function headLines(columns: Sheet["columns"]): [above: number, below: number] {
  const linesIn = (isGrouped: boolean): number[] =>
    columns
      .filter(({ group }) => (group !== undefined) === isGrouped)
      .map(({ header, width }) => linesOf(header, width * headWidth));
  const whole = Math.max(1, ...linesIn(false));
  if (rowsOfHead(columns) === 1) return [0, whole];
  const below = Math.max(1, ...linesIn(true));
  return [Math.max(1, whole - below), below];
}

function mergeHead(
  page: Page,
  columns: Sheet["columns"],
  { first, last }: { first: number; last: number },
): void {
  for (let start = 0; start < columns.length;) {
    const group = columns[start]?.group;
    let end = start;
    while (group !== undefined && columns[end + 1]?.group === group) end += 1;
    if (group === undefined) page.mergeCells(first, start + 1, last, start + 1);
    else if (end > start) page.mergeCells(first, start + 1, first, end + 1);
    start = end + 1;
  }
}

/** What a cell of XML cannot hold is left out. */
function plainValue(value: string | number | null): string | number | null {
  return typeof value === "string" ? value.replace(/[^\P{Cc}\t\n\r]/gu, "") : value;
}

/** Answers a download of an .xlsx file under a name in any script. */
export function workbookResponse(body: Uint8Array, fileName: string): Response {
  return new Response(Buffer.from(body), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Content-Length": String(body.byteLength),
    },
  });
}

/** In the place of a file that cannot be made: what is wrong with what was asked. */
export function sentenceResponse(text: string): Response {
  return new Response(`${text}\n`, {
    status: 400,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
