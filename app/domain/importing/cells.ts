import type { Cell } from "#app/kernel/sheet.ts";
import { tidy } from "#app/kernel/vietnamese.ts";

/** The text of a cell as it is kept: NFC, single spaces, without invisible signs; null for nothing. */
export function cellText(cell: Cell | null | undefined): string | null {
  if (!cell) return null;
  const text = tidy(
    cell.text
      .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
      .replace(/[^\P{Cc}\t\n\r]/gu, "")
      // why: some keyboards write the Icelandic letter, which looks the same
      .replace(/(?<!\p{L})Ð(?=\p{L})/gu, "Đ"),
  );
  return text === "" ? null : text;
}

/**
 * No title, post, level, date or term is written with more letters; longer texts are kept, but taken for none, so
 * that no file can keep the reader of words busy.
 */
export const longestWords = 500;

/** A cell that says in so many signs that it says nothing: "-", "…", "/". */
export function isDash(text: string): boolean {
  return /^[-–—.…_/\\*\s]+$/.test(text);
}

/** A mark that ticks a box: x, v, ✓, TRUE. */
export function isMark(text: string): boolean {
  return /^(x|v|true|có|[✓✔☑☒×+*])$/iu.test(text);
}

/** True for a value that a spreadsheet shows instead of a result. */
export function isErrorText(text: string): boolean {
  return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/i.test(text);
}
