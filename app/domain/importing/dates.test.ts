import { expect, test } from "vitest";
import type { Cell } from "#app/kernel/sheet.ts";
import { readDate, readTwoDates } from "./dates.ts";

const text = (typed: string): Cell => ({ text: typed, kind: "text", date: null });

test.each([
  ["20/11/1985", "1985-11-20"],
  ["2/8/1992", "1992-08-02"],
  ["19-11-1987", "1987-11-19"],
  ["23.11.1980 ", "1980-11-23"],
  [" 20 / 11 / 1985", "1985-11-20"],
  ["20/11/1985.", "1985-11-20"],
  ["'20/11/1985", "1985-11-20"],
  ["\u00a020/11/1985\u200b", "1985-11-20"],
  ["1985-11-20", "1985-11-20"],
  ["1985-11-20 00:00:00", "1985-11-20"],
  ["20/11/1985 00:00", "1985-11-20"],
  ["09/1976", "1976-09"],
  ["9-1976", "1976-09"],
  ["tháng 9/1976", "1976-09"],
  ["Tháng 9 năm 1976", "1976-09"],
  ["ngày 5 tháng 9 năm 1976", "1976-09-05"],
  ["Sinh năm 1976", "1976"],
  ["1990", "1990"],
  ["12/05/2031", "2031-05-12"],
])("%j is the date %s", (typed, date) => {
  expect(readDate(text(typed))).toEqual({ date });
});

test.each([
  ["31/02/1980"],
  ["13/1976"],
  ["00/00/1976"],
  ["20/11/85"],
  ["20/11/185"],
  ["31791"],
  ["01/01/1899"],
  ["khoảng 1976"],
  ["=A1"],
])("%j is no date of the calendar", (typed) => {
  expect(readDate(text(typed))).toEqual({ invalid: typed });
});

test.each([[""], ["  "], ["-"], ["…"], ["../../...."]])("%j states nothing", (typed) => {
  expect(readDate(text(typed))).toBeNull();
});

test("a real date is as exact as its cell shows it, a number is a year, an error is no date", () => {
  expect(readDate({ text: "09/1976", kind: "date", date: "1976-09" })).toEqual({ date: "1976-09" });
  expect(readDate({ text: "1990", kind: "number", date: null })).toEqual({ date: "1990" });
  expect(readDate({ text: "#N/A", kind: "error", date: null })).toEqual({ invalid: "#N/A" });
  expect(readDate(null)).toBeNull();
});

test.each([
  ["08/08/2005; 23/05/2006", "2005-08-08", "2006-05-23"],
  ["08/08/2005\n23/05/2006", "2005-08-08", "2006-05-23"],
  ["06/2019 - 08/2019", "2019-06", "2019-08"],
  ["từ 2019 đến 2021", "2019", "2021"],
])("%j holds two dates", (typed, first, second) => {
  expect(readTwoDates(text(typed))).toEqual([{ date: first }, { date: second }]);
});

test.each([["08/08/2005"], ["08-08-2005"], ["2019"], ["1/2019, 2/2019, 3/2019"]])(
  "%j does not hold two dates",
  (typed) => {
    expect(readTwoDates(text(typed))).toBeNull();
  },
);
