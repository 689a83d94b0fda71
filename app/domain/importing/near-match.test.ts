import { expect, test } from "vitest";
import { nearMatch } from "./near-match.ts";

const columns = [
  { target: "title", words: ["Chức danh quy hoạch", "Chức danh đề nghị"] },
  { target: "post", words: ["Chức danh hiện nay", "Chức vụ"] },
  { target: "term", words: ["Nhiệm kỳ", "NK"] },
  { target: "politicalTheory", words: ["Lý luận chính trị", "LLCT"] },
];

test.each([
  ["the same without marks", "LY LUAN CHINH TRI", "politicalTheory"],
  ["the same with other signs", "Nhiệm-kỳ:", "term"],
  ["more syllables around a known word", "Nhiệm kỳ dự kiến", "term"],
  ["one slip", "Nhiệm kkỳ", "term"],
  ["a slip in an abbreviation is another word", "NC", null],
  ["nothing alike", "Vị trí nguồn", null],
  ["two that fit alike", "Chức danh", null],
  ["signs only", "***", null],
])("%s: “%s”", (_name, text, target) => {
  expect(nearMatch(text, columns)).toBe(target);
});
