import { expect, test } from "vitest";
import { readTerms } from "./terms.ts";

const known = new Set(["2020-2025", "2025-2030", "2026-2031"]);
const read = (text: string, added?: Map<string, string>) =>
  readTerms({ text, kind: "text", date: null }, known, added);

test.each([
  ["2025-2030", ["2025-2030"]],
  ["2025 – 2030", ["2025-2030"]],
  ["2025—2030", ["2025-2030"]],
  ["2025/2030", ["2025-2030"]],
  ["25-30", ["2025-2030"]],
  ["2025-30", ["2025-2030"]],
  ["NK 2025-2030", ["2025-2030"]],
  ["Nhiệm kỳ 2025-2030", ["2025-2030"]],
  ["Nhiệm kỳ\u00a02025\u00a0-\u00a02030".normalize("NFD"), ["2025-2030"]],
  ["2025-2030; 2026-2031", ["2025-2030", "2026-2031"]],
  ["2025-2030, 2026-2031", ["2025-2030", "2026-2031"]],
  ["2025-2030\n2026-2031", ["2025-2030", "2026-2031"]],
  ["2025-2030 và 2026-2031", ["2025-2030", "2026-2031"]],
  ["2025-2030; 2025-2030", ["2025-2030"]],
])("%j names %j", (text, terms) => {
  expect(read(text)).toEqual({ terms });
});

test.each([
  ["2021"],
  ["2025"],
  ["2027-2032"],
  ["2030-2025"],
  ["2025-2045"],
  ["2025-2030; 2027-2032"],
  ["2025-2030 (dự kiến)"],
  ["XVIII"],
  ["12/05/2025"],
])("%j names no term on record", (text) => {
  expect(read(text)).toEqual({ unknown: text });
});

test("a word that an administrator added names its term; a blank cell names none", () => {
  expect(read("Khóa XVIII", new Map([["khoa4 xviii", "2025-2030"]]))).toEqual({
    terms: ["2025-2030"],
  });
  expect(readTerms(null, known)).toEqual({ unknown: "" });
});
