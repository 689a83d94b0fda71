import { expect, test } from "vitest";
import {
  addDays,
  covers,
  dayOf,
  earliestDay,
  endOfDay,
  isDay,
  parsePartialDate,
} from "#app/kernel/calendar.ts";

test.each([
  ["2024-02-29", true],
  ["2025-02-29", false],
  ["2025-02-31", false],
  ["2025-13-01", false],
  ["2025-1-1", false],
  ["", false],
])("%s is a day of the calendar: %s", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ["17/05/1972", "1972-05-17"],
  ["7/5/1972", "1972-05-07"],
  ["07-05-1972", "1972-05-07"],
  ["07.05.1972", "1972-05-07"],
  [" 05/1972 ", "1972-05"],
  ["1972", "1972"],
  ["1972-05-17", "1972-05-17"],
  ["31/02/1972", null],
  ["29/02/1972", "1972-02-29"],
  ["13/1972", null],
  ["17/05/72", null],
  ["hôm qua", null],
  ["", null],
])("%s is read as %s", (typed, expected) => {
  expect(parsePartialDate(typed)).toBe(expected);
});

test("the local day changes at midnight in Viet Nam, not in UTC", () => {
  expect(dayOf(new Date("2026-05-31T16:59:59Z"))).toBe("2026-05-31");
  expect(dayOf(new Date("2026-05-31T17:00:00Z"))).toBe("2026-06-01");
});

test("a deadline lasts to the end of its local day", () => {
  expect(endOfDay("2026-05-31").toISOString()).toBe("2026-05-31T16:59:59.999Z");
});

test("both ends of an interval belong to it, open ends never end", () => {
  expect(covers({ validFrom: "2025-07-01", validTo: "2025-07-31" }, "2025-07-01")).toBe(true);
  expect(covers({ validFrom: "2025-07-01", validTo: "2025-07-31" }, "2025-07-31")).toBe(true);
  expect(covers({ validFrom: "2025-07-01", validTo: "2025-07-31" }, "2025-08-01")).toBe(false);
  expect(covers({ validFrom: null, validTo: null }, "1900-01-01")).toBe(true);
});

test("days are added across months and leap days", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2025-07-01", -1)).toBe("2025-06-30");
});

test("the earliest day of a date that is not known whole is its first", () => {
  expect(["1972", "1972-05", "1972-05-17"].map(earliestDay)).toEqual([
    "1972-01-01",
    "1972-05-01",
    "1972-05-17",
  ]);
});
