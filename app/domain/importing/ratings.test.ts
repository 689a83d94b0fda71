import { expect, test } from "vitest";
import { readRating, readRatingsWithYears } from "./ratings.ts";

test.each([
  ["HTXSNV", "excellent"],
  ["HTXS", "excellent"],
  ["XS", "excellent"],
  ["Hoàn thành xuất sắc nhiệm vụ", "excellent"],
  ["HTTNV", "good"],
  ["HTT", "good"],
  ["T", "good"],
  ["HTTTNV", "good"],
  ["Hoàn thành tốt nhiệm vụ", "good"],
  ["hoàn thành tốt nhiệm vụ".normalize("NFD"), "good"],
  ["HTNV", "completed"],
  ["HT", "completed"],
  ["Hoàn thành nhiệm vụ", "completed"],
  ["HTNVHCNL", "completed"],
  ["HTNV nhưng còn hạn chế về năng lực", "completed"],
  ["KHTNV", "not_completed"],
  ["KHT", "not_completed"],
  ["Không hoàn thành nhiệm vụ", "not_completed"],
  ["HTXSNV/HTTNV", "good"],
  ["HTTNV / HTXSNV", "good"],
  ["Xuất sắc lắm", null],
])("%s is %s", (text, level) => {
  expect(readRating(2023, text)).toMatchObject({ year: 2023, level });
});

test.each([["-"], ["Chưa xếp loại"], ["Không xếp loại"], ["…"]])("%s states nothing", (text) => {
  expect(readRating(2023, text)).toBeNull();
});

test("years written in the cell count", () => {
  expect(readRatingsWithYears("2021: HTTNV; 2022: HTXSNV; 2023: Chưa xếp loại")).toEqual([
    { year: 2021, text: "HTTNV", level: "good" },
    { year: 2022, text: "HTXSNV", level: "excellent" },
  ]);
  expect(readRatingsWithYears("HTTNV; HTTNV")).toEqual([]);
});

test("words that an administrator added are known", () => {
  expect(readRating(2020, "Loại A", new Map([["loai a", "excellent"]]))).toEqual({
    year: 2020,
    text: "Loại A",
    level: "excellent",
  });
});
