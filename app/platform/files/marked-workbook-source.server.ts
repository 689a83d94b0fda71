import { type CellText, TextCollector } from "./marked-workbook-texts.server.ts";
import { MarkupRecorder } from "./markup.ts";
import { readXml, type XmlHandlers } from "./sheet-reader-xml.server.ts";
import { columnIndex, rowNumber } from "./sheet-reader.server.ts";

/** A cell as it stands in the sheet's part, blank ones with a style of their own too. */
export type RawCell = {
  column: number;
  /** number of its style in the workbook */
  style: number;
  type: string;
  value: string | null;
  formula: string | null;
  /** of a text that stands in the cell itself */
  inline: CellText | null;
};

export type RawRow = {
  number: number;
  attributes: Record<string, string>;
  cells: RawCell[];
};

export type CellRange = {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
};

/** What stands around the rows; whole once the rows are read to their end. */
export type SheetFrame = {
  view: Record<string, string>;
  pane: Record<string, string> | null;
  format: Record<string, string>;
  columns: Record<string, string>[];
  /** of rows that are wanted */
  merges: CellRange[];
  /** sheetPr, printOptions, pageMargins, pageSetup, headerFooter as they stand */
  markup: Map<string, string>;
};

export function emptyFrame(): SheetFrame {
  return { view: {}, pane: null, format: {}, columns: [], merges: [], markup: new Map() };
}

const keptWhole = new Set(["sheetPr", "printOptions", "pageMargins", "pageSetup", "headerFooter"]);
/** They hold elements of the same names. */
const passedOver = new Set(["customSheetViews", "extLst", "AlternateContent"]);
const mostColumns = 16_384;

/** Reads the wanted rows of a sheet's part cell by cell and fills the frame as it passes by. */
export async function* readRawRows(
  bytes: AsyncIterable<Uint8Array>,
  frame: SheetFrame,
  isWanted: (row: number) => boolean,
): AsyncGenerator<RawRow> {
  let ready: RawRow[] = [];
  const rows = rowHandlers(isWanted, (row) => ready.push(row));
  const around = frameHandlers(frame, isWanted);
  let inData = false;
  const handlers: XmlHandlers = {
    open(name, attributes) {
      if (name === "sheetData") inData = true;
      (inData ? rows : around).open(name, attributes);
    },
    text: (text) => (inData ? rows : around).text(text),
    close(name) {
      (inData ? rows : around).close(name);
      if (name === "sheetData") inData = false;
    },
  };
  for await (const _turn of readXml(bytes, handlers)) {
    const batch = ready;
    ready = [];
    yield* batch;
  }
  yield* ready;
}

export const blankCell: RawCell = {
  column: 0,
  style: 0,
  type: "n",
  value: null,
  formula: null,
  inline: null,
};

function rowHandlers(isWanted: (row: number) => boolean, emit: (row: RawRow) => void): XmlHandlers {
  const inline = new TextCollector();
  let row: RawRow = { number: 0, attributes: {}, cells: [] };
  let cell: RawCell = blankCell;
  let wanted = false;
  let into: "value" | "formula" | "inline" | null = null;

  function openCell({ r, t = "n", s = "0" }: Record<string, string>): void {
    const column = r === undefined ? cell.column + 1 : columnIndex(r);
    cell = { ...blankCell, column, type: t, style: Number(s) };
    if (column < mostColumns) row.cells.push(cell);
  }

  return {
    open(name, attributes) {
      if (name === "row") {
        row = { number: rowNumber(attributes["r"], row.number), attributes, cells: [] };
        wanted = isWanted(row.number);
        cell = { ...blankCell, column: -1 };
      } else if (!wanted) return;
      else if (into === "inline") inline.open(name, attributes);
      else if (name === "c") openCell(attributes);
      else if (name === "is") into = "inline";
      else if (name === "v") [into, cell.value] = ["value", cell.value ?? ""];
      else if (name === "f") [into, cell.formula] = ["formula", cell.formula ?? ""];
    },
    text(text) {
      if (!wanted || into === null) return;
      if (into === "inline") inline.text(text);
      else cell[into] = (cell[into] ?? "") + text;
    },
    close(name) {
      if (name === "row" && wanted) emit(row);
      if (!wanted) return;
      if (name === "is") cell.inline = inline.take();
      if (name === "is" || name === "v" || name === "f") into = null;
      else if (into === "inline") inline.close(name);
    },
  };
}

function frameHandlers(frame: SheetFrame, isWanted: (row: number) => boolean): XmlHandlers {
  const recorder = new MarkupRecorder();
  let within: string | null = null;

  function keep(name: string, attributes: Record<string, string>): void {
    if (name === "sheetView") frame.view = attributes;
    else if (name === "pane") frame.pane = attributes;
    else if (name === "sheetFormatPr") frame.format = attributes;
    else if (name === "col" && frame.columns.length < mostColumns) frame.columns.push(attributes);
    else if (name === "mergeCell") {
      const range = cellRange(attributes["ref"] ?? "");
      if (range && isWanted(range.firstRow) && isWanted(range.lastRow)) frame.merges.push(range);
    }
  }

  return {
    open(name, attributes) {
      if (within !== null) return;
      if (recorder.isRecording || keptWhole.has(name)) recorder.open(name, attributes);
      else if (passedOver.has(name)) within = name;
      else keep(name, attributes);
    },
    text: (text) => recorder.text(text),
    close(name) {
      if (name === within) within = null;
      else if (within === null && recorder.isRecording) {
        const whole = recorder.close(name);
        if (whole !== null) frame.markup.set(name, whole);
      }
    },
  };
}

/** "A7:C8" as rows from 1 and column indexes. */
function cellRange(reference: string): CellRange | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  if (!found) return null;
  const [, first = "", firstRow, last = "", lastRow] = found;
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: columnIndex(first),
    lastColumn: columnIndex(last),
  };
}
