import fc from "fast-check";
import { expect, test } from "vitest";
import { type MarkFault, readMark, writeMark } from "./mark-text.ts";

const written: [text: string, read: number | null | MarkFault][] = [
  ["7,5", 75],
  ["7.5", 75],
  [" 7 ", 70],
  ["0", 0],
  ["10", 100],
  ["10,0", 100],
  ["7,50", 75],
  ["08", 80],
  ["7,", 70],
  ["", null],
  ["   ", null],
  ["11", "mark_too_high"],
  ["10,1", "mark_too_high"],
  ["75", "mark_too_high"],
  ["7,55", "mark_too_exact"],
  ["bảy", "mark_not_number"],
  ["-1", "mark_not_number"],
  ["7,5 đ", "mark_not_number"],
  ["7..5", "mark_not_number"],
  ["1e1", "mark_not_number"],
  [",5", "mark_not_number"],
];

test.each(written)("“%s” is %s", (text, read) => {
  const found = readMark(text);

  expect(found.ok ? found.value : found.refusal).toBe(read);
});

test("every mark that is written with a comma or a point is read as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.constantFrom(",", "."), (tenths, sign) => {
      const text = `${Math.floor(tenths / 10)}${sign}${tenths % 10}`;
      expect(readMark(text)).toEqual({ ok: true, value: tenths });
    }),
  );
});

test("what is written is read again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (tenths) => {
      expect(readMark(writeMark(tenths))).toEqual({ ok: true, value: tenths });
    }),
  );
});
