import type { SheetRow } from "#app/kernel/sheet.ts";

/**
 * The rows of a text that was copied from a spreadsheet: cells stand between tabs, one that holds a line break, a tab
 * or a quotation mark stands in quotation marks, which are doubled within. Rows are numbered from 1; blank ones are
 * left out.
 */
export function pastedRows(text: string): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const [index, texts] of splitRows(text.replace(/\r\n?/g, "\n")).entries()) {
    const cells = texts.map((one) =>
      one.trim() === "" ? null : { text: one, kind: "text" as const, date: null },
    );
    if (cells.some((cell) => cell !== null)) rows.push({ number: index + 1, cells });
  }
  return rows;
}

/** A cell in quotation marks and what ends it. */
const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const plain = /[^\t\n]*/y;

function splitRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = cellAt(quoted, text, at) ?? cellAt(plain, text, at);
    if (cell === null) break;
    row.push(cell.text);
    at = cell.end + 1;
    if (text[cell.end] === "\t") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** why: a quotation mark that nothing closes is part of what was typed */
function cellAt(pattern: RegExp, text: string, at: number): { text: string; end: number } | null {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  const found = sticky.exec(text);
  if (!found) return null;
  const inside = found[1];
  return {
    text: inside === undefined ? found[0] : inside.replaceAll('""', '"'),
    end: sticky.lastIndex,
  };
}
