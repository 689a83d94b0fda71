import type { Cell, SheetRow } from "#app/kernel/sheet.ts";
import { type Archive, openArchive } from "./sheet-reader-archive.server.ts";
import { dateCell, numberCell, type NumberShape } from "./sheet-reader-format.ts";
import {
  readParts,
  readShapes,
  readSharedStrings,
  unescapeText,
  type WorkbookParts,
} from "./sheet-reader-parts.server.ts";
import { type SheetLimits, SheetRefused } from "./sheet-reader-refusal.ts";
import { readXml, type XmlHandlers } from "./sheet-reader-xml.server.ts";

/** A sheet of an open workbook; its rows can be read more than once, each time from the first. */
export type ReadableSheet = {
  name: string;
  hidden: boolean;
  /** rows with something in them, hidden ones too, in the order of the sheet; throws SheetRefused */
  rows(): AsyncGenerator<SheetRow>;
};

export type OpenWorkbook = { sheets: ReadableSheet[]; close(): Promise<void> };

/**
 * Opens an .xlsx file for streaming: nothing of a sheet is held but the row being read. Reading stops at the
 * first limit passed. Throws SheetRefused with not_a_workbook, password_protected, unreadable or too_large.
 */
export async function openWorkbook(file: string, limits: SheetLimits): Promise<OpenWorkbook> {
  const archive = await named(() => openArchive(file, limits));
  try {
    const parts = await named(() => readParts(archive));
    const words = await named(() => readWords(archive, parts, limits));
    const sheets = parts.sheets.map(({ name, hidden, part }) => ({
      name,
      hidden,
      rows: () => sheetRows(archive.read(part), words, limits),
    }));
    return { sheets, close: () => archive.close() };
  } catch (error) {
    await archive.close();
    throw error;
  }
}

type Words = { texts: string[]; shapes: NumberShape[]; from1904: boolean };

async function readWords(
  archive: Archive,
  parts: WorkbookParts,
  limits: SheetLimits,
): Promise<Words> {
  return {
    texts: await readSharedStrings(archive, parts.sharedStrings, limits),
    shapes: await readShapes(archive, parts.styles),
    from1904: parts.from1904,
  };
}

async function* sheetRows(
  bytes: AsyncGenerator<Uint8Array>,
  words: Words,
  limits: SheetLimits,
): AsyncGenerator<SheetRow> {
  let ready: SheetRow[] = [];
  let count = 0;
  const handlers = rowHandlers(words, limits, (row) => {
    count += 1;
    if (count > limits.rows) throw pastLimit("rows", count, limits.rows);
    ready.push(row);
  });
  try {
    for await (const _turn of readXml(bytes, handlers)) {
      const batch = ready;
      ready = [];
      yield* batch;
    }
    yield* ready;
  } catch (error) {
    throw asRefusal(error);
  }
}

type Raw = {
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: string | null;
};

/** Spreadsheets hold 32,767 or 50,000 letters in a cell. */
const longestCell = 65_536;

const blankCell: Raw = { column: 0, type: "n", style: 0, value: null, formula: null };

/** Puts cells and rows together as the elements pass by; blank cells and rows without any are left out. */
function rowHandlers(
  words: Words,
  limits: SheetLimits,
  emit: (row: SheetRow) => void,
): XmlHandlers {
  let row: SheetRow = { number: 0, cells: [] };
  let raw: Raw = blankCell;
  let nextColumn = 0;
  let into: "value" | "formula" | null = null;
  let inAid = false;

  function openCell(attributes: Record<string, string>): void {
    const { r, t = "n", s } = attributes;
    const column = r === undefined ? nextColumn : columnIndex(r);
    raw = { ...blankCell, column, type: t, style: Number(s ?? 0) };
    nextColumn = column + 1;
    if (nextColumn > lastColumn) throw new SheetRefused("unreadable");
  }

  function closeCell(): void {
    const cell = readCell(raw, words);
    if (cell === null) return;
    if (raw.column >= limits.columns) throw pastLimit("columns", raw.column + 1, limits.columns);
    while (row.cells.length < raw.column) row.cells.push(null);
    row.cells[raw.column] = cell;
  }

  return {
    open(name, attributes) {
      if (name === "row") {
        row = { number: rowNumber(attributes["r"], row.number), cells: [] };
        nextColumn = 0;
      } else if (name === "c") openCell(attributes);
      else if (name === "rPh") inAid = true;
      else if (name === "v" || (name === "t" && !inAid)) into = "value";
      else if (name === "f") into = "formula";
      if (into === "value") raw.value ??= "";
      if (into === "formula") raw.formula ??= "";
    },
    text(text) {
      if (into === null) return;
      const whole = (raw[into] ?? "") + text;
      if (whole.length > longestCell) throw new SheetRefused("unreadable");
      raw[into] = whole;
    },
    close(name) {
      if (name === "v" || name === "t" || name === "f") into = null;
      else if (name === "rPh") inAid = false;
      else if (name === "c") closeCell();
      else if (name === "row" && row.cells.length > 0) emit(row);
    },
  };
}

/** The value of a cell; null for a blank one. A formula without a stored result says what it is. */
function readCell({ type, style, value, formula }: Raw, words: Words): Cell | null {
  if (value === null) {
    return formula === null ? null : { text: `=${formula}`, kind: "error", date: null };
  }
  if (type === "s") return textCell(words.texts[Number(value)] ?? "");
  if (type === "inlineStr" || type === "str") return textCell(unescapeText(value));
  if (type === "b") return textCell(value.trim() === "1" ? "TRUE" : "FALSE");
  if (type === "e") return { text: value, kind: "error", date: null };
  if (type === "d") {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(value.trim())?.[0];
    return day === undefined ? textCell(value) : dateCell(day, "day");
  }
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) return textCell(value);
  return numberCell(number, words.shapes[style] ?? { kind: "number" }, words.from1904);
}

function textCell(text: string): Cell | null {
  return /[^\s\u200b\ufeff]/.test(text) ? { text, kind: "text", date: null } : null;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Rows follow each other; some programs leave their numbers out. */
export function rowNumber(written: string | undefined, before: number): number {
  const number = written === undefined ? before + 1 : Number(written);
  const follows = Number.isInteger(number) && number > before && number <= lastRow;
  if (!follows) throw new SheetRefused("unreadable");
  return number;
}

/** 0 of "A7", 26 of "AA7". */
export function columnIndex(address: string): number {
  let index = 0;
  for (const letter of address.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    index = index * 26 + value;
  }
  if (index < 1) throw new SheetRefused("unreadable");
  return index - 1;
}

function pastLimit(measure: "rows" | "columns", size: number, limit: number): SheetRefused {
  return new SheetRefused("too_large", { measure, size, limit });
}

async function named<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    throw asRefusal(error);
  }
}

/** What the archive or its XML throws is a damaged file; what the system throws (no such file) stays itself. */
function asRefusal(error: unknown): unknown {
  if (error instanceof SheetRefused) return error;
  if (error instanceof Error && "syscall" in error) return error;
  return new SheetRefused("unreadable");
}
