import { expect, test } from "vitest";
import { linesOf, rowHeight } from "./row-height.ts";

test.each([
  ["", 10, 1],
  ["Bí thư", 10, 1],
  ["Phó Bí thư Tỉnh ủy", 11, 2],
  ["Chủ nhiệm Ủy ban Kiểm tra", 11, 3],
  ["một\nhai", 10, 2],
  ["0123456789", 6, 2],
  [1_000_000, 3, 1],
  [null, 3, 1],
])("“%s” in a column of %s takes %s lines", (value, width, lines) => {
  expect(linesOf(value, width)).toBe(lines);
});

test("a row is as high as its longest cell, and one line needs no height of its own", () => {
  expect(rowHeight(["Bí thư Tỉnh ủy", 3], [20, 5])).toBeNull();
  expect(rowHeight(["Bí thư", "Phó Bí thư Tỉnh ủy"], [20, 11])).toBe(30);
});
