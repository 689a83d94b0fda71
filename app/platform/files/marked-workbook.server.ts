import fs from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { zip } from "@cj-tech-master/excelts/archive";
import { invariant } from "#app/kernel/assert-never.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { type Part, partsOfBook, readTheme } from "./marked-workbook-book.server.ts";
import { type SheetWords, textOf } from "./marked-workbook-cells.server.ts";
import { type MarkedRow, type SheetPlan, sheetXml } from "./marked-workbook-sheet.server.ts";
import {
  emptyFrame,
  type RawCell,
  readRawRows,
  type SheetFrame,
} from "./marked-workbook-source.server.ts";
import { readStyles, styleTable } from "./marked-workbook-styles.server.ts";
import { type CellText, readTexts, textTable } from "./marked-workbook-texts.server.ts";
import { type Archive, openArchive } from "./sheet-reader-archive.server.ts";
import { readParts } from "./sheet-reader-parts.server.ts";
import { sheetLimits } from "./sheet-reader-refusal.ts";
import { columnIndex } from "./sheet-reader.server.ts";

/** The rows to hand back, by the source's own numbers and addresses. */
export type Marking = {
  /** position among the workbook's sheets, as `openWorkbook` lists them */
  sheet: number;
  /** first and last row of the head; the row of column numbers may be among them */
  firstHeadRow?: number;
  lastHeadRow: number;
  /** `cells`: addresses of faulty cells, "D12"; empty where the fault names no cell */
  rows: readonly { row: number; cells: readonly string[]; reason: string }[];
  /** stands above the sentences: "Lý do" */
  heading: string;
  /** headings in other languages: a column under one of them is filled anew as well */
  otherHeadings?: readonly string[];
};

/**
 * Writes a copy of an .xlsx file that holds one sheet of it: all rows down to the head as they are, then only the
 * rows named, moved up, with their faulty cells marked and a sentence at the end of each. A formula gives way to
 * its result; other sheets, macros, links, filters, protection and conditions stay behind. Texts stay texts.
 * Streams: what it holds are the texts of the source and the rows named. Throws for a source that cannot be read, and
 * leaves no file then.
 */
export async function markedCopy(source: string, target: string, marking: Marking): Promise<void> {
  try {
    await writeCopy(source, target, marking);
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}

async function writeCopy(source: string, target: string, marking: Marking): Promise<void> {
  const archive = await openArchive(source, sheetLimits);
  try {
    const parts = await readParts(archive);
    const sheet = parts.sheets[marking.sheet];
    invariant(sheet, "the marked sheet is one of the workbook's");
    const texts = await readTexts(archive, parts.sharedStrings, sheetLimits);
    const styles = styleTable(await readStyles(archive, parts.styles));
    const words: SheetWords = { texts, table: textTable(), styles };
    const plan = await planOf(archive, sheet.part, { marking, texts });
    const rows = readRawRows(archive.read(sheet.part), emptyFrame(), wanted(plan));
    const theme = await readTheme(archive, parts.theme);
    // why: the sheet comes first, because writing it gathers the texts and styles that follow
    await writeArchive(target, [
      ["xl/worksheets/sheet1.xml", sheetXml(rows, plan, words)],
      ["xl/sharedStrings.xml", words.table.xml()],
      ["xl/styles.xml", words.styles.xml()],
      ...partsOfBook({ name: sheet.name, from1904: parts.from1904, theme }),
    ]);
  } finally {
    await archive.close();
  }
}

/** Reads what is to be copied once, to find where the column of sentences can stand. */
async function planOf(
  archive: Archive,
  part: string,
  { marking, texts }: { marking: Marking; texts: readonly CellText[] },
): Promise<SheetPlan> {
  const { lastHeadRow, firstHeadRow = lastHeadRow - 3, heading, otherHeadings = [] } = marking;
  const rows = markedRows(marking);
  const frame = emptyFrame();
  const used = new Set([...rows.values()].flatMap(({ faulty }) => [...faulty]));
  const head: HeadRow[] = [];
  for await (const row of readRawRows(archive.read(part), frame, wanted({ lastHeadRow, rows }))) {
    if (row.number < firstHeadRow) continue;
    const filled = row.cells.flatMap((cell) => filledCell(cell, texts));
    if (row.number <= lastHeadRow) head.push({ number: row.number, filled });
    for (const { column } of filled) used.add(column);
  }
  const headings = new Set([heading, ...otherHeadings].map(identityKey));
  const place = existingColumn(head, headings) ?? newColumn(head, { marking, frame, used });
  return {
    ...place,
    frame,
    lastHeadRow,
    heading,
    rows,
    lastColumn: Math.max(...used, place.column),
  };
}

type HeadRow = { number: number; filled: { column: number; text: string }[] };
type Place = Pick<SheetPlan, "column" | "isNewColumn" | "headingRows">;

function filledCell(cell: RawCell, texts: readonly CellText[]): HeadRow["filled"] {
  const text = textOf(cell, { texts })?.text ?? cell.value ?? cell.formula ?? "";
  return text.trim() === "" ? [] : [{ column: cell.column, text }];
}

function existingColumn(head: readonly HeadRow[], headings: ReadonlySet<string>): Place | null {
  for (const { number, filled } of head) {
    const found = filled.find(({ text }) => headings.has(identityKey(text)));
    if (found) return { column: found.column, isNewColumn: false, headingRows: [number, number] };
  }
  return null;
}

/** The first column behind the head in which no row to be copied has anything. */
function newColumn(
  head: readonly HeadRow[],
  { marking, frame, used }: { marking: Marking; frame: SheetFrame; used: ReadonlySet<number> },
): Place {
  const words = head.filter((row) => !isNumbered(row));
  const last = words.at(-1)?.number ?? marking.lastHeadRow;
  const first = Math.min(marking.firstHeadRow ?? last, last);
  const beside = frame.merges.filter(({ lastRow }) => lastRow >= first);
  let column = Math.max(
    ...head.flatMap(({ filled }) => filled.map((cell) => cell.column)),
    ...beside.map(({ lastColumn }) => lastColumn),
    -1,
  );
  do column += 1;
  while (used.has(column));
  return { column, isNewColumn: true, headingRows: [first, last] };
}

/** The row (1) (2) (3) … beneath a head, where a heading would make it a row of data. */
function isNumbered({ filled }: HeadRow): boolean {
  return filled.every(({ text }) => /^[([]?(\d{1,2}|[A-Z])[)\]]?$/.test(text.trim()));
}

function markedRows({ rows }: Marking): Map<number, MarkedRow> {
  return new Map(
    rows.map(({ row, cells, reason }) => {
      const own = cells.filter((address) => address.replace(/^[A-Z]+/i, "") === String(row));
      return [
        row,
        { faulty: new Set(own.map(columnIndex)), sentence: reason.slice(0, longestText) },
      ];
    }),
  );
}

/** A cell holds 32,767 characters; a sign that XML cannot hold takes seven. */
const longestText = 4000;

function wanted({ lastHeadRow, rows }: Pick<SheetPlan, "lastHeadRow" | "rows">) {
  return (row: number): boolean => row <= lastHeadRow || rows.has(row);
}

async function writeArchive(target: string, parts: Part[]): Promise<void> {
  const archive = zip();
  for (const [name, content] of parts) archive.add(name, inChunks(content));
  await pipeline(Readable.from(archive.stream()), fs.createWriteStream(target));
}

async function* inChunks(content: Part[1]): AsyncGenerator<Uint8Array> {
  let waiting = "";
  for await (const text of content) {
    waiting += text;
    if (waiting.length < 64 * 1024) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  yield Buffer.from(waiting);
}
