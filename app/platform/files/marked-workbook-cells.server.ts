import { cellAddress } from "#app/kernel/sheet.ts";
import type { RawCell } from "./marked-workbook-source.server.ts";
import type { Look, StyleTable } from "./marked-workbook-styles.server.ts";
import type { CellText, TextTable } from "./marked-workbook-texts.server.ts";
import { xmlAttributes, xmlText } from "./markup.ts";
import { unescapeText } from "./sheet-reader-parts.server.ts";

/** Texts of the source, and texts and styles of the copy. */
export type SheetWords = { texts: readonly CellText[]; table: TextTable; styles: StyleTable };

/** Typed into a spreadsheet it would become a formula. */
export function isFormulaLike(text: string): boolean {
  return /^[=+\-@]/.test(text);
}

export type CellLook = { look: Look; words: SheetWords };

/** A formula gives way to its result, which its moved cells would no longer give. */
export function cellXml(cell: RawCell, row: number, { look, words }: CellLook): string {
  const address = cellAddress(row, cell.column);
  const { value, formula, type } = cell;
  const text = textOf(cell, words);
  if (text !== null) {
    const style = words.styles.place(cell.style, look, isFormulaLike(text.text));
    return textXml(text, { address, style, words });
  }
  const s = words.styles.place(cell.style, look);
  if (value !== null) {
    const kept = { r: address, s, t: writtenType(type) };
    return `<c${xmlAttributes(kept)}><v>${xmlText(value)}</v></c>`;
  }
  if (formula === null) return `<c${xmlAttributes({ r: address, s })}/>`;
  if (formula === "") return `<c${xmlAttributes({ r: address, s, t: "e" })}><v>#VALUE!</v></c>`;
  return `<c${xmlAttributes({ r: address, s })}><f>${xmlText(formula)}</f></c>`;
}

/** The text of a cell; what is stored as a number or date and is none counts as text. */
export function textOf(
  { type, value, inline }: RawCell,
  { texts }: Pick<SheetWords, "texts">,
): CellText | null {
  if (inline !== null) return inline;
  if (value === null) return null;
  if (type === "s") return texts[Number(value)] ?? { text: "", runs: null };
  const isText = type === "str" || type === "inlineStr" || !isWhatItSays(type, value);
  return isText ? { text: unescapeText(value), runs: null } : null;
}

function isWhatItSays(type: string, value: string): boolean {
  if (type === "b" || type === "e") return true;
  if (type === "d") return /^\d{4}-\d{2}-\d{2}/.test(value.trim());
  return value.trim() !== "" && Number.isFinite(Number(value));
}

/** The type that a value is written with; a number has none. */
function writtenType(type: string): string | undefined {
  return ["b", "e", "d"].includes(type) ? type : undefined;
}

/** Nothing in it that a reader would see. */
export function isBlank(cell: RawCell): boolean {
  return cell.value === null && cell.inline === null && cell.formula === null;
}

export function textXml(
  text: CellText,
  { address, style, words }: { address: string; style: number; words: SheetWords },
): string {
  const cell = { r: address, s: style };
  if (text.text === "") return `<c${xmlAttributes(cell)}/>`;
  return `<c${xmlAttributes({ ...cell, t: "s" })}><v>${words.table.place(text)}</v></c>`;
}
