import type { Cell } from "#app/kernel/sheet.ts";

/** What a number format makes of a number: a date as exact as it shows, digits with leading zeros, or a number. */
export type NumberShape =
  | { kind: "number" }
  | { kind: "date"; precision: "day" | "month" | "year" }
  | { kind: "digits"; length: number };

const plain: NumberShape = { kind: "number" };
const day: NumberShape = { kind: "date", precision: "day" };

/** Formats that have a number of their own instead of a code; the others of these ranges show a time or a number. */
const builtIn = new Map<number, NumberShape>([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id): [number, NumberShape] => [id, day],
  ),
  [17, { kind: "date", precision: "month" }],
]);

/** A spreadsheet takes no longer ones. */
const longestCode = 255;

/** The shape of a cell's number by its format: the built-in one, or the workbook's own code. */
export function numberShape(id: number, code: string | undefined): NumberShape {
  if (code === undefined) return builtIn.get(id) ?? plain;
  if (code.length > longestCode) return plain;
  const letters = code
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "")
    .split(";")[0]
    ?.toLowerCase();
  if (letters === undefined || letters === "general") return plain;
  if (/^0{2,}$/.test(letters)) return { kind: "digits", length: letters.length };
  if (letters.includes("d")) return day;
  if (!/y|e+$/.test(letters)) return plain;
  return { kind: "date", precision: letters.includes("m") ? "month" : "year" };
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;
/** The last day that a spreadsheet can hold, 31 December 9999. */
const lastSerial = 2_958_465;

/**
 * The day of a serial number. The 1900 system counts a 29 February 1900 that never was, so days before it are
 * one off; the 1904 system begins on 1 January 1904 with 0. A fraction is the time of day.
 */
export function serialDay(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial + 1e-6);
  if (whole < 0 || whole > lastSerial) return null;
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(first + whole * dayInMilliseconds).toISOString().slice(0, 10);
}

/** A number as a cell: a date where its format shows one. */
export function numberCell(value: number, shape: NumberShape, from1904: boolean): Cell {
  if (shape.kind === "date") {
    const found = serialDay(value, from1904);
    if (found !== null) return dateCell(found, shape.precision);
  }
  const digits = String(value);
  const text =
    shape.kind === "digits" && /^\d+$/.test(digits) ? digits.padStart(shape.length, "0") : digits;
  return { text, kind: "number", date: null };
}

/** A date as a cell, cut to what its format shows. */
export function dateCell(found: string, precision: "day" | "month" | "year"): Cell {
  const date = found.slice(0, { day: 10, month: 7, year: 4 }[precision]);
  return { text: date.split("-").toReversed().join("/"), kind: "date", date };
}
