import { expect, test } from "vitest";
import type { Cell, SheetRow } from "#app/kernel/sheet.ts";
import { recogniseHead } from "./head.ts";
import { headerMatcher } from "./header-words.ts";
import { rowSorter } from "./row-sorting.ts";

function rowOf(number: number, line: string): SheetRow {
  const cells = line
    .split("|")
    .map((text): Cell | null => (text === "" ? null : { text, kind: "text", date: null }));
  return { number, cells };
}

/** What each line behind the head is, by its first letter. */
function sorted(head: string, lines: string[]): string {
  const rows = [head, ...lines].map((line, index) => rowOf(index + 1, line));
  const layout = recogniseHead(rows.slice(0, 1), "planning", headerMatcher("planning", []));
  if (!layout) throw new Error("the head is recognised");
  const sorter = rowSorter(layout);
  const answers = [...rows.slice(1).flatMap((row) => sorter.push(row)), ...sorter.end()];
  expect(answers.map(({ row }) => row.number)).toEqual(lines.map((_line, index) => index + 2));
  return answers.map(({ sort }) => sort.charAt(0)).join("");
}

const withOrder = "STT|Họ và tên|Nam|Nữ|Chức danh quy hoạch|Nhiệm kỳ|Ghi chú";
const withoutOrder = "Họ và tên|Năm sinh|Chức danh quy hoạch|Nhiệm kỳ|Ghi chú";
const whole = "1|Nguyễn Văn An|1980||Bí thư Đảng ủy xã A|2025-2030|";

test.each([
  ["name, birth and title", [whole], "d"],
  ["name and birth", ["1|Nguyễn Văn An|1980||||"], "d"],
  ["name and title", ["1|Nguyễn Văn An|||Bí thư Đảng ủy xã A||"], "d"],
  ["birth and title", ["1|   |1980||Bí thư Đảng ủy xã A||"], "d"],
  ["an error for a name counts as one", ["1|#REF!|1980||||"], "d"],
  ["a heading beside the number", ["I. BÍ THƯ ĐẢNG ỦY||||||", whole], "id"],
  ["a heading under the name", ["|BÍ THƯ ĐẢNG ỦY||||||", whole], "id"],
  ["a heading with a Roman number", ["II|XÃ PHONG THỦY||||||", whole], "id"],
  ["only a name with a number, above data", ["1|Nguyễn Văn An|||||", whole], "nd"],
  ["only a name with a number, below data", [whole, "2|Nguyễn Văn An|||||"], "di"],
  ["only a name and a ticked box", ["1|Nguyễn Văn An|x||||", whole], "nd"],
  ["the row of numbers", ["(1)|(2)|(3)|(4)|(5)|(6)|(7)", whole], "id"],
  ["the head once more", [whole, withOrder, whole], "did"],
  ["a total", [whole, "|Tổng cộng|49|9|||"], "di"],
  ["a signature", [whole, "|Người lập biểu|||T/M BAN THƯỜNG VỤ||", "||||PHÓ BÍ THƯ||"], "dii"],
  ["a note in another column", ["||||||xem lại", whole], "id"],
])("%s", (_name, lines, expected) => {
  expect(sorted(withOrder, lines)).toBe(expected);
});

test.each([
  [
    "a name alone above data is refused where the form has no number",
    ["Nguyễn Văn An||||", "Lê Văn Bình|1980|||"],
    "nd",
  ],
  ["below data it is passed over", ["Lê Văn Bình|1980|||", "Nguyễn Văn An||||"], "di"],
])("%s", (_name, lines, expected) => {
  expect(sorted(withoutOrder, lines)).toBe(expected);
});
