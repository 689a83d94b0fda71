import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { invariant } from "#app/kernel/assert-never.ts";
import type { SheetRow } from "#app/kernel/sheet.ts";
import { sheetLimits } from "#app/platform/files/sheet-reader-refusal.ts";
import { openWorkbook } from "#app/platform/files/sheet-reader.server.ts";

/** The cells of a file of one sheet, or of the first, as text, row by row. */
export async function readSheet(file: Uint8Array): Promise<string[][]> {
  return (await readSheets(file))[0] ?? [];
}

/** The same of every sheet. */
export async function readSheets(file: Uint8Array): Promise<string[][][]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file);
  return workbook.worksheets.map((sheet) => {
    const rows: string[][] = [];
    sheet.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
      rows.push(cells);
    });
    return rows;
  });
}

/** The first sheet of a file with its looks, as the workbook library sees it. */
export async function openSheet(file: string): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  invariant(sheet, "a workbook has a sheet");
  return sheet;
}

/** The rows of the first sheet of a file as an import reads them. */
export async function readRows(file: string): Promise<SheetRow[]> {
  const workbook = await openWorkbook(file, sheetLimits);
  const rows: SheetRow[] = [];
  try {
    for await (const row of workbook.sheets[0]?.rows() ?? []) rows.push(row);
  } finally {
    await workbook.close();
  }
  return rows;
}
