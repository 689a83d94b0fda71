import { headerMatcher, type HeaderMatcher } from "#app/domain/importing/header-words.ts";
import { lastRowSurveyed, type SheetBeginning } from "#app/domain/importing/survey.ts";
import { loadSynonyms } from "#app/domain/importing/words.server.ts";
import type { SheetRow } from "#app/kernel/sheet.ts";
import { type SheetLimits, SheetRefused } from "#app/platform/files/sheet-reader-refusal.ts";
import { openWorkbook, type ReadableSheet } from "#app/platform/files/sheet-reader.server.ts";
import type { Sql } from "#app/platform/sql.server.ts";
import type { MarksHead } from "./marks-sheet-head.ts";
import { findMarksTable, type MarksTable } from "./marks-table.ts";

export type ReadMarks =
  | { ok: true; head: MarksHead; rows: SheetRow[] }
  | Extract<MarksTable, { ok: false }>;

const megabyte = 1024 * 1024;

/** The list of one course is read while its reader waits: it is far smaller than a list that is imported. */
export const marksSheetLimits = (limits: SheetLimits): SheetLimits => ({
  fileBytes: Math.min(limits.fileBytes, 5 * megabyte),
  unpackedBytes: Math.min(limits.unpackedBytes, 20 * megabyte),
  rows: Math.min(limits.rows, 1000),
  columns: limits.columns,
});

/** Which header says what, by the words of a list of completed courses and those that administrators added. One statement. */
export async function marksMatcher(sql: Sql): Promise<HeaderMatcher> {
  return headerMatcher("past-training", await loadSynonyms(sql));
}

type Reading = { fileName: string; matcher: HeaderMatcher; limits: SheetLimits };

/** Reads the marks of an .xlsx file. Refuses what openWorkbook and findMarksTable refuse, and no_rows behind the head. */
export async function readMarksFile(file: string, reading: Reading): Promise<ReadMarks> {
  try {
    const workbook = await openWorkbook(file, reading.limits);
    try {
      return await readSheets(workbook.sheets, reading);
    } finally {
      await workbook.close();
    }
  } catch (error) {
    if (error instanceof SheetRefused)
      return { ok: false, refusal: error.fault, values: error.values };
    throw error;
  }
}

async function readSheets(sheets: ReadableSheet[], reading: Reading): Promise<ReadMarks> {
  const beginnings: SheetBeginning[] = [];
  for (const { name, hidden, ...sheet } of sheets) {
    const rows: SheetRow[] = [];
    for await (const row of sheet.rows()) {
      if (row.number > lastRowSurveyed) break;
      rows.push(row);
    }
    beginnings.push({ name, hidden, rows });
  }
  const table = findMarksTable(beginnings, reading);
  if (!table.ok) return table;
  const rows: SheetRow[] = [];
  for await (const row of sheets[table.sheet]?.rows() ?? []) rows.push(row);
  return { ok: true, head: table.head, rows };
}

/** The same of rows that were pasted. */
export function readPastedMarks(rows: SheetRow[], matcher: HeaderMatcher): ReadMarks {
  const beginning = rows.filter(({ number }) => number <= lastRowSurveyed);
  const sheets = [{ name: "", hidden: false, rows: beginning }];
  const table = findMarksTable(sheets, { fileName: "", matcher });
  return table.ok ? { ok: true, head: table.head, rows } : table;
}
