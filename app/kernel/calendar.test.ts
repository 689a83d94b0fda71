import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  ageOn,
  covers,
  dayOf,
  earliestDay,
  endOfDay,
  instantOf,
  isDay,
  latestDay,
  monthsBetween,
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
  ["0000-01-01", null],
  ["31/12/0000", null],
  ["01/0000", null],
  ["0000", null],
  ["0001-01-01", "0001-01-01"],
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

test("a local time of a day is an instant", () => {
  expect(instantOf("2026-06-01", "07:30").toISOString()).toBe("2026-06-01T00:30:00.000Z");
  expect(instantOf("2026-06-01", "00:00").toISOString()).toBe("2026-05-31T17:00:00.000Z");
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

test("the last day a partial date may mean is the end of its month or year", () => {
  expect(["1972", "1972-02", "1973-02", "1972-12", "1972-05-17"].map(latestDay)).toEqual([
    "1972-12-31",
    "1972-02-29",
    "1973-02-28",
    "1972-12-31",
    "1972-05-17",
  ]);
});

test.each([
  ["2025-09", 0, "2025-09"],
  ["2025-09", 4, "2026-01"],
  ["2025-01", -1, "2024-12"],
  ["1972-06", 744, "2034-06"],
])("%s and %i months is %s", (month, months, expected) => {
  expect(addMonths(month, months)).toBe(expected);
  expect(monthsBetween(month, expected)).toBe(months);
});

test.each([
  ["1984-10-14", "2024-10-13", 39],
  ["1984-10-14", "2024-10-14", 40],
  ["1984-02-29", "2024-02-28", 39],
  ["1984-02-29", "2023-03-01", 39],
])("born on %s somebody is on %s %i years old", (birth, day, age) => {
  expect(ageOn(birth, day)).toBe(age);
});
