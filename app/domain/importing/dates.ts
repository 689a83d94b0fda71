import { parsePartialDate } from "#app/kernel/calendar.ts";
import type { Cell } from "#app/kernel/sheet.ts";
import { cellText, isDash, longestWords } from "./cells.ts";

/** A date only as exact as it was written: yyyy-mm-dd, yyyy-mm or yyyy; or the text that is none. */
export type DateReading = { date: string } | { invalid: string };

/** No date of a living person's file lies before; earlier years are slips. */
const firstYear = "1900";

/**
 * Reads a date cell: a real date, or dd/mm/yyyy, mm/yyyy, yyyy as text or number, also with words ("tháng 9 năm
 * 1976") and a midnight behind it. Null for a blank cell or a dash.
 */
export function readDate(cell: Cell | null | undefined): DateReading | null {
  const text = cellText(cell);
  if (text === null || !cell || isDash(text)) return null;
  if (text.length > longestWords) return { invalid: `${text.slice(0, longestWords)}…` };
  const date = cell.date ?? (cell.kind === "error" ? null : parseDate(text));
  return date !== null && date >= firstYear ? { date } : { invalid: text };
}

/** Two dates of one cell, "08/08/2005; 23/05/2006" or "06/2019 - 08/2019"; null where it does not hold two. */
export function readTwoDates(cell: Cell | null | undefined): [DateReading, DateReading] | null {
  const text = cellText(cell);
  if (text === null || text.length > longestWords || cell?.kind !== "text") return null;
  const found = text.match(/\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}[/.]\d{4}|(?<![\d/.-])\d{4}(?!\d)/g);
  if (found?.length !== 2) return null;
  const [first = "", second = ""] = found;
  return [dateOf(first), dateOf(second)];
}

function dateOf(text: string): DateReading {
  const date = parsePartialDate(text);
  return date !== null && date >= firstYear ? { date } : { invalid: text };
}

function parseDate(text: string): string | null {
  const plain = text
    .replace(/^['’]+/, "")
    .replace(/[ T]00:00(:00(\.0+)?)?Z?$/, "")
    .replace(/\s*([/.-])\s*/g, "$1")
    .replace(/[.,;]+$/, "");
  return parsePartialDate(plain) ?? parseWords(plain);
}

/** "ngày 5 tháng 9 năm 1976", "tháng 9/1976", "năm 1976", "sinh năm 1976". */
function parseWords(text: string): string | null {
  const words = /^(?:sinh )?(?:ngày )?(?:(\d{1,2}) )?(?:tháng (\d{1,2}) )?năm (\d{4})$/iu.exec(
    text,
  );
  if (words) return parsePartialDate(words.slice(1).filter(Boolean).join("/"));
  const rest = /^(?:sinh )?(?:ngày|tháng) (\S+)$/iu.exec(text)?.[1];
  return rest === undefined ? null : parsePartialDate(rest);
}
