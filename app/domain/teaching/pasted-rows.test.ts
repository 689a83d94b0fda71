import { expect, test } from "vitest";
import { pastedRows } from "./pasted-rows.ts";

const pasted: [sentence: string, text: string, rows: [number, (string | null)[]][]][] = [
  [
    "cells stand between tabs",
    "An\t7,5\nBình\t8",
    [
      [1, ["An", "7,5"]],
      [2, ["Bình", "8"]],
    ],
  ],
  [
    "lines end as on any system",
    "An\t7\r\nBình\t8\r",
    [
      [1, ["An", "7"]],
      [2, ["Bình", "8"]],
    ],
  ],
  ["a blank cell is none", "An\t\t 8 \n\t  \n", [[1, ["An", null, " 8 "]]]],
  [
    "blank rows keep their number",
    "An\n\n\nBình",
    [
      [1, ["An"]],
      [4, ["Bình"]],
    ],
  ],
  [
    "a cell with a line break or a tab stands in quotation marks",
    '"Bí thư\nXã A"\t"a\tb"\t8\nBình',
    [
      [1, ["Bí thư\nXã A", "a\tb", "8"]],
      [2, ["Bình"]],
    ],
  ],
  ["quotation marks within are doubled", '"nói ""được"""\t5', [[1, ['nói "được"', "5"]]]],
  [
    "one that nothing closes was typed",
    '"An\t7\nBình\t8',
    [
      [1, ['"An', "7"]],
      [2, ["Bình", "8"]],
    ],
  ],
  ["nothing is no row", "", []],
];

test.each(pasted)("%s", (_sentence, text, rows) => {
  expect(
    pastedRows(text).map(({ number, cells }) => [number, cells.map((cell) => cell?.text ?? null)]),
  ).toEqual(rows);
});

test("a text made of quotation marks is read at once", () => {
  const began = performance.now();
  pastedRows('"a\t'.repeat(10_000));
  pastedRows('"'.repeat(30_000));

  expect(performance.now() - began).toBeLessThan(2000);
});
