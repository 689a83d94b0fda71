import { expect, test } from "vitest";
import type { Recurrence } from "#app/domain/standards/requirement.ts";
import { certificateEnd, dutyPeriods, endOfFixedPeriod } from "./recurrence.ts";

const term = { firstYear: 2025, lastYear: 2030 };
const yearly: Recurrence = { by: "calendar_year" };
const twoYears: Recurrence = { by: "period", months: 24, windowMonths: 6 };
const fixed = { base: "2021-12-31", months: 12, minimumMonths: 6 };

/** From and until of the periods in which completions on these days fill the duty. */
const periodsOf = (days: string[], every: Recurrence, times = 1): [string, string][] =>
  dutyPeriods(
    days.map((on, index) => ({ id: index + 1, on })),
    every,
    times,
    term,
  ).map(({ from, until }) => [from, until]);

test.each([
  ["2021-02-28", "2021-12-31"],
  ["2021-06-30", "2021-12-31"],
  ["2021-07-01", "2022-12-31"],
  ["2021-07-30", "2022-12-31"],
  // k follows from the day of completion, however long ago: never the period of the day of processing
  ["2014-08-15", "2015-12-31"],
  ["2030-01-31", "2030-12-31"],
])("fixed calendar: completed %s counts to %s", (completed, until) => {
  expect(endOfFixedPeriod(completed, fixed)).toBe(until);
});

test.each([
  ["an end that the month lacks is its last day", "2020-08-31", 6, 0, "2020-09-01", "2021-02-28"],
  ["in a leap year the 29th", "2019-08-31", 6, 0, "2019-09-01", "2020-02-29"],
  ["a base on a leap day", "2020-02-29", 12, 0, "2021-01-10", "2021-02-28"],
  ["the minimum is clamped too", "2021-02-28", 12, 6, "2020-08-31", "2021-02-28"],
  ["an end on the day of completion", "2021-12-31", 12, 0, "2021-12-31", "2021-12-31"],
])("fixed calendar: %s", (_name, base, months, minimumMonths, completed, until) => {
  expect(endOfFixedPeriod(completed, { base, months, minimumMonths })).toBe(until);
});

test.each([
  ["done once", ["2024-05-20"], 1, [["2024-05-20", "2025-12-31"]]],
  ["on the first and the last day", ["2024-01-01"], 1, [["2024-01-01", "2025-12-31"]]],
  ["on the last day", ["2024-12-31"], 1, [["2024-12-31", "2025-12-31"]]],
  ["known to the year", ["2024"], 1, [["2024-01-01", "2025-12-31"]]],
  ["known to the month", ["2024-11"], 1, [["2024-11-01", "2025-12-31"]]],
  [
    "two years in turn",
    ["2025-03-01", "2024-05-20"],
    1,
    [
      ["2024-05-20", "2025-12-31"],
      ["2025-03-01", "2026-12-31"],
    ],
  ],
  [
    "twice a year: from the second on",
    ["2024-05-20", "2024-09-01"],
    2,
    [["2024-09-01", "2025-12-31"]],
  ],
  ["twice a year: one in each of two years", ["2024-12-31", "2025-01-01"], 2, []],
])("a yearly duty, %s", (_name, days, times, periods) => {
  expect(periodsOf(days, yearly, times)).toEqual(periods);
});

test("a yearly duty of year Y is due in Y + 1", () => {
  const [period] = dutyPeriods([{ id: 7, on: "2024-05-20" }], yearly, 1, term);

  expect(period).toMatchObject({ dueFrom: "2025-01-01", until: "2025-12-31", by: [7] });
});

test.each([
  ["31 August and 6 months", "2023-08-31", 6, "2024-02-29"],
  ["in a common year", "2022-08-31", 6, "2023-02-28"],
  ["from a leap day", "2024-02-29", 12, "2025-02-28"],
  ["over four years", "2024-02-29", 48, "2028-02-29"],
])("a period from its completion: %s", (_name, on, months, until) => {
  expect(periodsOf([on], { by: "period", months, windowMonths: null })).toEqual([[on, until]]);
});

test.each([
  ["before the window opens it renews nothing", "2025-07-14", []],
  ["on the day the window opens", "2025-07-15", ["2027-07-15"]],
  ["on the last day", "2026-01-15", ["2028-01-15"]],
  ["after the end it begins anew", "2026-05-01", ["2028-05-01"]],
])("a second completion %s (%s)", (_name, second, ends) => {
  const all = periodsOf(["2024-01-15", second], twoYears);

  expect(all.map(([, until]) => until)).toEqual(["2026-01-15", ...ends]);
});

test.each([
  ["while the first still counts", ["2023-01-15", "2024-01-15"], ["2025-01-15"]],
  ["after the first has run out", ["2023-01-15", "2024-01-16"], []],
  [
    "where the first has run out and a third comes",
    ["2023-01-15", "2024-01-16", "2024-02-01"],
    ["2025-02-01"],
  ],
  ["with the end of a month clamped", ["2023-02-28", "2024-02-29"], []],
])("two courses within a period: %s", (_name, days, ends) => {
  const all = periodsOf(days, { by: "period", months: 12, windowMonths: 3 }, 2);

  expect(all.map(([, until]) => until)).toEqual(ends);
});

test("without a window it may be renewed on any day", () => {
  const every: Recurrence = { by: "period", months: 24, windowMonths: null };

  expect(periodsOf(["2024-01-15", "2024-01-16"], every).map(([, until]) => until)).toEqual([
    "2026-01-15",
    "2026-01-16",
  ]);
});

test.each([
  ["five years before the term", "2020-01-01", 1],
  ["before that", "2019-12-31", 0],
  ["in its last year", "2030-12-31", 1],
  ["after it", "2031-01-01", 0],
])("once in a term: %s (%s)", (_name, on, count) => {
  expect(periodsOf([on], { by: "term" })).toHaveLength(count);
});

test("what was done for a term never falls due in it", () => {
  const [period] = dutyPeriods([{ id: 1, on: "2024-11-25" }], { by: "term" }, 1, term);

  expect(period).toMatchObject({ until: "2030-12-31", dueFrom: "9999-12-31" });
});

test.each([
  ["2023-08-31", 6, "2024-02-29"],
  ["2023-08", 6, "2024-02-01"],
  ["2023", 12, "2024-01-01"],
  ["2023-08-31", null, null],
])("a certificate of %s that counts %s months ends on %s", (date, months, end) => {
  expect(certificateEnd(date, months)).toBe(end);
});
