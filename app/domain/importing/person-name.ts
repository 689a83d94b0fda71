import type { Cell } from "#app/kernel/sheet.ts";
import { cellText, isErrorText } from "./cells.ts";
import { isLegacyEncoded } from "./encoding.ts";

export type NameReading =
  | { name: string }
  | { reason: "name_missing" | "name_invalid" | "legacy_encoding"; value: string };

/** Shortest and longest name of a person's record. */
const lengths = { min: 2, max: 120 };

/**
 * Reads a name from one cell or from several beside each other (family and middle name, given name): NFC, single
 * spaces, normal capitals. A formula's text, an error value or a text without letters is no name.
 */
export function readName(cells: (Cell | null | undefined)[]): NameReading {
  const parts = cells.flatMap((cell) => cellText(cell) ?? []);
  const value = parts.join(" ");
  if (value === "") return { reason: "name_missing", value };
  if (cells.some((cell) => cell?.kind === "error") || parts.some(isFormulaOrError)) {
    return { reason: "name_invalid", value };
  }
  if (cells.some((cell) => cell && isLegacyEncoded(cell.text))) {
    return { reason: "legacy_encoding", value };
  }
  const name = normalCapitals(value);
  const isName = /\p{L}/u.test(name) && name.length >= lengths.min && name.length <= lengths.max;
  return isName ? { name } : { reason: "name_invalid", value };
}

function isFormulaOrError(text: string): boolean {
  return text.startsWith("=") || isErrorText(text);
}

/** "PHẠM VĂN ĐẠT" and "phạm văn đạt" as Phạm Văn Đạt; a word with both cases stays as typed. */
export function normalCapitals(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word, offset: number) => {
    const small = word.toLowerCase();
    const mixed = word !== small && word !== word.toUpperCase();
    if (mixed) return word;
    // why: the part after the apostrophe of "H’mông" or "K'sor" goes on with a small letter only where typed so
    const first = small.slice(0, 1);
    const goesOn = /['’]/.test(text.charAt(offset - 1)) && word === small;
    return goesOn ? small : first.toUpperCase() + small.slice(1);
  });
}
