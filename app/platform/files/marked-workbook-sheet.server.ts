import { cellAddress } from "#app/kernel/sheet.ts";
import {
  type CellLook,
  cellXml,
  isBlank,
  isFormulaLike,
  type SheetWords,
  textXml,
} from "./marked-workbook-cells.server.ts";
import {
  blankCell,
  type CellRange,
  type RawCell,
  type RawRow,
  type SheetFrame,
} from "./marked-workbook-source.server.ts";
import { picked, xmlAttributes } from "./markup.ts";

/** What a row that is to be corrected says: columns of its faulty cells, and the sentence at its end. */
export type MarkedRow = { faulty: ReadonlySet<number>; sentence: string };

/** How the copy of a sheet is made; rows by their numbers in the source. */
export type SheetPlan = {
  frame: SheetFrame;
  /** rows above stay where they are, as they are */
  lastHeadRow: number;
  /** first and last row of the cell with the heading */
  headingRows: [first: number, last: number];
  heading: string;
  /** index of the column of sentences */
  column: number;
  /** false where a column that the file already has is filled anew */
  isNewColumn: boolean;
  /** index of the last column with something in it */
  lastColumn: number;
  rows: ReadonlyMap<number, MarkedRow>;
};

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The part of the copied sheet, row by row: the rows above and of the head, then the marked rows, moved up. */
export async function* sheetXml(
  source: AsyncIterable<RawRow>,
  plan: SheetPlan,
  words: SheetWords,
): AsyncGenerator<string> {
  const moved = new Map<number, number>();
  let written = 0;
  yield `<worksheet xmlns="${main}">${beginning(plan, words)}<sheetData>`;
  for await (const row of source) {
    const marked = plan.rows.get(row.number);
    if (row.number <= plan.lastHeadRow) {
      if (row.number <= written) continue;
      written = row.number;
      yield headRow(row, plan, words);
    } else if (marked) {
      written = Math.max(written, plan.lastHeadRow) + 1;
      moved.set(row.number, written);
      yield markedRow({ ...row, number: written }, marked, { plan, words });
    }
  }
  yield `</sheetData>${ending(plan, moved)}</worksheet>`;
}

function beginning(plan: SheetPlan, words: SheetWords): string {
  const { view, pane, format, markup } = plan.frame;
  const frozen = pane?.["state"]?.startsWith("frozen") ? paneXml(pane) : "";
  const viewNames = [
    "showGridLines",
    "showRowColHeaders",
    "showZeros",
    "zoomScale",
    "zoomScaleNormal",
  ];
  const views = `<sheetViews><sheetView${xmlAttributes({ ...picked(view, viewNames), tabSelected: 1, workbookViewId: 0 })}>${frozen}</sheetView></sheetViews>`;
  const formatNames = ["baseColWidth", "defaultColWidth", "defaultRowHeight"];
  const formats = { defaultRowHeight: "15", ...picked(format, formatNames) };
  const properties = markup.get("sheetPr")?.replace(/^<sheetPr[^>]*>/, "<sheetPr>") ?? "";
  return `${properties}${views}<sheetFormatPr${xmlAttributes(formats)}/>${columnsXml(plan, words)}`;
}

function paneXml(pane: Record<string, string>): string {
  const [column, row] = [Number(pane["xSplit"] ?? 0), Number(pane["ySplit"] ?? 0)];
  const topLeftCell = cellAddress(Math.floor(row) + 1, Math.floor(column));
  const names = ["xSplit", "ySplit", "activePane"];
  return `<pane${xmlAttributes({ ...picked(pane, names), topLeftCell, state: "frozen" })}/>`;
}

/** Width of the column of sentences, in characters of the workbook's usual size and of larger ones. */
const sentenceWidth = 60;
const lettersInLine = 50;

/** Columns keep their widths; hidden ones stay hidden unless something in them is to be corrected. */
function columnsXml(
  { frame, column, lastColumn, rows }: SheetPlan,
  { styles }: SheetWords,
): string {
  const shown = new Set([...rows.values()].flatMap(({ faulty }) => [...faulty]));
  const written: string[] = [];
  for (let index = 0; index <= lastColumn; index += 1) {
    if (index === column) {
      const place = { min: column + 1, max: column + 1 };
      written.push(`<col${xmlAttributes({ ...place, width: sentenceWidth, customWidth: 1 })}/>`);
      continue;
    }
    const own = frame.columns.find(
      ({ min, max }) => Number(min) - 1 <= index && index <= Number(max) - 1,
    );
    if (!own) continue;
    const { style, hidden } = own;
    const attributes = {
      min: index + 1,
      max: index + 1,
      ...picked(own, ["width", "customWidth", "bestFit"]),
      style: style === undefined ? undefined : styles.place(Number(style)),
      hidden: isTrue(hidden) && !shown.has(index) ? 1 : undefined,
    };
    written.push(`<col${xmlAttributes(attributes)}/>`);
  }
  return `<cols>${written.join("")}</cols>`;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** As it was, save for the heading of the sentences. */
function headRow(row: RawRow, plan: SheetPlan, words: SheetWords): string {
  const [first, last] = plan.headingRows;
  const attributes = picked(row.attributes, ["ht", "customHeight", "hidden"]);
  const isBeside = row.number >= first && row.number <= last;
  const cells = cellsBeside(row, isBeside ? plan : null).map((cell): Written => {
    return [cell.column, cellXml(cell, row.number, { look: "as it was", words })];
  });
  const heading = row.number === first ? plan.heading : "";
  if (isBeside) cells.push(sentenceXml(row, heading, { look: "heading", plan, words }));
  return rowXml(row, attributes, { cells, words });
}

/** Shown, as high as its sentence needs. */
function markedRow(
  row: RawRow,
  { faulty, sentence }: MarkedRow,
  { plan, words }: { plan: SheetPlan; words: SheetWords },
): string {
  const there = new Set(row.cells.map((cell) => cell.column));
  const missing = [...faulty].filter((index) => !there.has(index));
  const added = missing.map((column) => ({
    ...blankCell,
    column,
    style: styleBeside(row, column),
  }));
  const all = { ...row, cells: [...row.cells, ...added] };
  const cells = cellsBeside(all, plan).map((cell): Written => {
    const look = faulty.has(cell.column) ? "faulty" : "as it was";
    return [cell.column, cellXml(cell, row.number, { look, words })];
  });
  cells.push(sentenceXml(row, sentence, { look: "sentence", plan, words }));
  const attributes = { ht: heightFor(row, sentence, plan), customHeight: "1" };
  return rowXml(row, attributes, { cells, words });
}

/** In points; not every program makes a row as high as its texts. */
function heightFor({ attributes }: RawRow, sentence: string, { frame }: SheetPlan): string {
  const lines = sentence
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(line.length / lettersInLine)))
    .reduce((sum, count) => sum + count, 0);
  const line = Math.max(Number(frame.format["defaultRowHeight"] ?? 0) || 15, 15);
  const own = Number(attributes["ht"] ?? 0) || 0;
  return String(Math.min(409, Math.max(own, lines * line)));
}

type Written = [column: number, xml: string];

/** Each column once, without that of the sentences, if there is to be one, and blank cells behind it. */
function cellsBeside({ cells }: RawRow, sentences: { column: number } | null): RawCell[] {
  const byColumn = new Map<number, RawCell>();
  for (const cell of cells) {
    // why: of a column written twice the reader takes the last one with something in it
    if (!isBlank(cell) || !byColumn.has(cell.column)) byColumn.set(cell.column, cell);
  }
  const all = [...byColumn.values()];
  if (sentences === null) return all;
  const { column } = sentences;
  return all.filter((cell) => cell.column < column || (cell.column > column && !isBlank(cell)));
}

function sentenceXml(
  row: RawRow,
  text: string,
  { look, plan: { column }, words }: CellLook & { plan: SheetPlan },
): Written {
  const own = row.cells.find((cell) => cell.column === column)?.style ?? 0;
  const base = look === "heading" && own !== 0 ? own : styleBeside(row, column);
  const style = words.styles.place(base, look, isFormulaLike(text));
  const address = cellAddress(row.number, column);
  return [column, textXml({ text, runs: null }, { address, style, words })];
}

function rowXml(
  row: RawRow,
  attributes: Record<string, string>,
  { cells, words }: { cells: Written[]; words: SheetWords },
): string {
  const { s, customFormat } = row.attributes;
  const written = cells.toSorted(([a], [b]) => a - b).map(([, xml]) => xml);
  const hasStyle = s !== undefined && isTrue(customFormat);
  const style = hasStyle ? { s: words.styles.place(Number(s)), customFormat: 1 } : {};
  return `<row${xmlAttributes({ r: row.number, ...attributes, ...style })}>${written.join("")}</row>`;
}

/** The style of the nearest cell on the left, so that what is added looks like the table. */
function styleBeside(row: RawRow, column: number): number {
  const left = row.cells.filter((cell) => cell.column < column && cell.style !== 0);
  return left.toSorted((a, b) => b.column - a.column)[0]?.style ?? 0;
}

/** What stands behind the rows; cells stay merged above, and where a row of its own has moved. */
function ending(plan: SheetPlan, moved: ReadonlyMap<number, number>): string {
  const { frame, lastHeadRow, headingRows, column, isNewColumn } = plan;
  const ranges = frame.merges.flatMap((range): CellRange[] => {
    const reaches = range.firstColumn <= column && column <= range.lastColumn;
    if (reaches && isNewColumn && range.lastRow >= headingRows[0]) return [];
    if (range.lastRow <= lastHeadRow) return [range];
    const row = moved.get(range.firstRow);
    const isOne = row !== undefined && range.firstRow === range.lastRow;
    return isOne ? [{ ...range, firstRow: row, lastRow: row }] : [];
  });
  const [firstRow, lastRow] = headingRows;
  if (isNewColumn && lastRow > firstRow) {
    ranges.push({ firstRow, lastRow, firstColumn: column, lastColumn: column });
  }
  const merges = ranges.map(
    (range) =>
      `<mergeCell ref="${cellAddress(range.firstRow, range.firstColumn)}:${cellAddress(range.lastRow, range.lastColumn)}"/>`,
  );
  const paper = ["printOptions", "pageMargins", "pageSetup", "headerFooter"]
    .map((name) => frame.markup.get(name) ?? "")
    .join("");
  if (merges.length === 0) return paper;
  return `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>${paper}`;
}
