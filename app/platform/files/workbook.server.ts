import { Workbook } from "@cj-tech-master/excelts";

/** A sheet to write: title and lines above, one header row, rows of text and numbers. */
export type Sheet = {
  name: string;
  title: string;
  /** lines beneath the title: as of when, who made it, how many rows */
  lines: string[];
  /** width in characters */
  columns: { header: string; width: number }[];
  rows: (string | number | null)[][];
  /** lines beneath the table */
  footer?: string[];
};

const border = { style: "thin" as const };
const allBorders = { top: border, left: border, bottom: border, right: border };

/** Writes one sheet as .xlsx. A text is always a text: what begins with "=" never becomes a formula. */
export async function writeWorkbook(sheet: Sheet): Promise<Uint8Array> {
  const workbook = new Workbook();
  const page = workbook.addWorksheet(sheet.name, {
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  sheet.columns.forEach(({ width }, index) => {
    page.getColumn(index + 1).width = width;
  });
  page.addRow([sheet.title]).font = { bold: true, size: 14 };
  for (const line of sheet.lines) page.addRow([line]);
  page.addRow([]);
  const head = page.addRow(sheet.columns.map(({ header }) => header));
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.border = allBorders;
    cell.alignment = { wrapText: true, vertical: "middle" };
  });
  page.views = [{ state: "frozen", ySplit: head.number }];
  for (const values of sheet.rows) {
    const row = page.addRow(values.map(plainValue));
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = allBorders;
      cell.alignment = { wrapText: true, vertical: "top" };
    });
  }
  for (const line of sheet.footer ?? []) page.addRow([line]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
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
