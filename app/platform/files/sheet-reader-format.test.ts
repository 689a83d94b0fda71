import { expect, test } from "vitest";
import { numberShape, serialDay } from "./sheet-reader-format.ts";

test.each([
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [61, false, "1900-03-01"],
  [36526, false, "2000-01-01"],
  [36526.9999999, false, "2000-01-02"],
  [0, true, "1904-01-01"],
  [35064, true, "2000-01-01"],
  [-1, false, null],
  [9_999_999, false, null],
])("serial %d (from 1904: %s) is %s", (serial, from1904, day) => {
  expect(serialDay(serial, from1904)).toBe(day);
});

test.each([
  [0, undefined, "number"],
  [14, undefined, "day"],
  [17, undefined, "month"],
  [20, undefined, "number"],
  [49, undefined, "number"],
  [164, 'dd"-"mm"-"yyyy', "day"],
  [164, "d/m/yyyy;@", "day"],
  [164, "mm/yyyy", "month"],
  [164, "yyyy", "year"],
  [164, "[h]:mm:ss", "number"],
  [164, "mm:ss", "number"],
  [164, "General", "number"],
  [164, '#,##0 "đồng"', "number"],
  [164, "[Red]#,##0", "number"],
])("format %i %s shows a %s", (id, code, expected) => {
  const shape = numberShape(id, code);

  expect(shape.kind === "date" ? shape.precision : shape.kind).toBe(expected);
});
