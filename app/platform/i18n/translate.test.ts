import { expect, test } from "vitest";
import { formatDifference, formatNumber, translator } from "./translate.ts";

const vi = translator("vi");
const en = translator("en");

test("a sentence takes its values, numbers as the reader writes them", () => {
  const values = { count: 12_345, n: 12_345, date: "14/10/2024" };

  expect(vi("board.lead", values)).toContain("12.345 lượt quy hoạch");
  expect(en("board.lead", values)).toContain("12,345");
  expect(vi("board.lead", values)).toContain("14/10/2024");
});

test("what looks like a value within a value stays as it is typed", () => {
  expect(vi("board.chip.q", { value: "{n} $& {value}" })).toContain("{n} $& {value}");
});

test("a sentence says one and several differently", () => {
  const values = { date: "01/06/2026" };

  expect(en("people.intro", { ...values, count: 1, n: 1 })).toContain("1 person");
  expect(en("people.intro", { ...values, count: 1200, n: 1200 })).toContain("1,200 people");
});

test("the same sentence takes other values the next time", () => {
  const texts = [3, 4].map((n) => en("board.alarm.some", { n, count: n }));

  expect(texts[0]).toContain("3");
  expect(texts[1]).toBe(texts[0]?.replace("3", "4"));
});

test.each([
  [0, "0", "0"],
  [999, "999", "999"],
  [1000, "1.000", "1,000"],
  [-5, "-5", "-5"],
  [15.5, "15,5", "15.5"],
])("%s is written in both languages", (value, vietnamese, english) => {
  expect(formatNumber("vi", value)).toBe(vietnamese);
  expect(formatNumber("en", value)).toBe(english);
});

test.each([
  [2, "2,0 %", "2.0%"],
  [15.5, "15,5 %", "15.5%"],
  [100, "100,0 %", "100.0%"],
  [-0, "0,0 %", "0.0%"],
])("a share of %s always has its decimal", (p, vietnamese, english) => {
  expect(vi("structure.percent", { p })).toBe(vietnamese);
  expect(en("structure.percent", { p })).toBe(english);
});

test.each([
  [1110, "+1.110", "+1,110"],
  [-1110, "−1.110", "−1,110"],
  [0, "0", "0"],
])("a difference of %i is written with its sign and as any number", (difference, inVi, inEn) => {
  expect(formatDifference("vi", difference)).toBe(inVi);
  expect(formatDifference("en", difference)).toBe(inEn);
});
