import { Workbook } from "@cj-tech-master/excelts";
import { invariant } from "#app/kernel/assert-never.ts";
import { markedCopy } from "#app/platform/files/marked-workbook.server.ts";
import type { Answer } from "./workbook-factory-import.ts";
import { inFile } from "./workbook-factory.ts";

export type Fault = { row: number; cell: string; word: string };

/** The faults of the rows that are refused, cell by cell. */
export function faultsOf({ judged }: Answer): Fault[] {
  return judged.flatMap(({ statement: { row }, verdict, problems }) =>
    verdict === "refused"
      ? problems.map(({ cell, reason }) => ({ row, cell: cell ?? "", word: reason }))
      : [],
  );
}

/** Hands the refused rows back as a file of their own, each with the words of its reasons. */
export async function copyOfRefused(file: string, answer: Answer, heading = "Lý do") {
  const result = answer.survey?.result;
  invariant(result?.ok, "the file was read");
  const { headRow, firstRow } = result.layout;
  const faults = Map.groupBy(faultsOf(answer), ({ row }) => row);
  const target = inFile(new Uint8Array(), "refused.xlsx");
  await markedCopy(file, target, {
    sheet: result.sheet,
    firstHeadRow: headRow,
    lastHeadRow: firstRow - 1,
    rows: [...faults].map(([row, own]) => ({
      row,
      cells: own.map(({ cell }) => cell),
      reason: own.map(({ cell, word }) => `${cell}: ${word}`).join("\n"),
    })),
    heading,
    otherHeadings: ["Lý do", "Reason"],
  });
  return target;
}

/** The sheet of a marked copy as the workbook library sees it, with what is to be corrected in it. */
export async function openCopy(file: string) {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  invariant(sheet, "a copy has a sheet");
  const marked = new Set<string>();
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.border?.top?.style === "thick") marked.add(cell.address);
    }),
  );
  return { workbook, sheet, marked };
}

/** Writes a value into each marked cell of a copy, and into nothing else. */
export async function correctCopy(
  file: string,
  valueOf: (fault: { cell: string; words: string[] }) => string | null,
): Promise<string> {
  const { workbook, sheet, marked } = await openCopy(file);
  for (const cell of marked) {
    const row = sheet.getRow(Number(cell.replace(/^[A-Z]+/, "")));
    const own = cell.replace(/\d+$/, "");
    const words = row
      .getCell(sheet.columnCount)
      .text.split("\n")
      .filter((line) => line.replace(/\d+: .*$/, "") === own)
      .map((line) => line.replace(/^.*: /, ""));
    sheet.getCell(cell).value = valueOf({ cell, words });
  }
  const corrected = inFile(new Uint8Array(), "corrected.xlsx");
  await workbook.xlsx.writeFile(corrected);
  return corrected;
}
